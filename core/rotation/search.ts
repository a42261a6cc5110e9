import { countsProgramme } from './counts-programme.ts';
import { exchanged } from './exchange.ts';
import { type OrderOptions, orderProgramme, spread } from './order-programme.ts';
import type { Programme } from './programme.ts';
import { evenShare, heaviestShare, type Roster, type Setting } from './setting.ts';

/** Larger programmes take gigabytes, and no answer comes in time. */
const mostColumns = 120_000;

/** What a solver found out about a programme in the time it had. */
export type Attempt =
  /** A solution; `best` where none costs less. */
  | { readonly status: 'found'; readonly values: ArrayLike<number>; readonly best: boolean }
  /** There is none: a proof. */
  | { readonly status: 'none' }
  | { readonly status: 'unknown' };

/** What a search works with. Core has neither a solver nor a clock. */
export interface SearchTools {
  readonly solve: (programme: Programme, mostMs: number, start?: readonly number[]) => Attempt;
  /** Milliseconds that are left of the time limit. */
  readonly leftMs: () => number;
  /** Whether no day of a roster is outside the frame, by the verdict of the composed days. */
  readonly accepts: (roster: Roster) => boolean;
  /** A better plan, or a better bound; `roster` is the best so far, once there is one. */
  readonly found: (state: SearchState) => void;
}

export interface SearchState {
  readonly stage: 'first' | 'counts' | 'order' | 'even' | 'changes';
  readonly roster: Roster | null;
  /** No plan has a heaviest share below this: proven. */
  readonly lowerBound: number;
}

export type Searched =
  | { readonly outcome: 'plan'; readonly roster: Roster; readonly lowerBound: number; readonly finished: boolean }
  | { readonly outcome: 'no-plan' }
  | { readonly outcome: 'undecided'; readonly lowerBound: number };

/**
 * Shares that differ by less than this part of themselves are the same: 30 g of three tonnes. Ten times finer, and a cap
 * beside a solution is within what a solver takes for rounding.
 */
const sameShare = 1e-5;

/** Days that differ by so much of a limit are as even as those that do not: worth less than going to and fro for it. */
const asEven = 0.05;

/**
 * Looks for the plan whose heaviest share is as low as possible, then for one that is even, then for one with few changes.
 *
 * The share is found by asking again and again "is there a plan in which nobody uses more than so much?". A hard cap is
 * proven or kept in a fraction of the time that a minimum takes. Whether half-hours can be shared out at all under a cap
 * is asked first (`countsProgramme`, without the order); only where they can, is the order looked for (`orderProgramme`).
 */
export function searchRoster(setting: Setting, tools: SearchTools): Searched {
  const search = new Search(setting, tools);
  const first = search.first();
  if (first !== 'found') {
    return first === 'none' ? { outcome: 'no-plan' } : { outcome: 'undecided', lowerBound: search.lower };
  }
  search.exchange();
  search.narrowByCounts();
  search.narrowByOrder();
  const optimal = search.gap() <= sameShare;
  const improved = search.improve();
  return { outcome: 'plan', roster: search.roster, lowerBound: search.lower, finished: optimal && improved };
}

/** Whether any plan keeps the limits at all. */
export function hasRoster(setting: Setting, tools: SearchTools): 'found' | 'none' | 'unknown' {
  return new Search(setting, tools).first();
}

class Search {
  lower: number;
  roster: Roster = [];
  #share = Number.POSITIVE_INFINITY;
  readonly #setting: Setting;
  /** Where the whole is too large to be put in order, only those stations that the counts send somebody to. */
  #ordered: Setting;
  readonly #tools: SearchTools;
  readonly #wholeMs: number;

  constructor(setting: Setting, tools: SearchTools) {
    this.#setting = setting;
    this.#ordered = setting;
    this.#tools = tools;
    this.#wholeMs = tools.leftMs();
    this.lower = evenShare(setting);
  }

