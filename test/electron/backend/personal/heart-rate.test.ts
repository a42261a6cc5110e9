import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeartRateParameters } from '../../../../core/contract/calls/heart-rate.ts';
import { fillVisit, openBackend, startVisit, type TestBackend, testFolder } from '../../../support/backend.ts';
import { recordingStart, seconds, tcx, twoHours } from './recording-fixtures.ts';

let app: TestBackend;
const folder = testFolder(afterAll);
beforeAll(async () => {
  app = await openBackend(folder);
});
afterAll(async () => app.close());

const plain: HeartRateParameters = {
  ageYears: 45,
  rest: { bpm: 66, definition: 'entered' },
  suspects: 'undecided',
  decisions: [],
  tasks: [],
};

let made = 0;
async function draft(more: object = {}) {
  made += 1;
  const { visit, workstation } = await startVisit(app, { number: `H-${made}`, title: 'Gemeten' });
  return { visit, workstation, base: await fillVisit(app, visit, more) };
}

async function opened(text = tcx(twoHours())) {
  const upload = app.upload(text);
  const answer = await app.get('heart-rate.open', { ticket: 't', upload, fileName: 'Mieke.tcx' });
  if (answer.state !== 'read') throw new Error('not read');
  return answer;
}

describe('opening a recording', () => {
  it('gives its values, and what had to be said of the file', async () => {
    const text = tcx(twoHours());
    const open = await opened(text);
    expect(open).toMatchObject({
      facts: { kind: 'tcx', sha256: createHash('sha256').update(text).digest('hex'), truncated: false },
      clock: 'utc',
      startMs: recordingStart,
      parameters: { suspects: 'undecided', decisions: [], tasks: [] },
      firstPercentileBpm: 80,
    });
    expect(open.bpm).toHaveLength(7_201);
    expect(open.atMs.at(-1)).toBe(7_200_000);
    expect(JSON.stringify(open)).not.toMatch(/Mieke|51\.05|Horloge/);
  });

  it('of a file that is none is refused, and says which', async () => {
    const upload = app.upload('dit is geen meting');
    const error = await app.fail('heart-rate.open', { ticket: 't', upload, fileName: 'brief.txt' });
    expect(error).toMatchObject({ code: 'file-refused', params: { file: 'brief.txt' } });
  });

  it('of a table whose columns nobody knows gives its preview, keeps nothing, and takes it again with the columns', async () => {
    const rows = seconds(1_800, (at) => 80 + (at % 3)).map(({ atS, bpm }) => `${atS};x;${bpm}`);
    const text = `eerste;tweede;derde\n${rows.join('\n')}\n`;
    const ask = { ticket: 't', fileName: 'meting.csv' };
    const before = app.backend.files.size;
    const first = await app.get('heart-rate.open', { ...ask, upload: app.upload(text) });
    if (first.state !== 'columns') throw new Error('read without columns');
    expect(first.preview).toMatchObject({ columns: 3 });
    expect(app.backend.files.size).toBe(before);
    const columns = { headerRows: 1, time: 0, heartRate: 2 };
    const second = await app.get('heart-rate.open', { ...ask, upload: app.upload(text), columns });
    expect(second).toMatchObject({ state: 'read', facts: { kind: 'csv' } });
    expect(second.state === 'read' && second.bpm.slice(0, 4)).toEqual([80, 81, 82, 80]);
    expect(app.backend.files.size).toBe(before);
  });

  it('can be stopped', async () => {
    const upload = app.upload(tcx(seconds(40_000, () => 90)));
    const reading = app.fail('heart-rate.open', { ticket: 'stop', upload, fileName: 'x.tcx' });
    await app.get('job.cancel', { ticket: 'stop' });
    expect(await reading).toEqual({ code: 'cancelled', params: {} });
  });

  it('keeps four at a time, and none that was closed', async () => {
    const { visit } = await draft();
    const short = tcx(seconds(20, () => 90));
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push((await opened(short)).recording);
    const judge = (recording: string) => app.ask('heart-rate.judge', { visit, recording, parameters: plain });
    expect((await judge(ids[0] ?? '')).ok).toBe(false);
    expect((await judge(ids[1] ?? '')).ok).toBe(true);
    await app.get('heart-rate.close', { recording: ids[1] ?? '' });
    const gone = await judge(ids[1] ?? '');
    expect(gone).toEqual({ ok: false, error: { code: 'not-found', params: { what: 'recording' } } });
  });
});

