import { describe, expect, it } from 'vitest';
import { averageBlocks, blocksOf } from '../../../renderer/features/photo/blur.ts';

/** RGBA of a picture whose grey is given for each pixel. */
function grey(width: number, height: number, value: (x: number, y: number) => number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const shade = value(at % width, Math.floor(at / width));
    pixels.set([shade, shade, shade, 255], at * 4);
  }
  return pixels;
}

describe('the blocks of a blur', () => {
  it('are at most 5 x 5, and never small enough to read through', () => {
    expect(blocksOf(1600, 1200, 40)).toEqual({ columns: 5, rows: 5 });
    expect(blocksOf(100, 130, 40)).toEqual({ columns: 2, rows: 3 });
    expect(blocksOf(300, 30, 40)).toEqual({ columns: 5, rows: 1 });
    expect(blocksOf(1, 1, 40)).toEqual({ columns: 1, rows: 1 });
  });

  it('are the means of their pixels', () => {
    const pixels = grey(4, 2, (x) => (x < 2 ? 100 : 200));
    const means = averageBlocks(pixels, { width: 4, height: 2 }, { columns: 2, rows: 1 });
    expect([...means]).toEqual([100, 100, 100, 255, 200, 200, 200, 255]);
  });

  it('are the same for pictures that differ only inside a block: nothing of what was there is left', () => {
    const size = { width: 64, height: 64 };
    const striped = grey(64, 64, (x) => (x % 2 === 0 ? 0 : 200));
    const flat = grey(64, 64, () => 100);
    const blocks = { columns: 8, rows: 8 };
    expect(averageBlocks(striped, size, blocks)).toEqual(averageBlocks(flat, size, blocks));
  });

  it('cover every pixel once, whatever the size', () => {
    const size = { width: 37, height: 23 };
    for (let at = 0; at < size.width * size.height; at += 7) {
      const one = grey(size.width, size.height, (x, y) => (y * size.width + x === at ? 255 : 0));
      const means = averageBlocks(one, size, { columns: 5, rows: 3 });
      const shades = [...means].filter((_, part) => part % 4 === 0);
      expect(shades.filter((shade) => shade > 0)).toHaveLength(1);
    }
  });
});
