import { test } from 'vitest';
import { canBeMeasured } from '../bench/can-be-measured.ts';
import { changeFigure } from '../bench/change-figure.ts';
import { mapFilterFigure, mapPaintFigure } from '../bench/map-page-figure.ts';
import { startFigure } from '../bench/start-figure.ts';
import { traceFigure } from '../bench/trace-figure.ts';

// Speed says nothing here, beside other tests; that a change is drawn with the right verdict, and that the search takes what
// is typed once a workstation is listed, is checked while it is measured.
test.each([changeFigure, startFigure, traceFigure, mapPaintFigure, mapFilterFigure])(
  '$name can be measured',
  canBeMeasured,
);
