import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barShares, limitAt } from '../../../renderer/ui/bar-shares.ts';

describe('the bar of a limit', () => {
  it('is empty, half used, full to the line, and over it', () => {
    expect(barShares(0)).toEqual({ used: 0, over: 0, beyond: false });
    expect(barShares(0.5)).toEqual({ used: limitAt / 2, over: 0, beyond: false });
    expect(barShares(1)).toEqual({ used: limitAt, over: 0, beyond: false });
    expect(barShares(1.5).over).toBeCloseTo(limitAt / 2);
    expect(barShares(40)).toEqual({ used: limitAt, over: 1 - limitAt, beyond: true });
  });

  it('never hides a value that is hardly over the limit', () => {
    expect(barShares(1.0001).over).toBeGreaterThanOrEqual(0.02);
  });

  it('stays inside the bar, and shows something over the limit exactly where there is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (ratio) => {
        const { used, over, beyond } = barShares(ratio);
        expect(used + over).toBeLessThanOrEqual(1 + Number.EPSILON);
        expect(over > 0).toBe(ratio > 1);
        if (beyond) expect(used + over).toBeCloseTo(1);
      }),
    );
  });
});
