/** Opens a toy store and holds it in the middle of a write for so many ms: `hold.ts <data folder> <ms>`. */
import { writeSync } from 'node:fs';
import { opened, placeIn, toyStore } from '../store-fixtures.ts';

const [folder, ms] = process.argv.slice(2) as [string, string];
const store = await opened(toyStore(), placeIn(folder));
store.write((db) => {
  db.prepare('INSERT INTO entry (text) VALUES (?)').run('x'.repeat(50_000_000));
  writeSync(1, 'writing\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(ms));
});
store.close();
