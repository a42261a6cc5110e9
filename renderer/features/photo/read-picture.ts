import { err, ok, type Result } from '../../../core/result.ts';
import { headBytes, pictureKind } from './picture-kind.ts';
import type { Size } from './shapes.ts';

/** Why a file does not become a photo. */
export type PictureProblem = 'heic' | 'not-a-picture' | 'too-large' | 'broken' | 'unreadable';

/** Longest side of a photo [px]: sharp over half a page at 300 dpi and more. */
export const longestSide = 1_600;
/** A file of more bytes is not opened; a camera's own pictures stay far below. */
export const mostBytes = 50_000_000;
/** One of more pixels is not unpacked: four bytes of memory each. */
export const mostPixels = 80_000_000;
/** A picture made to take for ever is given up. */
const patienceMs = 20_000;

/** Width and height made to fit, never larger. */
export function fitted({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The picture in a file: decided by its bytes, turned upright, and no larger than a photo need be. The file itself goes
 * nowhere, and of what stands beside the picture nothing is read but how it is turned.
 */
export async function readPicture(file: Blob): Promise<Result<ImageBitmap, PictureProblem>> {
  if (file.size > mostBytes) return err('too-large');
  const head = await file
    .slice(0, headBytes)
    .arrayBuffer()
    // It was moved, or may not be read.
    .catch(() => undefined);
  if (head === undefined) return err('unreadable');
  const { kind, width, height } = pictureKind(new Uint8Array(head));
  if (kind === 'heic') return err('heic');
  if (kind === 'other') return err('not-a-picture');
  if (width * height === 0) return err('broken');
  if (width * height > mostPixels) return err('too-large');
  const whole = await decoded(file);
  if (whole === undefined) return err('broken');
  // What its head said need not be so.
  if (whole.width * whole.height > mostPixels) {
    whole.close();
    return err('too-large');
  }
  return ok(await scaledDown(whole));
}

/** Scales a picture down where it is larger than a photo need be; the large one is given up. */
export async function scaledDown(whole: ImageBitmap): Promise<ImageBitmap> {
  const size = fitted(whole, longestSide);
  if (size.width === whole.width && size.height === whole.height) return whole;
  const options = { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: 'high' } as const;
  const small = await createImageBitmap(whole, options);
  whole.close();
  return small;
}

async function decoded(file: Blob): Promise<ImageBitmap | undefined> {
  const picture = createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  const timeout = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined));
  const first = await Promise.race([picture, timeout]);
  if (first === undefined) void picture.then((late) => late?.close());
  return first;
}
