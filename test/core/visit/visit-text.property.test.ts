import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judge, judgeChanged } from '../../../core/verdict/judge.ts';
import { parseStoredVisit } from '../../../core/visit/parse.ts';
import { parseChangedVisit } from '../../../core/visit/parse-change.ts';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import { visitText } from '../../../core/visit/visit-text.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { changed, wild } from '../../support/changed-document.ts';
import { fcOptions } from '../../support/runs.ts';

/** A visit and what it becomes by one change after the other, each sharing with the one before what is equal in both. */
const edited = fc
  .tuple(visit(), fc.array(fc.tuple(fc.nat(), wild), { minLength: 1, maxLength: 6 }))
  .map(([first, changes]) => {
    const begun = parseStoredVisit(withoutPictures(first).visit);
    if (!begun.ok) throw new Error(JSON.stringify(begun.error));
    const states = [begun.value];
    for (const [at, to] of changes) {
      const { visit: before } = states.at(-1) ?? begun.value;
      const after = parseChangedVisit(structuredClone(changed(before, at, to)), before);
      if (after.ok) states.push(after.value);
    }
    return states;
  });

it('writes a document as JSON.stringify does, whatever of it was written before', () => {
  let changes = 0;
  fc.assert(
    fc.property(edited, (states) => {
      changes += states.length - 1;
      for (const state of states) expect(visitText(state.visit)).toBe(JSON.stringify(state.visit));
      // The one before once more: nothing of a later one got into what is kept of it.
      for (const state of states) expect(visitText(state.visit)).toBe(JSON.stringify(state.visit));
    }),
    fcOptions(150, 3_000),
  );
  expect(changes).toBeGreaterThan(50);
});

it('leaves out what is undefined', () => {
  const [one] = fc.sample(visit(), { numRuns: 1, seed: 2 });
  if (one === undefined) throw new Error('no visit');
  const { visit: stored } = withoutPictures(one);
  const open = { ...stored, remarks: undefined } as unknown as typeof stored;
  expect(visitText(open)).toBe(JSON.stringify(open));
});

it('judges a changed visit as any other, and takes a verdict over only where nothing counts that differs', () => {
  const seen = { taken: 0, anew: 0 };
  fc.assert(
    fc.property(edited, (states) => {
      for (const [at, { visit: after, frame }] of states.entries()) {
        const before = states[at - 1];
        if (before === undefined) continue;
        const verdict = judge(before.visit, before.frame);
        const again = judgeChanged(after, frame, { visit: before.visit, verdict });
        expect(again).toEqual(judge(after, frame));
        seen[again === verdict ? 'taken' : 'anew'] += 1;
      }
    }),
    fcOptions(150, 3_000),
  );
  expect(Math.min(seen.taken, seen.anew)).toBeGreaterThan(10);
});
