import { photoBytes } from '../../../core/visit/visit.ts';
import { plainJpeg } from './plain-jpeg.ts';

/** From good to poor; what is still too large is drawn smaller. */
const qualities = [0.85, 0.75, 0.65, 0.55, 0.4] as const;
const smaller = 0.75;
const leastSide = 200;

/**
 * The painted canvas as a JPEG of at most 500 kB with nothing in it but the picture. Undefined where the browser cannot
 * write one.
 */
export async function encodePhoto(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  let source: HTMLCanvasElement | OffscreenCanvas = canvas;
  for (;;) {
    for (const quality of qualities) {
      const plain = await jpegOf(source, quality);
      if (plain === undefined) return undefined;
      if (plain.length <= photoBytes) return new Blob([plain], { type: 'image/jpeg' });
    }
    const width = Math.round(source.width * smaller);
    const height = Math.round(source.height * smaller);
    if (Math.max(width, height) < leastSide) return undefined;
    const next = new OffscreenCanvas(width, height);
    const context = next.getContext('2d');
    if (context === null) return undefined;
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, 0, 0, width, height);
    source = next;
  }
}

async function jpegOf(canvas: HTMLCanvasElement | OffscreenCanvas, quality: number) {
  const blob =
    canvas instanceof OffscreenCanvas
      ? await canvas.convertToBlob({ type: 'image/jpeg', quality })
      : await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  // A browser that cannot write JPEG gives a PNG instead.
  return blob === null ? undefined : plainJpeg(new Uint8Array(await blob.arrayBuffer()));
}
