import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { HeartRateParameters } from '../../../../core/contract/calls/heart-rate.ts';
import {
  filesBelow,
  fillVisit,
  openBackend,
  startVisit,
  type TestBackend,
  testFolder,
} from '../../../support/backend.ts';
import type { HostClient } from '../../../support/host-client.ts';
import { killDuring } from '../../../support/killed-host.ts';
import { runs, SEED } from '../../../support/runs.ts';
import { randomOf } from '../store/random.ts';
import { seconds, tcx } from './recording-fixtures.ts';

/*
 * The real program, killed at random moments while it keeps, replaces, renames and deletes a person's record: after the
 * next opening either the old state is there in both databases, or the new one, or what is missing is said and offered.
 */

const kinds = ['keep', 'replace', 'rename', 'delete'] as const;
type Kind = (typeof kinds)[number];
type State = 'old' | 'between' | 'new';

const parameters: HeartRateParameters = {
  ageYears: 45,
  rest: { bpm: 66, definition: 'entered' },
  suspects: 'keep',
  decisions: [],
  tasks: [],
};

interface Measured {
  readonly text: string;
  readonly sha256: string;
  /** As a finding says it. */
  readonly minutes: number;
}

/** A recording of so many minutes that no other test run has: large enough that packing it takes a while. */
function measured(nonce: string, minutes: number): Measured {
  const text = `${tcx(seconds(60 * minutes + 1, (at) => 80 + (at % 17)))}<!-- ${nonce} -->`;
  return { text, sha256: createHash('sha256').update(text).digest('hex'), minutes };
}

/** A visit in which a record is to be changed. */
interface Case {
  readonly visit: string;
  readonly base: number;
  readonly before: Measured;
  readonly after: Measured;
  /** The record that is there, except before the first is kept. */
  readonly record: string;
}

type Asking = Pick<TestBackend, 'get'>;

async function opened({ get, upload }: Asking & { upload: (bytes: string) => string | Promise<string> }, text: string) {
  const order = { ticket: 't', upload: await upload(text), fileName: 'a.tcx' };
  const answer = await get('heart-rate.open', order);
  if (answer.state !== 'read') throw new Error('not read');
  return answer.recording;
}

async function begin(folder: string, kind: Kind, nth: number): Promise<Case> {
  const app = await openBackend(folder);
  const { visit } = await startVisit(app, { number: `K-${nth}` });
  const base = await fillVisit(app, visit);
  const made = { before: measured(`before ${nth}`, 60), after: measured(`after ${nth}`, 40) };
  if (kind === 'keep') {
    await app.close();
    return { visit, base, record: '', ...made };
  }
  const recording = await opened(app, made.before.text);
  const kept = await app.get('heart-rate.keep', { visit, base, label: 'A', recording, parameters });
  if (kind === 'delete') await app.get('backup.make', {});
  await app.close();
  return { visit, base: kept.version, record: kept.record.id, ...made };
}

function act(kind: Kind, { visit, base, record }: Case, { ask }: HostClient, recording: string): Promise<unknown> {
  if (kind === 'delete') return ask('personal.delete', { record });
  const label = kind === 'rename' ? 'B' : 'A';
  const order = { visit, base, label, recording, parameters };
  return ask('heart-rate.keep', kind === 'keep' ? order : { ...order, replaces: record });
}

/** What both databases hold of a visit: its finding and its record, each by label and by which recording made it. */
async function look(app: TestBackend, { visit, before, after }: Case) {
  const { document } = await app.get('visit.read', { visit });
  const { records } = await app.get('personal.list', { visit });
  const orphans = (await app.get('personal.orphans', {})).records.map(({ id }) => id);
  const which = (minutes: number) => (minutes === before.minutes ? 'old' : minutes === after.minutes ? 'new' : '?');
  return {
    findings: (document.findings ?? []).map(({ label, validMinutes }) => `${label} ${which(validMinutes)}`),
    records: await Promise.all(
      records.map(async ({ id, label, hasFinding }) => {
        const read = await app.get('heart-rate.read', { record: id });
        if (read.state !== 'read') throw new Error('its recording is gone');
        const made = { [before.sha256]: 'old', [after.sha256]: 'new' }[read.facts.sha256];
        return `${label} ${made}${hasFinding ? '' : ' without'}${orphans.includes(id) ? ' offered' : ''}`;
      }),
    ),
  };
}

