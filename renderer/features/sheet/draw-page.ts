import type { PDFPageProxy } from 'pdfjs-dist';

/**
 * Draws a page on a canvas of its own.
 *
 * @param scale device pixels per point
 * @param intent `print` draws without waiting for the screen's frames
 * @returns undefined where it was called off
 */
export async function drawPage(
  page: PDFPageProxy,
  scale: number,
  intent: 'display' | 'print',
  signal?: AbortSignal,
): Promise<HTMLCanvasElement | undefined> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport, intent });
  const stop = () => task.cancel();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
    return signal?.aborted === true ? undefined : canvas;
  } catch (error) {
    if (signal?.aborted === true) return undefined;
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
