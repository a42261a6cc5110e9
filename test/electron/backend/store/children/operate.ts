/** Does one operation of the store and may be killed at a step of it: `operate.ts <operation> <folder> <step>`. */
import { makeBackup } from '../../../../../electron/backend/store/backup.ts';
import { openStore } from '../../../../../electron/backend/store/open-store.ts';
import { startEmpty } from '../../../../../electron/backend/store/restore.ts';
import { opened, placeIn, restore, toySteps, toyStore } from '../store-fixtures.ts';
import { dieAtStep } from './die-at-step.ts';

export type Operation = 'open' | 'backup' | 'restore' | 'empty';

const [operation, folder, nth, backup] = process.argv.slice(2) as [Operation, string, string, string];
const kind = toyStore(toySteps);
const where = placeIn(folder);

const store = operation === 'backup' ? await opened(kind, where) : undefined;
const done = dieAtStep(Number(nth));
let ok = false;
if (operation === 'open') {
  const opening = await openStore(kind, where);
  ok = opening.state === 'open';
  if (opening.state === 'open') opening.store.close();
} else if (operation === 'backup') {
  if (store !== undefined) ok = (await makeBackup(store, 'manual', where)).ok;
} else if (operation === 'restore') {
  ok = (await restore(kind, where, backup)).ok;
} else {
  ok = (await startEmpty(kind, where)).ok;
}
process.stdout.write(JSON.stringify({ ok, steps: done() }));
