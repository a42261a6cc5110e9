import type { Page } from 'playwright-core';
import { segment } from '../../electron/backend/photos/photo-fixtures.ts';

/** What a phone writes beside a picture, and must be nowhere afterwards. */
export const planted = {
  make: 'Planted Phone 15',
  place: 'N51.054342 E3.717424 Gent',
  comment: 'Planted comment: An Peeters',
} as const;

/** Red, green, blue. */
export type Colour = readonly [number, number, number];

/** How a picture is drawn: what fills it, and rectangles on it, in pixels. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly rects?: readonly { readonly at: readonly [number, number, number, number]; readonly colour: string }[];
}

/** A real JPEG or PNG, made by the browser. */
export async function makePicture(page: Page, drawn: Drawn, type = 'image/jpeg'): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([{ width, height, ground, rects }, wanted]) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = ground;
      context.fillRect(0, 0, width, height);
      for (const { at, colour } of rects ?? []) {
        context.fillStyle = colour;
        context.fillRect(...at);
      }
      const blob = await canvas.convertToBlob({ type: wanted, quality: 0.95 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    },
    [drawn, type] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** A JPEG as a phone writes it: how it is turned, place, device, a comment, and a second picture after the first. */
export function asFromPhone(jpeg: Buffer, orientation: number): Buffer {
  const comment = segment(0xfe, Buffer.from(planted.comment));
  const xmp = segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${planted.place}</x>`));
  const after = Buffer.from(`trailing ${planted.place}`);
  return Buffer.concat([jpeg.subarray(0, 2), exif(orientation), xmp, comment, jpeg.subarray(2), after]);
}

/** EXIF 2.32 in big-endian TIFF: make, orientation, and a GPS directory with latitude and its name. */
function exif(orientation: number): Uint8Array {
  const make = Buffer.from(`${planted.make}\0`);
  const place = Buffer.from(`${planted.place}\0`);
  const first = 8;
  const gps = first + 2 + 3 * 12 + 4;
  const values = gps + 2 + 3 * 12 + 4;
  const rationals = values + make.length + place.length + ((make.length + place.length) % 2);
  const out = Buffer.alloc(rationals + 24);
  out.write('MM\0*', 0, 'latin1');
  out.writeUInt32BE(first, 4);
  const entry = (at: number, [tag, type, count, value]: readonly [number, number, number, number]) => {
    out.writeUInt16BE(tag, at);
    out.writeUInt16BE(type, at + 2);
    out.writeUInt32BE(count, at + 4);
    if (type === 3) out.writeUInt16BE(value, at + 8);
    else out.writeUInt32BE(value, at + 8);
  };
  out.writeUInt16BE(3, first);
  entry(first + 2, [0x010f, 2, make.length, values]);
  entry(first + 14, [0x0112, 3, 1, orientation]);
  entry(first + 26, [0x8825, 4, 1, gps]);
  out.writeUInt16BE(3, gps);
  entry(gps + 2, [1, 2, 2, 0x4e000000]);
  entry(gps + 14, [2, 5, 3, rationals]);
  entry(gps + 26, [28, 2, place.length, values + make.length]);
  make.copy(out, values);
  place.copy(out, values + make.length);
  for (const [at, part] of [51, 1, 3, 1, 15, 1].entries()) out.writeUInt32BE(part, rationals + 4 * at);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), out]));
}

/** A picture as the browser decodes it. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => Colour;
}

/** Decodes a picture that the app serves, or a canvas that is on the screen. */
export async function pixelsOf(
  page: Page,
  source: { readonly url: string } | { readonly canvas: string },
): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(async (from) => {
    const canvas =
      'canvas' in from
        ? document.querySelector<HTMLCanvasElement>(from.canvas)
        : await fetch(from.url)
            .then((answer) => answer.blob())
            .then((blob) => createImageBitmap(blob));
    if (canvas === null) throw new Error('no canvas');
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d');
    if (context === null) throw new Error('no context');
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let text = '';
    for (let at = 0; at < data.length; at += 8_192) text += String.fromCharCode(...data.subarray(at, at + 8_192));
    return { width: canvas.width, height: canvas.height, base64: btoa(text) };
  }, source);
  const data = Buffer.from(base64, 'base64');
  const at = (x: number, y: number): Colour => {
    const from = (Math.round(y) * width + Math.round(x)) * 4;
    return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
  };
  return { width, height, at };
}
