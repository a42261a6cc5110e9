import type { Change } from '../../../core/adapt/change.ts';
import type { AnswerId, CriterionId } from '../../../core/frame/criterion-id.ts';
import type { Finding, Measure } from '../../../core/visit/visit.ts';
import { answerWords } from './answers.ts';
import { daysBefore } from './days.ts';
import type { Improvement } from './job.ts';
import type { Random } from './random.ts';

type Proposal = Omit<Measure, 'id' | 'date' | 'state'>;

interface Known {
  /** Of the visit, and of the one before it. */
  readonly date: string;
  readonly before: string | undefined;
  /** What is not done yet, the job's own first. */
  readonly open: readonly Improvement[];
  /** What was done since the visit before. */
  readonly done: readonly Improvement[];
  readonly troubles: readonly AnswerId[];
  readonly findings: readonly Finding[];
  /** What is done by the next visit stands in the plan of this one. */
  readonly soon: readonly Improvement[];
}

/** The measures on a visit: what was done since the last one, what is planned, ideas, and now and then one that was dropped. */
export function measuresOf({ date, before, open, done, troubles, findings, soon }: Known, random: Random): Measure[] {
  const later = () => daysBefore(date, -random.whole(30, 240));
  const measures: Omit<Measure, 'id'>[] = done.map((one) => {
    // What it changed stands in the values of this visit, looked at again: there is nothing left to expect of it.
    const { changes: _, ...rest } = proposal(one);
    return { ...rest, state: 'done', date: before === undefined ? date : between(before, date, random) };
  });
  for (const one of open) {
    const costly = one.cost === 'high';
    if (!soon.includes(one) && costly && random.chance(0.15)) {
      measures.push({ ...proposal(one), state: 'dropped' });
    } else if (soon.includes(one) || random.chance(costly ? 0.35 : 0.6)) {
      measures.push({ ...proposal(one), state: 'planned', date: later() });
    } else if (random.chance(0.7)) measures.push({ ...proposal(one), state: 'idea' });
  }
  for (const criterion of troubles) {
    if (!random.chance(0.45)) continue;
    const { name, what, kind, cost, owner } = answerWords[criterion].remedy;
    const planned = random.chance(0.6) ? ({ state: 'planned', date: later() } as const) : ({ state: 'idea' } as const);
    const changes: readonly Change[] = [{ change: 'answer', criterion }];
    measures.push({ ...{ name, what, criterion, kind, cost, owner, changes }, ...planned });
  }
  if (findings.some(({ outcomes }) => outcomes['cardiac-cost'] === 'not-met')) {
    measures.push({ ...lighterHour, state: 'planned', date: later() });
  }
  return measures.map((one, at) => ({ id: `m${at + 1}`, ...one }));
}

const lighterHour: Proposal = {
  name: 'Zwaarste uur opdelen',
  what: 'Zwaarste uur opdelen met een half uur lichter werk; daarna opnieuw de hartslag meten.',
  criterion: 'cardiac-cost' satisfies CriterionId,
  kind: 'organisational',
  cost: 'none',
  owner: 'Teamleider',
  changes: [{ change: 'lighter-hour' }],
};

function proposal({ name, what, criterion, kind, cost, owner, changes }: Improvement): Proposal {
  return { name, what, criterion, kind, cost, owner, changes };
}

function between(before: string, date: string, random: Random): string {
  const days = Math.round((Date.parse(date) - Date.parse(before)) / 86_400_000);
  return daysBefore(date, random.whole(Math.round(days * 0.1), Math.round(days * 0.6)));
}
