import { checkJpeg } from './photo-jpeg.ts';
import { checkPng } from './photo-png.ts';
import { type PhotoResult, problem } from './photo-problem.ts';

/** The largest photo, in bytes. */
export const MAX_PHOTO_BYTES = 500_000;

/**
 * Whether a photo may go into a visit: it is what it says, whole, carries nothing but the picture, and can be put into
 * a PDF. Strict, because a photo must never carry a place or a name, and because a PDF writer trusts what it is given.
 */
export function checkPhoto(bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png'): PhotoResult {
  if (bytes.length > MAX_PHOTO_BYTES) return problem('photo-too-large', `${bytes.length} bytes`);
  return mediaType === 'image/jpeg' ? checkJpeg(bytes) : checkPng(bytes);
}
