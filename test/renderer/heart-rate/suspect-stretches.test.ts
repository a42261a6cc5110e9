import { expect, test } from 'vitest';
import { suspectStretches } from '../../../renderer/features/heart-rate/suspect-stretches.ts';

const suspect = (s: number, bpm: number, decision: 'keep' | 'drop' | 'undecided' = 'undecided') => ({
  ...{ atMs: s * 1_000, bpm, medianBpm: 80, decision },
});
const recording = (values: readonly (readonly [s: number, bpm: number])[]) => ({
  atMs: values.map(([s]) => s * 1_000),
  bpm: values.map(([, bpm]) => bpm),
});

test('values that follow each other are one stretch, with the highest of them', () => {
  const of = recording([
    [0, 80],
    [1, 150],
    [2, 162],
    [3, 0],
    [4, 155],
    [5, 81],
    [6, 150],
  ]);
  const suspects = [suspect(1, 150), suspect(2, 162), suspect(4, 155), suspect(6, 150)];
  // An artefact between them is no value; a valid one ends the stretch.
  expect(suspectStretches(suspects, of)).toMatchObject([
    { fromMs: 1_000, toMs: 4_000, atMs: [1_000, 2_000, 4_000], highest: { bpm: 162 }, decision: 'undecided' },
    { fromMs: 6_000, toMs: 6_000, atMs: [6_000] },
  ]);
});

test('a gap ends a stretch, and different decisions are none', () => {
  const of = recording([
    [0, 150],
    [10, 150],
    [21, 150],
  ]);
  const suspects = [suspect(0, 150, 'keep'), suspect(10, 150, 'drop'), suspect(21, 150, 'keep')];
  expect(suspectStretches(suspects, of).map(({ atMs, decision }) => [atMs.length, decision])).toEqual([
    [2, undefined],
    [1, 'keep'],
  ]);
});

test('suspects outside the working period are not among them, and end nothing of it wrongly', () => {
  const of = recording([
    [0, 150],
    [1, 150],
    [2, 80],
  ]);
  expect(suspectStretches([suspect(1, 150)], of)).toMatchObject([{ atMs: [1_000] }]);
  expect(suspectStretches([], of)).toEqual([]);
});