describe('judging', () => {
  it('says what the recording says and what the frame makes of it', async () => {
    const { visit } = await draft();
    const { recording } = await opened();
    const tasks = [{ task: 't1', fromMs: 0, toMs: 1_800_000 }];
    const reading = await app.get('heart-rate.judge', { visit, recording, parameters: { ...plain, tasks } });
    expect(reading).toMatchObject({
      samples: 7_201,
      artefactsAtMs: [1_000_000],
      suspects: [{ atMs: 5_000_000, bpm: 180, medianBpm: 97, decision: 'undecided' }],
      window: { kind: 'heaviest-hour', fromMs: 3_600_000, validMs: 3_600_000 },
      reason: null,
      peakBpm: 97,
      undecidedSuspectBpm: 180,
      peakLimitBpm: 148.75,
      // 97 and one second of 180: 31.02 above rest; 180 alone would break the peak limit, and nobody decided it.
      outcomes: { 'cardiac-cost': 'not-met', 'peak-heart-rate': 'not-assessed' },
      tasks: [{ task: 't1', validMs: 1_800_000, meanBpm: 80, absoluteCostBpm: 14 }],
    });
    expect(reading.absoluteCostBpm).toBeCloseTo(31 + 83 / 3_600, 9);
    expect(reading.relativeCost['220-age']).toBeCloseTo((31 + 83 / 3_600) / (175 - 66), 9);

    const dropped = await app.get('heart-rate.judge', {
      visit,
      recording,
      parameters: { ...plain, rest: { bpm: 67, definition: 'night' }, suspects: 'drop' },
    });
    expect(dropped.outcomes).toEqual({ 'cardiac-cost': 'met', 'peak-heart-rate': 'met' });
  });

  it('of a visit that is not here says so', async () => {
    const { recording } = await opened(tcx(seconds(20, () => 90)));
    const error = await app.fail('heart-rate.judge', { visit: 'nobody', recording, parameters: plain });
    expect(error).toEqual({ code: 'not-found', params: { what: 'visit' } });
  });
});

