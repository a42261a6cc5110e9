import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HeartRateParameters } from '../../../../core/contract/calls/heart-rate.ts';
import { languages } from '../../../../core/i18n/language.ts';
import { packRecording } from '../../../../electron/backend/personal/packed-recording.ts';
import {
  filesBelow,
  fillVisit,
  openBackend,
  startVisit,
  type TestBackend,
  testFolder,
} from '../../../support/backend.ts';
import { readPdf } from '../../../support/sheet-pages.ts';
import { recordingStart, seconds, tcx } from './recording-fixtures.ts';

/** A heart rate that nothing else would have, over an hour: numbers as if by chance, which no packing makes short. */
const samples = seconds(4_001, (at) => 100 + (Math.floor(Math.abs(Math.sin(at + 1)) * 10_000) % 37));
const file = tcx(samples);
const parameters: HeartRateParameters = {
  ageYears: 57,
  rest: { bpm: 71, definition: 'night', from: { fromMs: 123_000, toMs: 723_000 } },
  period: { fromMs: 37_000, toMs: 3_971_000 },
  suspects: 'keep',
  decisions: [{ atMs: 77_000, keep: true, reason: 'Quaxolotl kneep in de band' }],
  tasks: [{ task: 't1', fromMs: 611_000, toMs: 1_733_000 }],
};
const fileName = 'Mieke Quaxolotl.tcx';
const physician = 'dr. Vandenquaxo';
const password = 'sleutel-Quaxo-9813';

/** What must not be found: values as they are written anywhere, and the bytes of the packed recording. */
function needlesOf(sumBpmMs: number, meanBpm: number): readonly Buffer[] {
  const packed = packRecording({
    ...{ clock: 'utc', startMs: recordingStart, atMs: samples.map(({ atS }) => atS * 1_000) },
    bpm: samples.map(({ bpm }) => bpm),
  });
  // SQLite cuts a long value into pages: so many short pieces that some lie whole in one.
  const pieces = Array.from({ length: 30 }, (_, at) => packed.subarray(20 + 24 * at, 44 + 24 * at));
  const words = [
    createHash('sha256').update(file).digest('hex'),
    String(sumBpmMs),
    String(meanBpm).slice(0, 9),
    '"ageYears":57',
    '"ageYears": 57',
    '"bpm":71',
    samples
      .slice(50, 58)
      .map(({ bpm }) => bpm)
      .join(','),
    '611000',
    '1733000',
    'Quaxo',
    '51.0543',
    'Horloge van Mieke',
  ];
  if (pieces.some((piece) => piece.length < 24)) throw new Error('too short to be searched for');
  const encoded = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return [...pieces, ...encoded, ...words.slice(0, 1).map((hash) => Buffer.from(hash, 'hex'))];
}

function holds(bytes: Buffer, needles: readonly Buffer[]): boolean {
  return needles.some((needle) => bytes.includes(needle));
}

/** A PDF with all that is deflated in it beside its bytes. */
function unpacked(bytes: Buffer): Buffer {
  const parts = [bytes];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(bytes.subarray(at + 7), { finishFlush: 2 }));
    } catch {
      // No deflated stream.
    }
  }
  return Buffer.concat(parts);
}

const ours = /^(?:personal\.db|backups\/personal-|rescue\/[^/]+\/personal\.db)/;

function found(folder: string, needles: readonly Buffer[]): string[] {
  return filesBelow(folder)
    .filter(({ bytes, path }) => holds(path.endsWith('.pdf') ? unpacked(bytes) : bytes, needles))
    .map(({ path }) => path.slice(folder.length + 1))
    .sort();
}

/** Temporary files of this process come to lie in a folder of the test's own. */
function ownTemporaryFolder(): string {
  const folder = join(testFolder(onTestFinished), 'tmp');
  mkdirSync(folder);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  return folder;
}

async function opened(app: TestBackend) {
  const upload = app.upload(file);
  const answer = await app.get('heart-rate.open', { ticket: 't', upload, fileName });
  if (answer.state !== 'read') throw new Error('not read');
  return answer.recording;
}

