/** Longest side that a logo is drawn with [px]: 25 mm on paper at more than 600 dpi. */
const longestSide = 800;

/** Width and height of a picture made to fit, never made larger. */
export function fittedSize(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The picture drawn anew as PNG: smaller where it is too large, and without whatever else the file carried (place,
 * device, comments). Undefined where it is no picture that can be drawn.
 */
export async function cleanLogo(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  const { width, height } = fittedSize(picture.width, picture.height, longestSide);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return await canvas.convertToBlob({ type: 'image/png' });
}
