import type { Stretch } from '../../../../core/measure/heart-rate/recording.ts';

/** What a drag on the strip does: moves one edge of what is there, or marks anew from where it began. */
export interface Drag {
  /** The edge that stays. */
  readonly fixedMs: number;
  /** Nothing was marked by it yet. */
  readonly anew: boolean;
}

/** Where a drag begins, given what is marked: near an edge it takes that edge. */
export function startDrag(marked: Stretch | null, atMs: number, reachMs: number): Drag {
  if (marked === null) return { fixedMs: atMs, anew: true };
  const toStart = Math.abs(atMs - marked.fromMs);
  const toEnd = Math.abs(atMs - marked.toMs);
  if (Math.min(toStart, toEnd) > reachMs) return { fixedMs: atMs, anew: true };
  return { fixedMs: toStart < toEnd ? marked.toMs : marked.fromMs, anew: false };
}

/** What is marked once the pointer is here: whole seconds, inside the recording, from left to right. Nothing for a click. */
export function dragTo({ fixedMs }: Pick<Drag, 'fixedMs'>, atMs: number, lengthMs: number): Stretch | null {
  const inside = (ms: number) => Math.min(Math.max(Math.round(ms / 1_000) * 1_000, 0), lengthMs);
  const [fromMs, toMs] = [inside(Math.min(fixedMs, atMs)), inside(Math.max(fixedMs, atMs))];
  return toMs - fromMs < 1_000 ? null : { fromMs, toMs };
}
