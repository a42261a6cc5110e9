import type { CriterionId } from '../../core/frame/criterion-id.ts';
import { shareInParts } from '../../core/measure/limit.ts';
import type { CriterionVerdict, Verdict } from '../../core/verdict/verdict.ts';

/** One bar of the chart of margins. */
export interface Margin {
  /** Share of the limit that is used: 1 = at the limit. */
  readonly ratio: number;
  /** The limit is broken; decided by the verdict, never by the share. */
  readonly broken: boolean;
}

export interface MarginRow {
  readonly id: CriterionId;
  readonly before: Margin | null;
  readonly after: Margin | null;
}

/**
 * The rows of the chart of margins: every criterion that has a share of its limit, before or after, in the order of the
 * later verdict. Hearts have none: their verdicts have no number, by type.
 */
export function marginRows(after: Verdict, before?: Verdict): readonly MarginRow[] {
  const earlier = new Map(before?.criteria.map((one) => [one.id, margin(one)]));
  const rows = after.criteria.map((one) => ({ id: one.id, before: earlier.get(one.id) ?? null, after: margin(one) }));
  const known = new Set(rows.map(({ id }) => id));
  const gone = (before?.criteria ?? [])
    .filter(({ id }) => !known.has(id))
    .map((one) => ({ id: one.id, before: margin(one), after: null }));
  return [...rows, ...gone].filter((row) => row.before !== null || row.after !== null);
}

/** Of a criterion that is not assessed what is known so far is no margin: more of it may come. */
function margin(verdict: CriterionVerdict): Margin | null {
  if (!('ratio' in verdict) || verdict.outcome === 'not-assessed' || verdict.ratio === null) return null;
  return { ratio: verdict.ratio, broken: verdict.outcome === 'not-met' };
}

/** Whole shares on the axis at most; a longer bar is cut there and its number tells. */
const longest = 3;

/** Where the axis ends: there is always room beyond the limit, and one huge share does not flatten all others. */
export function axisEnd(rows: readonly MarginRow[]): number {
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before?.ratio ?? 0, after?.ratio ?? 0]));
  return Math.min(longest, Math.max(1.5, Math.ceil(most * 2) / 2));
}

/** A share as the chart and its table print it, rounded up as on the map: one that misses the limit never looks like it. */
export function sharePercent(percent: (share: number) => string, { ratio, broken }: Margin): string {
  const shown = shareInParts(ratio, 100);
  return broken && shown <= 100 ? `> ${percent(1)}` : percent(shown / 100);
}

/** Breaks a name into lines of about so many characters, between words only. */
export function wrapped(name: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