describe('values that stand nowhere else', () => {
  it('are in the personal database and its copies alone, and after the deletion nowhere', async () => {
    const folder = testFolder(onTestFinished);
    const temporary = ownTemporaryFolder();
    const app = await openBackend(folder);
    const { visit } = await startVisit(app);
    const base = await fillVisit(app, visit);
    const recording = await opened(app);
    const answers: unknown[] = [];
    const reading = await app.get('heart-rate.judge', { visit, recording, parameters });
    const needles = needlesOf(reading.window?.sumBpmMs ?? 0, reading.meanBpm ?? 0);

    // Nothing of an open recording is on a disk.
    expect(found(folder, needles)).toEqual([]);
    const kept = await app.get('heart-rate.keep', { visit, base, label: 'A', recording, parameters });
    expect(found(folder, needles).map((path) => path.replace(/-wal$/, ''))).toContain('personal.db');
    answers.push(kept, await app.get('personal.list', { visit }), await app.get('visit.read', { visit }));

    // Errors of every kind, with the values in what they are about.
    const order = { visit, base, label: 'A', recording, parameters };
    answers.push(await app.fail('heart-rate.keep', { ...order, base: kept.version + 9 }));
    const typed = { peakBpm: 113, meanTenthsBpm: 1_270, validMinutes: 57 };
    answers.push(await app.fail('heart-rate.enter', { visit, base: kept.version, label: 'B', values: typed }));
    const bad = `{"ageYears":57, "recording": Quaxolotl 611000`;
    answers.push(
      await app.fail('personal.import', { visit, base: kept.version, upload: app.upload(bad), fileName: 'x.json' }),
    );
    await app.fail('heart-rate.open', { ticket: 't', upload: app.upload(bad), fileName });

    // Everything that leaves this laptop, or could.
    await app.get('backup.make', {});
    const annex = await app.get('annex.make', { record: kept.record.id, language: 'nl', password, physician });
    expect(annex.name).toBe('W-1_2026-11-20_concept_bijlage-arts_A_nl.pdf');
    const locked = app.fetch(annex);
    expect((await readPdf(locked, password)).text).toContain('57 jaar');
    expect(holds(unpacked(locked), needles)).toBe(false);
    for (const language of languages) {
      const { file: preview } = await app.get('sheet.preview', { visit, language });
      expect(holds(unpacked(app.fetch(preview)), needles)).toBe(false);
    }
    const issue = { visit, base: kept.version, languages: [...languages], date: '2026-11-22' };
    const { sheets } = await app.get('sheet.issue', issue);
    expect(sheets).toHaveLength(4);
    for (const { id } of sheets) {
      expect(holds(unpacked(app.fetch(await app.get('sheet.read', { sheet: id }))), needles)).toBe(false);
    }
    expect(holds(app.fetch(await app.get('visit.export', { visit })), needles)).toBe(false);
    const without = await app.get('move.export', { personal: false });
    expect(holds(app.fetch(without.file), needles)).toBe(false);
    const everything = await app.get('move.export', { personal: true });
    expect(holds(app.fetch(everything.file), needles)).toBe(true);
    answers.push(await app.get('recovery.report', {}), await app.get('app.snapshot', {}));
    answers.push(await app.get('overview.page', { limit: 10 }), await app.get('backup.list', {}));
    expect(holds(Buffer.from(JSON.stringify(answers)), needles)).toBe(false);

    // A restore puts a database with them aside.
    const { backups } = await app.get('backup.list', {});
    const backup = backups.find(({ database }) => database === 'personal')?.id ?? '';
    await app.get('backup.restore', { database: 'personal', backup });
    await app.close();
    const places = found(folder, needles);
    for (const path of places) expect(path).toMatch(ours);
    for (const where of ['personal.db', 'backups/', 'rescue/']) {
      expect(places.some((path) => path.startsWith(where))).toBe(true);
    }
    expect(filesBelow(temporary).map(({ path }) => path)).toEqual([]);

    const again = await openBackend(folder);
    const next = await again.get('annex.make', { record: kept.record.id, language: 'fr', password });
    expect(next.name).toBe('W-1_2026-11-20_r1_annexe-medecin_A_fr.pdf');
    await again.get('personal.delete', { record: kept.record.id });
    expect(again.backend.files.find(next.id)).toBeUndefined();
    expect((await again.fail('annex.make', { record: kept.record.id, language: 'nl', password })).code).toBe(
      'not-found',
    );
    expect(found(folder, needles)).toEqual([]);
    await again.close();
    expect(found(folder, needles)).toEqual([]);
    expect(filesBelow(temporary).map(({ path }) => path)).toEqual([]);
  });

  it('are not in the log of a bug that happened while they were read', async () => {
    const folder = testFolder(onTestFinished);
    const readWorker = new URL(
      `data:text/javascript,throw new Error(${encodeURIComponent(JSON.stringify(file.slice(0, 900)))})`,
    );
    const app = await openBackend(folder, { readWorker });
    const error = await app.fail('heart-rate.open', { ticket: 't', upload: app.upload(file), fileName });
    expect(error.code).toBe('internal');
    const log = readFileSync(join(folder, 'log/groenkader.log'), 'utf8');
    expect(log).toContain('heart-rate.open');
    expect(found(folder, needlesOf(7_123_456_789, 127.123_456_7))).toEqual([]);
    await app.close();
  });

  it('that another record took the place of are gone from the database, and with it from every copy', async () => {
    const folder = testFolder(onTestFinished);
    const app = await openBackend(folder);
    const { visit } = await startVisit(app);
    const base = await fillVisit(app, visit);
    const recording = await opened(app);
    const { window, meanBpm } = await app.get('heart-rate.judge', { visit, recording, parameters });
    const needles = needlesOf(window?.sumBpmMs ?? 0, meanBpm ?? 0);
    const kept = await app.get('heart-rate.keep', { visit, base, label: 'A', recording, parameters });
    await app.get('backup.make', {});
    const values = { meanTenthsBpm: 925, validMinutes: 60 };
    const replaced = { visit, base: kept.version, label: 'A', replaces: kept.record.id, values };
    const { record } = await app.get('heart-rate.enter', replaced);
    expect(record.id).toBe(kept.record.id);
    const left = found(folder, needles);
    expect(left.length).toBeGreaterThan(0);
    for (const path of left) expect(path).toMatch(/^backups\/personal-/);
    await app.get('personal.delete', { record: record.id });
    expect(found(folder, needles)).toEqual([]);
    expect(readdirSync(join(folder, 'backups')).filter((name) => /^personal-.*\.db$/.test(name))).toHaveLength(1);
    await app.close();
  });
});
