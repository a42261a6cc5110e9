import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDensity } from '../../../renderer/features/sheet/print-density.ts';
import { fullSize, nextZoom, shareOf } from '../../../renderer/features/sheet/zoom.ts';
import { fcOptions } from '../../support/runs.ts';

const a4 = { width: 595.28, height: 841.89 };

describe('the size of a page on the screen', () => {
  it('fits the room there is, and not beyond what is read at once', () => {
    expect(shareOf('fit', a4.width * fullSize, a4.width)).toBeCloseTo(1);
    expect(shareOf('fit', 600, a4.width)).toBeCloseTo(600 / (a4.width * fullSize));
    expect(shareOf('fit', 5_000, a4.width)).toBe(1.4);
    expect(shareOf('fit', 0, a4.width)).toBe(0.3);
    expect(shareOf(2, 100, a4.width)).toBe(2);
  });

  it('goes up and down in steps, from wherever it is, to an end', () => {
    expect(nextZoom(0.93, 'larger')).toBe(1);
    expect(nextZoom(0.93, 'smaller')).toBe(0.8);
    expect(nextZoom(1.0000001, 'larger')).toBe(1.25);
    expect(nextZoom(3, 'larger')).toBe(3);
    expect(nextZoom(0.3, 'smaller')).toBe(0.5);
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 3, noNaN: true }), (share) => {
        expect(nextZoom(share, 'larger')).toBeGreaterThanOrEqual(share - 0.01);
        expect(nextZoom(share, 'smaller')).toBeLessThanOrEqual(share + 0.01);
      }),
      fcOptions(200, 2_000),
    );
  });
});

describe('the density of a printed page', () => {
  const bytes = (pages: number) => {
    const density = printDensity(Array.from({ length: pages }, () => a4));
    return { density, bytes: pages * ((a4.width / 72) * density) * ((a4.height / 72) * density) * 4 };
  };

  it('is fine for a usual sheet, and coarser before a long one takes all memory', () => {
    expect(bytes(3).density).toBe(200);
    expect(bytes(60).density).toBeLessThan(200);
    for (const pages of [1, 10, 40, 60]) expect(bytes(pages).bytes).toBeLessThanOrEqual(400_000_000);
  });

  it('stays legible however long the document is', () => {
    expect(bytes(2_000).density).toBe(110);
    expect(printDensity([])).toBe(200);
  });
});
