import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStoredVisit } from '../../../core/visit/parse.ts';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { checkChange } from '../../../renderer/features/visit/session/check-change.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { changed, wild } from '../../support/changed-document.ts';
import { fcOptions } from '../../support/runs.ts';

const stored = visit().map((one) => withoutPictures(one).visit);

describe('checking a change alone', () => {
  it('refuses exactly what checking the whole document refuses', () => {
    let refused = 0;
    fc.assert(
      fc.property(stored, fc.nat(), wild, (before, at, to) => {
        const after = changed(before, at, to) as StoredVisit;
        // A visit without a list of tasks is no visit by its type.
        fc.pre(Array.isArray(after.tasks));
        // What a frame or a format is called is no change of the screen's.
        fc.pre(after.frame === before.frame && after.format === before.format);
        fc.pre(after.formatVersion === before.formatVersion);
        const whole = parseStoredVisit(after);
        if (!whole.ok) refused += 1;
        expect(checkChange(before, after).length === 0).toBe(whole.ok);
      }),
      fcOptions(300, 8_000),
    );
    expect(refused).toBeGreaterThan(30);
  });
});
