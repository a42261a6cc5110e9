import type { Catalogue } from '../catalogue.ts';
import { adapt } from './adapt.ts';
import { annex } from './annex.ts';
import { app } from './app.ts';
import { cli } from './cli.ts';
import { cliMap } from './cli-map.ts';
import { cliTable } from './cli-table.ts';
import { count } from './count.ts';
import { enough } from './enough.ts';
import { error } from './error.ts';
import { frame } from './frame.ts';
import { heart } from './heart.ts';
import { host } from './host.ts';
import { issue } from './issue.ts';
import { map } from './map.ts';
import { mapPaper } from './map-paper.ts';
import { match } from './match.ts';
import { photo } from './photo.ts';
import { problem } from './problem.ts';
import { recovery } from './recovery.ts';
import { rotation } from './rotation.ts';
import { settings } from './settings.ts';
import { sheet } from './sheet.ts';
import { table } from './table.ts';
import { visit } from './visit.ts';

/** English, British usage. */
export const en: Catalogue = {
  frame,
  sheet,
  problem,
  cli,
  error,
  app,
  host,
  visit,
  issue,
  settings,
  recovery,
  photo,
  heart,
  annex,
  table,
  cliTable,
  cliMap,
  count,
  map,
  mapPaper,
  match,
  enough,
  adapt,
  rotation,
};
