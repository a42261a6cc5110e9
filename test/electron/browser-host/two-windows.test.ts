import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHost, startHost } from '../../e2e/support/host.ts';
import { fillVisit, startVisit } from '../../support/backend.ts';
import { enterHost, type HostClient } from '../../support/host-client.ts';
import { seconds, tcx } from '../backend/personal/recording-fixtures.ts';
import { jpeg } from '../backend/photos/photo-fixtures.ts';

/*
 * Two windows of the real program on one visit, each with the version that it has read: whatever one brings in, the other
 * is told of before it writes, and nothing is written over.
 */

let host: RunningHost;
/** Both windows are of one browser, and so of one cookie: a window is what it has read. */
let client: HostClient;
beforeAll(async () => {
  host = await startHost();
  client = await enterHost(host.address);
});
afterAll(() => host.stop());

let made = 0;
async function draft() {
  made += 1;
  const { visit } = await startVisit(client, { number: `T-${made}` });
  await fillVisit(client, visit);
  return visit;
}
const read = (visit: string) => client.get('visit.read', { visit });
type Read = Awaited<ReturnType<typeof read>>;

/** What a window sends when something is typed in it. */
const typing = (seen: Read, remarks: string) => ({
  ...{ visit: seen.document.id, base: seen.version, document: { ...seen.document, remarks }, field: 'remarks' },
});
const elsewhere = (version: number) => ({ code: 'changed-elsewhere', params: { version } });

const parameters = { suspects: 'keep', decisions: [], tasks: [] } as const;
async function recording(): Promise<string> {
  const order = { ticket: 't', upload: await client.upload(tcx(seconds(700, () => 88))), fileName: 'a.tcx' };
  const opened = await client.get('heart-rate.open', order);
  if (opened.state !== 'read') throw new Error('not read');
  return opened.recording;
}

/** Each way in which something comes into a visit from outside it. */
const imports = {
  table: async ({ document, version }: Read) => {
    const entry = { id: 'l1', what: 'Doos', massG: 6_500, handlings: 50, per: 'day' };
    const tasks = document.tasks.map((task) => ({ ...task, loads: { state: 'filled', entries: [entry] } }));
    const order = { visit: document.id, base: version, field: 'import', document: { ...document, tasks } as never };
    return client.ask('visit.save', order);
  },
  photo: async ({ document, version }: Read) => {
    const upload = await client.upload(jpeg({ width: 64 }));
    return client.ask('photo.add', { visit: document.id, base: version, upload });
  },
  recording: async ({ document, version }: Read) => {
    const kept = { visit: document.id, base: version, label: 'A', recording: await recording(), parameters };
    return client.ask('heart-rate.keep', { ...kept, parameters: { ...parameters, decisions: [], tasks: [] } });
  },
  values: async ({ document, version }: Read) =>
    client.ask('heart-rate.enter', { visit: document.id, base: version, label: 'A', values: { peakBpm: 120 } }),
};
const kinds = Object.keys(imports) as (keyof typeof imports)[];

test.each(kinds)('%s in one window: the other writes nothing over it, nor undoes it unseen', async (kind) => {
  const visit = await draft();
  const here = await read(visit);
  expect(await imports[kind](here)).toMatchObject({ ok: true });
  const there = await read(visit);
  expect(there.version).toBeGreaterThan(here.version);

  // The window that has not seen it types, undoes, deletes the visit, imports the same, issues.
  expect(await client.fail('visit.save', typing(here, 'over it'))).toEqual(elsewhere(there.version));
  const stale = { visit, base: here.version };
  expect(await client.fail('visit.undo', stale)).toEqual(elsewhere(there.version));
  expect(await client.fail('visit.delete', stale)).toEqual(elsewhere(there.version));
  for (const other of kinds) expect(await imports[other](here)).toEqual({ ok: false, error: elsewhere(there.version) });
  const issue = { ...stale, languages: ['nl' as const], date: there.document.date };
  expect(await client.fail('sheet.issue', issue)).toEqual(elsewhere(there.version));
  expect(await read(visit)).toEqual(there);

  // It reads, and takes back what came in there; the window that brought it in is told in its turn.
  const undone = await client.get('visit.undo', { visit, base: there.version });
  expect(undone.document).toEqual(here.document);
  expect(await client.fail('visit.save', typing(there, 'as if nothing had been'))).toEqual(elsewhere(undone.version));
  expect(await client.fail('visit.redo', { visit, base: there.version })).toEqual(elsewhere(undone.version));
  const again = await client.get('visit.redo', { visit, base: undone.version });
  expect(again.document).toEqual(there.document);
});

test('a window edits, and what the other was about to bring in is refused whole', async () => {
  const visit = await draft();
  const here = await read(visit);
  const saved = await client.get('visit.save', typing(here, 'typed first'));
  for (const kind of kinds) expect(await imports[kind](here)).toEqual({ ok: false, error: elsewhere(saved.version) });
  // No person's record came to lie in the personal database without its finding.
  expect((await client.get('personal.list', { visit })).records).toEqual([]);
  expect((await read(visit)).document).toEqual({ ...here.document, remarks: 'typed first' });
});

test('of a person whose finding the other window took back, it is said and offered, and it comes back with it', async () => {
  const visit = await draft();
  await imports.recording(await read(visit));
  const { version } = await read(visit);
  const undone = await client.get('visit.undo', { visit, base: version });
  const [record] = (await client.get('personal.list', { visit })).records;
  expect(record).toMatchObject({ label: 'A', hasFinding: false });
  const offered = async () => (await client.get('personal.orphans', {})).records.map(({ id }) => id);
  expect(await offered()).toContain(record?.id);
  await client.get('visit.redo', { visit, base: undone.version });
  expect((await client.get('personal.list', { visit })).records).toMatchObject([{ label: 'A', hasFinding: true }]);
  expect(await offered()).not.toContain(record?.id);
});

test('many windows at once with one version: one gets in, and all others are told of it', async () => {
  const visit = await draft();
  const here = await read(visit);
  const all = await Promise.all([
    ...kinds.map((kind) => imports[kind](here)),
    ...['a', 'b', 'c', 'd'].map((remarks) => client.ask('visit.save', typing(here, remarks))),
  ]);
  const { version } = await read(visit);
  expect(version).toBe(here.version + 1);
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of all) if (!answer.ok) expect(answer.error).toEqual(elsewhere(version));
  const findings = (await read(visit)).document.findings ?? [];
  expect((await client.get('personal.list', { visit })).records).toHaveLength(findings.length);
});
