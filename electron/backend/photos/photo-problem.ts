import { err, ok, type Result } from '../../../core/result.ts';

/** The longest side, and the most pixels, of a photo: above it, a small file may fill the memory. */
const MAX_SIDE = 12_000;
const MAX_PIXELS = 40_000_000;

/** In pixels. */
export interface PhotoSize {
  readonly width: number;
  readonly height: number;
}

/**
 * - `photo-too-large`: the file, or what it unpacks to
 * - `photo-not-this-type`: the bytes are not of the media type they came with
 * - `photo-corrupt`: cut off, or not put together as the format says
 * - `photo-carries-metadata`: may tell where it was taken, by whom, or carry another picture; also bytes after the end
 * - `photo-unsupported`: a kind of JPEG or PNG that cannot go into a PDF as it is
 */
export interface PhotoProblem {
  readonly code:
    | 'photo-too-large'
    | 'photo-not-this-type'
    | 'photo-corrupt'
    | 'photo-carries-metadata'
    | 'photo-unsupported';
  /** What was found, in English and for a log: a segment, a chunk, a kind. Never text out of the photo. */
  readonly detail: string;
}

export type PhotoResult = Result<PhotoSize, PhotoProblem>;

export function problem(
  code: PhotoProblem['code'],
  detail: string,
): { readonly ok: false; readonly error: PhotoProblem } {
  return err({ code, detail });
}

/** The limits of a picture's size, for both formats. */
export function checkSize(width: number, height: number): PhotoResult {
  if (width === 0 || height === 0) return problem('photo-corrupt', 'no pixels');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    return problem('photo-too-large', `${width} x ${height} pixels`);
  }
  return ok({ width, height });
}
