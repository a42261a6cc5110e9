import { expect, test } from 'vitest';
import { canBeMeasured } from './can-be-measured.ts';
import { judgeFigure, validateFigure } from './core-figures.ts';
import { type Row, row } from './figure.ts';
import { fitFigure, tcxFigure } from './heart-rate-figures.ts';
import { loadsFigure } from './loads-figure.ts';
import { mapFigure } from './map-figure.ts';
import { matchFigure } from './match-figure.ts';
import { overviewFigure, rankedFigure, searchFigure } from './overview-figure.ts';
import { play, spread } from './pairs.ts';
import { rotationFigure } from './rotation-figure.ts';
import { saveFigure } from './save-figure.ts';
import { sheetFigure } from './sheet-figure.ts';

// Those that need the whole program and a browser of their own are in `test/e2e/figures.test.ts`.
test.each([
  judgeFigure,
  validateFigure,
  sheetFigure,
  saveFigure,
  overviewFigure,
  searchFigure,
  rankedFigure,
  mapFigure,
  matchFigure,
  fitFigure,
  tcxFigure,
  loadsFigure,
  rotationFigure,
])('$name can be measured', canBeMeasured);

test('pairs are measured in turn, every second one the other way round', async () => {
  const said: string[] = [];
  const side = (name: string, value: number) => () => {
    said.push(name);
    return value;
  };
  const contest = { name: 'x', subject: side('a', 3), against: side('b', 2) };
  expect(await play([contest], 3)).toEqual(Array.from({ length: 3 }, () => [{ subject: 3, against: 2 }]));
  expect(said.join('')).toBe('abbaab');
});

test('the median decides, not the worst pair', () => {
  const measured = (subject: number): Row =>
    row({ figure: 'f', subject: 's', against: 'a', goal: 1 }, [
      { subject, against: 10 },
      { subject: 1, against: 10 },
      { subject: 90, against: 10 },
    ]);
  expect(measured(10)).toMatchObject({ result: 'ok', ratio: { median: 1, min: 0.1, max: 9 } });
  expect(measured(11)).toMatchObject({ result: 'missed' });
  expect(spread([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
});
