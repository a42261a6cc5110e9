import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changeFigure } from './change-figure.ts';
import { coldFigure } from './cold-figure.ts';
import { judgeFigure, validateFigure } from './core-figures.ts';
import type { Figure, Row } from './figure.ts';
import { fitFigure, tcxFigure } from './heart-rate-figures.ts';
import { loadsFigure } from './loads-figure.ts';
import { mapFigure } from './map-figure.ts';
import { mapFilterFigure, mapPaintFigure } from './map-page-figure.ts';
import { matchFigure } from './match-figure.ts';
import { memoryFigure } from './memory-figure.ts';
import { overviewFigure, rankedFigure, searchFigure } from './overview-figure.ts';
import { rotationFigure } from './rotation-figure.ts';
import { saveFigure } from './save-figure.ts';
import { sheetFigure } from './sheet-figure.ts';
import { startFigure } from './start-figure.ts';
import { tableOf } from './table.ts';
import { traceFigure } from './trace-figure.ts';
import { warmFigure } from './warm-figure.ts';

/*
 * `npm run bench -- [--only NAME] [--json FILE] [--quick]`: every figure is a ratio of two things measured in turn in
 * this run. Figures that miss their goal do not fail the run: a machine may be busy. Read the spread.
 */

const figures: readonly Figure[] = [
  judgeFigure,
  validateFigure,
  sheetFigure,
  coldFigure,
  warmFigure,
  memoryFigure,
  saveFigure,
  overviewFigure,
  searchFigure,
  rankedFigure,
  mapFigure,
  matchFigure,
  changeFigure,
  startFigure,
  fitFigure,
  tcxFigure,
  loadsFigure,
  traceFigure,
  mapPaintFigure,
  mapFilterFigure,
  rotationFigure,
];

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, json: { type: 'string' }, quick: { type: 'boolean' } },
});
const quick = values.quick ?? false;
const only = values.only ?? [];
const names = figures.map(({ name }) => name);
const unknown = only.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No figure ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  process.exit(2);
}

const loadBefore = loadavg()[0];
const rows: Row[] = [];
for (const { name, measure } of figures) {
  if (only.length > 0 && !only.includes(name)) continue;
  process.stderr.write(`measuring ${name} ...\n`);
  rows.push(...(await measure({ quick })));
}

const report = {
  node: process.version,
  processor: cpus()[0]?.model ?? null,
  processors: availableParallelism(),
  loadBefore,
  quick,
  figures: rows,
};
const json = `${JSON.stringify(report, null, 2)}\n`;
console.log(tableOf(rows));
if (values.json === undefined) console.log(json);
const ignored = fileURLToPath(new URL('../../.results/bench.json', import.meta.url));
for (const file of [ignored, ...(values.json === undefined ? [] : [fromUser(values.json)])]) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, json);
}

/** npm runs scripts in the project's folder; `INIT_CWD` is where the user stands. */
function fromUser(path: string): string {
  return path.startsWith('/') ? path : join(process.env.INIT_CWD ?? process.cwd(), path);
}
