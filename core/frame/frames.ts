import type { Frame, FrameRef } from './frame.ts';
import { inrsGreenFrame2011 } from './inrs-green-frame-2011.ts';

/** Every frame this version knows. A new frame is one more data file in this list. */
export const frames: readonly Frame[] = [inrsGreenFrame2011];

/** The frame that a new visit is judged by. */
export const currentFrame: Frame = inrsGreenFrame2011;

/** Finds a frame by id and version; undefined for one this version does not know. */
export function findFrame(ref: FrameRef, known: readonly Frame[] = frames): Frame | undefined {
  return known.find((frame) => isSameFrame(frame, ref));
}

export function isSameFrame(one: FrameRef, other: FrameRef): boolean {
  return one.id === other.id && one.version === other.version;
}

/** `inrs-green-frame@2011`, as named in the small print and in messages. */
export function frameName(ref: FrameRef): string {
  return `${ref.id}@${ref.version}`;
}