  /** A plan within the limits, or the proof that there is none. */
  first(): 'found' | 'none' | 'unknown' {
    const { programme, presentIn } = countsProgramme(this.#setting, 1);
    const isLarge = orderColumns(this.#setting) > mostColumns;
    const counted = this.#tools.solve(programme, this.#partMs(isLarge ? 0.6 : 0.3));
    if (counted.status === 'none') return 'none';
    if (isLarge) {
      if (counted.status !== 'found') return 'unknown';
      this.#ordered = narrowed(this.#setting, presentIn(counted.values));
    }
    return this.#order('first', 1, 1);
  }

  /** How far the bound is from the plan, as a share of the plan's own. */
  gap(): number {
    return this.#share === 0 ? 0 : Math.max(0, (this.#share - this.lower) / this.#share);
  }

  /** Raises the bound while that is quick: a proof most often is, a solution is not. */
  narrowByCounts(): void {
    let step = (this.#share - this.lower) / 4;
    while (step > 0.002 * this.#share && this.#hasTime(0.6)) {
      const cap = this.lower + step;
      if (this.#counts(cap, 0.03) === 'none') this.#raise(cap, 'counts');
      else step /= 3;
    }
  }

  /** People changing places bring a plan near the bound at once. */
  exchange(): void {
    const tools = { keeps: () => true, hasTime: () => this.#hasTime(0.1) };
    this.#take('even', exchanged(this.#setting, this.roster, this.#share * (1 + sameShare), 'even', tools));
  }

  narrowByOrder(): void {
    // Caps up to here were tried in vain, without a proof.
    let tried = this.lower;
    while (this.gap() > sameShare && this.#hasTime(0.25)) {
      const distance = this.#share - tried;
      const close = distance < 0.004 * this.#share;
      const cap = close ? this.#share * (1 - sameShare / 2) : tried + distance / 4;
      const before = this.#share;
      let answer = this.#order('order', cap, 0.08);
      if (answer === 'unknown') answer = this.#counts(cap, 0.04) === 'none' ? 'none' : 'unknown';
      // What is no better than before, for all that was asked, is as good as it gets.
      if (answer === 'none' || (answer === 'found' && this.#share >= before)) this.#raise(cap, 'order');
      if (answer === 'unknown' && close) return;
      tried = answer === 'unknown' ? cap : Math.max(this.lower, Math.min(tried, this.#share));
    }
  }

  /** Without a heavier day for anybody: first as even, then with as few changes as possible. */
  improve(): boolean {
    const setting = this.#setting;
    const hasTime = () => this.#hasTime(0.1);
    this.exchange();
    const cap = this.#share * (1 + sameShare);
    const even = this.#best('even', cap, { goal: 'even' }, this.#tools.leftMs() * 0.3);
    const mostSpread = spread(setting, this.roster) + asEven;
    const keeps = (roster: Roster) => spread(setting, roster) <= mostSpread;
    this.#take('changes', exchanged(setting, this.roster, cap, 'few-changes', { keeps, hasTime }));
    const few = this.#best('changes', cap, { goal: 'few-changes', mostSpread }, this.#tools.leftMs());
    return even && few;
  }

  #best(stage: SearchState['stage'], cap: number, options: OrderOptions, mostMs: number): boolean {
    if (this.#tools.leftMs() <= 0 || this.#ordered !== this.#setting) return false;
    const { programme, rosterOf, valuesOf } = orderProgramme(this.#setting, cap, options);
    const attempt = this.#tools.solve(programme, mostMs, valuesOf(this.roster));
    if (attempt.status !== 'found') return false;
    this.#take(stage, rosterOf(attempt.values));
    return attempt.best;
  }

  #counts(cap: number, part: number): Attempt['status'] {
    return this.#tools.solve(countsProgramme(this.#setting, cap).programme, this.#partMs(part)).status;
  }

  #order(stage: SearchState['stage'], cap: number, part: number): Attempt['status'] {
    // A solver keeps a row to a millionth: where that is too much for the verdict, it is asked for a little less.
    for (const setting of [this.#ordered, tightened(this.#ordered)]) {
      const { programme, rosterOf } = orderProgramme(setting, cap);
      const attempt = this.#tools.solve(programme, this.#partMs(part));
      if (attempt.status !== 'found') {
        // Only of the whole is it a proof.
        return setting === this.#setting ? attempt.status : 'unknown';
      }
      if (this.#take(stage, rosterOf(attempt.values))) return 'found';
    }
    return 'unknown';
  }

  /** Keeps a roster that is no worse; the verdict has the last word on every one. */
  #take(stage: SearchState['stage'], roster: Roster): boolean {
    const share = heaviestShare(this.#setting, roster);
    if (share > this.#share * (1 + 2 * sameShare) || !this.#tools.accepts(roster)) return false;
    this.roster = roster;
    this.#share = Math.min(share, this.#share);
    this.#tools.found({ stage, roster, lowerBound: this.lower });
    return true;
  }

  #raise(cap: number, stage: SearchState['stage']): void {
    this.lower = Math.max(this.lower, Math.min(cap, this.#share));
    this.#tools.found({ stage, roster: this.roster, lowerBound: this.lower });
  }

  /** Whether more than this part of the whole time is left. */
  #hasTime(part: number): boolean {
    return this.#tools.leftMs() > part * this.#wholeMs;
  }

  #partMs(part: number): number {
    return Math.min(part * this.#wholeMs, this.#tools.leftMs());
  }
}

/** Columns of the whole order, but for the stays. */
function orderColumns({ people, stations }: Setting): number {
  const slots = stations.map(({ need }) => need.filter((people) => people > 0).length);
  return people.reduce((sum, { may }) => sum + slots.reduce((all, one, s) => all + (may[s] === true ? one : 0), 0), 0);
}

function narrowed(setting: Setting, present: readonly (readonly boolean[])[]): Setting {
  const people = setting.people.map((person, p) => ({ ...person, may: present[p] ?? [] }));
  return { ...setting, people };
}

function tightened(setting: Setting): Setting {
  return { ...setting, limits: setting.limits.map((limit) => ({ ...limit, most: limit.most - 1e-5 })) };
}