/** Everything that may be found; nothing else may. */
const states: Readonly<Record<Kind, readonly (readonly [State, { findings: string[]; records: string[] }])[]>> = {
  keep: [
    ['old', { findings: [], records: [] }],
    ['between', { findings: [], records: ['A new without offered'] }],
    ['new', { findings: ['A new'], records: ['A new'] }],
  ],
  replace: [
    ['old', { findings: ['A old'], records: ['A old'] }],
    ['between', { findings: ['A old'], records: ['A new without'] }],
    ['new', { findings: ['A new'], records: ['A new'] }],
  ],
  rename: [
    ['old', { findings: ['A old'], records: ['A old'] }],
    ['between', { findings: [], records: ['A old without offered'] }],
    ['between', { findings: [], records: ['B new without offered'] }],
    ['new', { findings: ['B new'], records: ['B new'] }],
  ],
  // What was deleted has left its finding: outcomes, and nobody's values.
  delete: [
    ['old', { findings: ['A old'], records: ['A old'] }],
    ['new', { findings: ['A old'], records: [] }],
  ],
};

function traces(folder: string, needle: string): string[] {
  return filesBelow(folder)
    .filter(({ bytes }) => bytes.includes(needle) || bytes.includes(Buffer.from(needle, 'utf16le')))
    .map(({ path }) => path.slice(folder.length + 1));
}

test('a record that was being kept, replaced or deleted is there as before or as after, or it is said', async () => {
  const folder = testFolder(onTestFinished);
  const temporary = testFolder(onTestFinished);
  const random = randomOf(SEED);
  const seen = Object.fromEntries(kinds.map((kind) => [kind, new Map<State, number>()])) as Record<
    Kind,
    Map<State, number>
  >;
  const usual = new Map<Kind, number>();
  const kills = runs(8, 60);
  for (let nth = 0; nth < kills; nth += 1) {
    const kind = kinds[nth % kinds.length] as Kind;
    const one = await begin(folder, kind, nth);
    const known = usual.get(kind);
    const killed = await killDuring({
      data: folder,
      temporary,
      before: (client) => (kind === 'delete' ? Promise.resolve('') : opened(client, one.after.text)),
      act: (client, recording) => act(kind, one, client, recording),
      // The first of each is waited for: what was answered must be there.
      afterMs: known === undefined ? null : random() * 1.1 * known,
    });
    if (known === undefined) usual.set(kind, killed.ms);
    if (killed.answer !== undefined) expect(killed.answer).toMatchObject({ ok: true });

    const app = await openBackend(folder);
    const found = await look(app, one);
    expect(states[kind].map(([, state]) => state)).toContainEqual(found);
    const state = states[kind].find(([, its]) => JSON.stringify(its) === JSON.stringify(found))?.[0] ?? 'old';
    if (killed.answer !== undefined) expect([kind, state]).toEqual([kind, 'new']);
    seen[kind].set(state, (seen[kind].get(state) ?? 0) + 1);
    // What went is nowhere, whether or not the program came to clear away behind it.
    if (state === 'new' && kind !== 'keep') expect([kind, traces(folder, one.before.sha256)]).toEqual([kind, []]);
    if (state === 'old' && kind !== 'delete') expect([kind, traces(folder, one.after.sha256)]).toEqual([kind, []]);
    if (state === 'between') await finish(app, kind, one);
    await app.close();
    for (const needle of [one.before.sha256, one.after.sha256, 'Horloge van Mieke']) {
      expect(traces(temporary, needle)).toEqual([]);
    }
  }
  for (const kind of kinds) {
    expect(seen[kind].has('new')).toBe(true);
    if (kills > 20) expect(seen[kind].has('old')).toBe(true);
  }
});

/** What a kill left half done is done by asking for it once more. */
async function finish(app: TestBackend, kind: Kind, one: Case): Promise<void> {
  const { version } = await app.get('visit.read', { visit: one.visit });
  const { records } = await app.get('personal.list', { visit: one.visit });
  const recording = await opened(app, one.after.text);
  const label = kind === 'rename' ? 'B' : 'A';
  const order = { visit: one.visit, base: version, label, recording, parameters };
  await app.get('heart-rate.keep', kind === 'keep' ? order : { ...order, replaces: records[0]?.id });
  expect(await look(app, one)).toEqual(states[kind].at(-1)?.[1]);
}
