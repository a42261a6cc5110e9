import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser.ts';

/*
 * `npm run icons` draws `packaging/icon.svg` in every size that Windows, macOS and Linux want. The results are kept with
 * the sources: two browsers draw an edge differently, and an installer must not need one.
 */

const folder = join(import.meta.dirname, '../../packaging');

/** macOS: type of an entry and its width in pixels; some widths stand twice, for screens of two densities. */
export const icnsEntries = [
  ['icp4', 16],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
] as const;
export const icoWidths = [16, 24, 32, 48, 64, 128, 256] as const;
export const linuxWidths = [16, 32, 48, 64, 128, 256, 512] as const;

/** A Windows icon: a directory of PNG files. */
function ico(pictures: readonly { readonly width: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { width, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // One byte each; 0 stands for 256.
    head.writeUInt8(width % 256, at);
    head.writeUInt8(width % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** A macOS icon: named entries, each with its length. */
function icns(pictures: readonly { readonly type: string; readonly png: Buffer }[]): Buffer {
  const entry = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + content.length, 4);
    return Buffer.concat([head, content]);
  };
  return entry('icns', Buffer.concat(pictures.map(({ type, png }) => entry(type, png))));
}

/** The SVG as PNG files, by their width in pixels; what is not drawn on is see-through. */
async function draw(svg: string, widths: readonly number[]): Promise<(width: number) => Buffer> {
  const pngs = new Map<number, Buffer>();
  const browser = await launchBrowser();
  try {
    for (const width of new Set(widths)) {
      const page = await browser.newPage({ viewport: { width, height: width } });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      pngs.set(width, await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return (width) => {
    const png = pngs.get(width);
    if (png === undefined) throw new Error(`no picture of ${width} pixels was drawn`);
    return png;
  };
}

if (import.meta.main) {
  const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
  const png = await draw(svg, [...icnsEntries.map(([, width]) => width), ...icoWidths, ...linuxWidths]);
  await writeFile(join(folder, 'icon.ico'), ico(icoWidths.map((width) => ({ width, png: png(width) }))));
  await writeFile(join(folder, 'icon.icns'), icns(icnsEntries.map(([type, width]) => ({ type, png: png(width) }))));
  await mkdir(join(folder, 'icons'), { recursive: true });
  for (const width of linuxWidths) await writeFile(join(folder, 'icons', `${width}x${width}.png`), png(width));
}
