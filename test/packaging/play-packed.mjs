/*
 * Runs the packed main script beside a stand-in for Electron, has it make a sheet out of nothing but what was packed, and
 * prints what it saw as one line of JSON. The sheet itself goes to `sheet.pdf`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as electron from './node_modules/electron/index.js';

const { app, handlers, windows } = electron;
const { main } = JSON.parse(readFileSync('package.json', 'utf8'));
await import(`./${main}`);
electron.becomeReady();
await electron.started.promise;

const event = { senderFrame: windows[0].webContents.mainFrame };
const call = async (name, input) => {
  const answer = JSON.parse(await handlers['ipc:call'](event, name, JSON.stringify(input)));
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
};
const get = async (path) => {
  const answer = await handlers['protocol:app'](new Request(`app://bundle/${path}`));
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};

const { workstations } = await call('example.load', {});
const { rows } = await call('overview.page', { limit: 200 });
const row = rows.find(({ visit }) => visit !== null);
const { file, replaced } = await call('sheet.preview', { visit: row.visit.id, language: 'nl' });
const sheet = await get(`files/${file.id}/${encodeURIComponent(file.name)}`);
writeFileSync('sheet.pdf', sheet.bytes);

const page = (await get('')).bytes.toString('utf8');
const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path);
const own = await Promise.all([...named, 'licences.json'].map(async (path) => [path, (await get(path)).status]));

app.emit('window-all-closed');
const quit = electron.nextQuit();
app.emit('will-quit', { preventDefault: () => undefined });
await quit;
process.stdout.write(JSON.stringify({ workstations, rows: rows.length, sheet: sheet.status, replaced, own }));
