import { shownMs, type TimeLine } from '../clock-time.ts';

/** The part of a recording that is on the screen, milliseconds after its start. */
export interface View {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Nobody needs to look closer. */
const leastMs = 10_000;

/** All of it. A recording of a single moment still gets an axis. */
export function wholeView({ lengthMs }: Pick<TimeLine, 'lengthMs'>): View {
  return { fromMs: 0, toMs: Math.max(lengthMs, leastMs) };
}

/** Moves the view by a share of its width; it stops at both ends of the recording. */
export function pan(view: View, whole: View, byMs: number): View {
  const width = view.toMs - view.fromMs;
  const fromMs = Math.min(Math.max(view.fromMs + byMs, whole.fromMs), whole.toMs - width);
  return { fromMs, toMs: fromMs + width };
}

/** Shows `1 / by` of the time; the moment under the pointer stays where it is. */
export function zoom(view: View, whole: View, by: number, aroundMs = (view.fromMs + view.toMs) / 2): View {
  const most = whole.toMs - whole.fromMs;
  const before = view.toMs - view.fromMs;
  const width = Math.min(Math.max(before / by, Math.min(leastMs, most)), most);
  const share = (aroundMs - view.fromMs) / before;
  const fromMs = aroundMs - share * width;
  return pan({ fromMs, toMs: fromMs + width }, whole, 0);
}

/** Brings a moment or a stretch into sight with room around it, and changes nothing where it is in sight already. */
export function reveal(view: View, whole: View, stretch: View): View {
  if (stretch.fromMs >= view.fromMs && stretch.toMs <= view.toMs) return view;
  const width = Math.max(view.toMs - view.fromMs, (stretch.toMs - stretch.fromMs) * 1.2);
  const middle = (stretch.fromMs + stretch.toMs) / 2;
  return pan({ fromMs: middle - width / 2, toMs: middle + width / 2 }, whole, 0);
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12, 24, 48, 168, 336, 744, 2_232, 8_760].map((count) => count * hour),
];

/** Round times in the view as the clock shows them, at most so many. Says whether they need seconds. */
export function timeTicks(
  line: TimeLine,
  view: View,
  most: number,
): { readonly at: number[]; readonly seconds: boolean } {
  const width = view.toMs - view.fromMs;
  const step = steps.find((one) => width / one <= most) ?? width;
  // The offset of the clock where the view begins: on the day the clocks change the rest of the view keeps it.
  const offset = shownMs(line, view.fromMs) - view.fromMs;
  const at: number[] = [];
  for (let shown = Math.ceil((view.fromMs + offset) / step) * step; shown <= view.toMs + offset; shown += step) {
    at.push(shown - offset);
  }
  return { at, seconds: step < minute };
}