describe('keeping', () => {
  it('puts the finding that was judged into the visit as one step of undo each, and reads again as it was', async () => {
    const { visit, base } = await draft();
    const open = await opened();
    const parameters: HeartRateParameters = {
      ...plain,
      rest: { bpm: 66, definition: 'seated-10-min', from: { fromMs: 0, toMs: 600_000 } },
      period: { fromMs: 60_000, toMs: 7_000_000 },
      decisions: [{ atMs: 5_000_000, keep: false, reason: 'Band verschoof' }],
      tasks: [{ task: 't1', fromMs: 0, toMs: 1_800_000 }],
    };
    const { outcomes } = await app.get('heart-rate.judge', { visit, recording: open.recording, parameters });
    const kept = await app.get('heart-rate.keep', { visit, base, label: 'A', recording: open.recording, parameters });
    expect(kept.record).toMatchObject({ visit, label: 'A', hasFinding: true });
    const second = await app.get('heart-rate.enter', {
      ...{ visit, base: kept.version, label: 'B' },
      values: { meanTenthsBpm: 925, validMinutes: 60, rest: { bpm: 70, definition: 'night' } },
    });
    const { document } = await app.get('visit.read', { visit });
    expect(document.findings).toMatchObject([
      { label: 'A', outcomes, restDefinition: 'seated-10-min', validMinutes: 60 },
      { label: 'B', outcomes: { 'cardiac-cost': 'met', 'peak-heart-rate': 'not-assessed' }, validMinutes: 60 },
    ]);
    expect(JSON.stringify(document)).not.toMatch(/bpm|ageYears|925|sha256/);

    const again = await app.get('heart-rate.read', { record: kept.record.id });
    const { recording: _, facts, ...rest } = open;
    expect(again).toEqual({ ...rest, recording: expect.any(String), facts, label: 'A', parameters });
    const typed = await app.get('heart-rate.read', { record: second.record.id });
    expect(typed).toEqual({
      state: 'entered',
      label: 'B',
      values: { rest: { bpm: 70, definition: 'night' }, meanTenthsBpm: 925, validMinutes: 60, spanMinutes: 60 },
    });

    const undone = await app.get('visit.undo', { visit, base: second.version });
    expect(undone.document.findings?.map(({ label }) => label)).toEqual(['A']);
    const both = await app.get('visit.undo', { visit, base: undone.version });
    expect(both.document.findings).toBeUndefined();
    const { records } = await app.get('personal.orphans', {});
    for (const { id } of records) await app.get('personal.delete', { record: id });
  });

  it('in the place of a record changes record and finding, and keeps the id', async () => {
    const { visit, base } = await draft();
    const { recording } = await opened();
    const first = await app.get('heart-rate.keep', { visit, base, label: 'A', recording, parameters: plain });
    const other = await app.get('heart-rate.enter', {
      visit,
      base: first.version,
      label: 'B',
      values: { peakBpm: 120 },
    });
    const order = { visit, base: other.version, recording, parameters: { ...plain, suspects: 'drop' as const } };
    const taken = await app.fail('heart-rate.keep', { ...order, label: 'A' });
    expect(taken).toMatchObject({
      code: 'file-refused',
      params: { file: 'Mieke.tcx', problems: [{ code: 'person-twice', field: 'label', other: 'A' }] },
    });
    // The place of one is not the place of another.
    const both = { ...order, label: 'B', replaces: first.record.id };
    expect((await app.fail('heart-rate.keep', both)).code).toBe('file-refused');

    const next = await app.get('heart-rate.keep', { ...order, label: 'C', replaces: first.record.id });
    expect(next.record).toMatchObject({ id: first.record.id, label: 'C' });
    const { document } = await app.get('visit.read', { visit });
    expect(document.findings?.map(({ label, outcomes }) => [label, outcomes['peak-heart-rate']])).toEqual([
      ['B', 'not-assessed'],
      ['C', 'met'],
    ]);
    const { records } = await app.get('personal.list', { visit });
    expect(records.map(({ label, hasFinding }) => [label, hasFinding])).toEqual([
      ['B', true],
      ['C', true],
    ]);
    const gone = { ...order, base: next.version, label: 'D', replaces: 'nobody' };
    expect(await app.fail('heart-rate.keep', gone)).toEqual({
      code: 'not-found',
      params: { what: 'personal-record' },
    });
  });

  it('in the place of others is not what the finding was made from once that step is undone', async () => {
    const { visit, base } = await draft();
    const { recording } = await opened();
    const order = { visit, label: 'A', recording };
    const first = await app.get('heart-rate.keep', { ...order, base, parameters: plain });
    const hasFinding = async () => (await app.get('personal.list', { visit })).records.map((one) => one.hasFinding);
    const next = await app.get('heart-rate.keep', {
      ...{ ...order, base: first.version, replaces: first.record.id },
      parameters: { ...plain, rest: { bpm: 40, definition: 'night' } },
    });
    expect(await hasFinding()).toEqual([true]);
    const undone = await app.get('visit.undo', { visit, base: next.version });
    expect(undone.document.findings?.map(({ restDefinition }) => restDefinition)).toEqual(['entered']);
    expect(await hasFinding()).toEqual([false]);
    await app.get('visit.redo', { visit, base: undone.version });
    expect(await hasFinding()).toEqual([true]);
  });

  it('in a correction leaves the record that the issued sheet was made from', async () => {
    const { visit, workstation, base } = await draft();
    const { recording } = await opened();
    const first = await app.get('heart-rate.keep', { visit, base, label: 'A', recording, parameters: plain });
    await app.get('sheet.issue', { visit, base: first.version, languages: ['nl'], date: '2026-11-22' });
    const locked = { visit, base: first.version, recording, parameters: plain, label: 'B' };
    expect((await app.fail('heart-rate.keep', locked)).code).toBe('locked');
    const from = { relation: 'revision', visit, reason: 'Uitschieter beoordeeld' } as const;
    const { visit: next } = await app.get('visit.start', { workstation, date: '2026-11-20', language: 'nl', from });
    const parameters = { ...plain, suspects: 'drop' as const };
    const order = { visit: next, base: 0, label: 'A', replaces: first.record.id, recording, parameters };
    const second = await app.get('heart-rate.keep', order);
    expect(second.record.id).not.toBe(first.record.id);
    const { document } = await app.get('visit.read', { visit: next });
    expect(document.findings).toMatchObject([{ label: 'A', outcomes: { 'peak-heart-rate': 'met' } }]);
    const before = await app.get('heart-rate.read', { record: first.record.id });
    expect(before).toMatchObject({ state: 'read', parameters: { suspects: 'undecided' } });
    expect((await app.get('personal.orphans', {})).records).toEqual([]);
  });

  it('has its decimals until it is kept, and after', async () => {
    const { visit, base } = await draft();
    const open = await opened(tcx(seconds(3_601, (at) => (at === 100 ? -1 : at === 200 ? 29.99 : 92.45))));
    expect(open).toMatchObject({ firstPercentileBpm: 92 });
    const rest = { bpm: 62, definition: 'entered' } as const;
    const order = { visit, base, label: 'A', recording: open.recording, parameters: { ...plain, rest } };
    const reading = await app.get('heart-rate.judge', {
      visit,
      recording: open.recording,
      parameters: order.parameters,
    });
    expect(reading).toMatchObject({ meanBpm: 92.45, peakBpm: 92.45, artefactsAtMs: [100_000, 200_000] });
    const kept = await app.get('heart-rate.keep', order);
    const { document } = await app.get('visit.read', { visit });
    expect(document.findings).toMatchObject([{ outcomes: { 'cardiac-cost': 'not-met', 'peak-heart-rate': 'met' } }]);
    const again = await app.get('heart-rate.read', { record: kept.record.id });
    expect(again.state === 'read' && again.bpm).toEqual(open.bpm);
    expect(again).toMatchObject({ parameters: { rest } });
    // With rest at 63 the cost is 29.45.
    const met = { ...order, base: kept.version, replaces: kept.record.id };
    await app.get('heart-rate.keep', { ...met, parameters: { ...plain, rest: { ...rest, bpm: 63 } } });
    const after = await app.get('visit.read', { visit });
    expect(after.document.findings).toMatchObject([{ outcomes: { 'cardiac-cost': 'met' } }]);
  });

  it('that was typed in has the decimals of its peak', async () => {
    const { visit, base } = await draft();
    const values = { ageYears: 45, peakBpm: 148.76 };
    const kept = await app.get('heart-rate.enter', { visit, base, label: 'A', values });
    expect(await app.get('heart-rate.read', { record: kept.record.id })).toMatchObject({ state: 'entered', values });
    const { document } = await app.get('visit.read', { visit });
    expect(document.findings).toMatchObject([{ outcomes: { 'peak-heart-rate': 'not-met' } }]);
  });

  it('over a newer version, or beside the mark that heavy work does not occur, keeps nothing', async () => {
    const { visit, base } = await draft({ doesNotOccur: { 'heavy-work': { evidence: 'observed' } } });
    const { recording } = await opened();
    const order = { visit, base, label: 'A', recording, parameters: plain };
    expect((await app.fail('heart-rate.keep', { ...order, base: base - 1 })).code).toBe('changed-elsewhere');
    expect(await app.fail('heart-rate.keep', order)).toMatchObject({
      code: 'document-refused',
      params: { problems: [{ code: 'mark-with-data' }] },
    });
    expect((await app.get('personal.list', { visit })).records).toEqual([]);
  });

  it.each([
    [{ meanTenthsBpm: 900 }, 'missing', 'validMinutes'],
    [{ validMinutes: 30 }, 'missing', 'meanTenthsBpm'],
    [{ meanTenthsBpm: 900, validMinutes: 60, spanMinutes: 40 }, 'valid-over-span', 'heaviestHour.validMs'],
    [{ meanTenthsBpm: 1_205, validMinutes: 60, peakBpm: 120 }, 'peak-below-mean', 'peakBpm'],
  ])('typed values that cannot be (%j) are refused without a value', async (values, code, field) => {
    const { visit, base } = await draft();
    const error = await app.fail('heart-rate.enter', { visit, base, label: 'A', values });
    expect(error).toMatchObject({ code: 'document-refused', params: { problems: [{ code, field }] } });
    expect(JSON.stringify(error)).not.toMatch(/1205|900|120"/);
  });
});

describe('deleting a record', () => {
  it('drops what is open of it, and nothing else', async () => {
    const { visit, base } = await draft();
    const { recording } = await opened();
    const other = await opened(tcx(seconds(20, () => 90)));
    const { record } = await app.get('heart-rate.keep', { visit, base, label: 'A', recording, parameters: plain });
    const again = await app.get('heart-rate.read', { record: record.id });
    const ids = [recording, again.state === 'read' ? again.recording : '', other.recording];
    await app.get('personal.delete', { record: record.id });
    const answers = ids.map((id) => app.ask('heart-rate.judge', { visit, recording: id, parameters: plain }));
    expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([false, false, true]);
    expect(await app.fail('heart-rate.read', { record: record.id })).toMatchObject({ code: 'not-found' });
  });

  it('lets nobody open it who asks while it is being deleted', async () => {
    const { visit, base } = await draft();
    const { recording } = await opened();
    const { record } = await app.get('heart-rate.keep', { visit, base, label: 'A', recording, parameters: plain });
    await app.get('backup.make', {});
    const deletion = app.get('personal.delete', { record: record.id });
    expect(await app.fail('heart-rate.read', { record: record.id })).toMatchObject({ code: 'not-found' });
    await deletion;
  });
});
