import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CriterionId, criterionIds } from '../../../core/frame/criterion-id.ts';
import { findFrame } from '../../../core/frame/frames.ts';
import { finding } from '../../../core/person/finding.ts';
import { parsePerson } from '../../../core/person/person.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { parseVisit, type ValidVisit } from '../../../core/visit/parse.ts';
import { aspectNames } from '../../../core/visit/task.ts';
import { type Load, markKinds, outcomes } from '../../../core/visit/visit.ts';
import { checkPhoto } from '../../../electron/backend/photos/photo-check.ts';

const root = join(import.meta.dirname, '../../..');
const examplesFolder = join(root, 'templates/examples');
const personFolder = join(root, 'test/fixtures/person');

function jsonFiles(folder: string, ending: string): { name: string; text: string; raw: unknown }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, raw: JSON.parse(text) as unknown };
    });
}

function valid(raw: unknown): ValidVisit {
  const parsed = parseVisit(raw);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2));
  return parsed.value;
}

const files = jsonFiles(examplesFolder, '.visit.json');
const examples = files.map(({ name, text, raw }) => {
  const { visit, frame } = valid(raw);
  return { name, text, raw, visit, verdict: judge(visit, frame) };
});
const visits = examples.map(({ visit }) => visit);
const tasks = visits.flatMap((visit) => visit.tasks);
const loads = tasks.flatMap(({ loads }): readonly Load[] => (loads?.state === 'filled' ? loads.entries : []));
const sources = tasks.flatMap(({ vibration }) => (vibration?.state === 'filled' ? vibration.entries : []));

describe('the example visits', () => {
  it('are eight, named after workstation and trade, of under 600 kB together', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'w-101-order-picker.visit.json',
      'w-204-forklift-driver.visit.json',
      'w-303-school-cleaner.visit.json',
      'w-412-ward-nurse.visit.json',
      'w-518-cashier.visit.json',
      'w-620-parcel-sorter.visit.json',
      'w-733-assembly-cell.visit.json',
      'w-845-reception-desk.visit.json',
    ]);
    expect(files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)).toBeLessThan(600_000);
  });

  it.each(examples)('$name is written as the app would: checked, in the order of the schema, two spaces', (example) => {
    expect(`${JSON.stringify(example.visit, null, 2)}\n`).toBe(example.text);
    expect(example.name).toBe(`${example.visit.id}.visit.json`);
    expect(example.visit.id.toUpperCase().startsWith(`${example.visit.workstation.number}-`)).toBe(true);
  });

  it.each(examples)('$name is of a believable size', ({ visit }) => {
    expect(visit.date.startsWith('2026-')).toBe(true);
    expect(visit.tasks.length).toBeGreaterThanOrEqual(3);
    expect(visit.tasks.length).toBeLessThanOrEqual(6);
    const minutes = visit.tasks.reduce((sum, task) => sum + (task.minutesPerDay ?? 0), 0);
    expect(minutes).toBeGreaterThanOrEqual(240);
    expect(minutes).toBeLessThanOrEqual(456); // 38 hours in five days
    expect(visit.workerSentences?.length).toBeGreaterThanOrEqual(2);
    expect(visit.workerSentences?.length).toBeLessThanOrEqual(4);
    expect(visit.assessor.phone).toMatch(/^\+32 2 555 /);
    expect(visit.assessor.email).toMatch(/@(voorbeeld|exemple)\.example$/);
  });

  it.each(examples)('$name says how every mark, "none" and answer was obtained', ({ visit }) => {
    for (const answer of Object.values({ ...visit.falls, ...visit.psychosocial })) {
      expect(answer?.evidence).toBeDefined();
    }
    for (const task of visit.tasks) {
      for (const name of aspectNames) {
        const aspect = task[name];
        if (aspect?.state !== 'filled') continue; // marks and "none" cannot be without evidence
        for (const entry of aspect.entries) expect(entry.provenance, entry.id).toBeDefined();
      }
    }
  });
});

describe('together they show', () => {
  it.each(criterionIds)('%s met, not met and not assessed', (id: CriterionId) => {
    const seen = new Set(examples.map(({ verdict }) => verdict.criteria.find((one) => one.id === id)?.outcome));
    expect([...seen].sort()).toEqual([...outcomes].sort());
  });

  it('all six "does not occur" marks', () => {
    const used = new Set(visits.flatMap(({ doesNotOccur }) => Object.keys(doesNotOccur ?? {})));
    expect([...used].sort()).toEqual([...markKinds].sort());
  });

  it('the three verdicts', () => {
    expect(
      Object.fromEntries(examples.map(({ visit, verdict }) => [visit.workstation.number, verdict.outcome])),
    ).toEqual({
      'W-101': 'outside',
      'W-204': 'outside',
      'W-303': 'outside',
      'W-412': 'outside',
      'W-518': 'incomplete',
      'W-620': 'outside',
      'W-733': 'within',
      'W-845': 'within',
    });
  });

  it('drafts, a first revision and one that replaces another', () => {
    expect(visits.map(({ issue }) => issue?.revision ?? 'draft')).toEqual([2, 1, 'draft', 1, 'draft', 'draft', 1, 1]);
    expect(visits[0]?.issue?.replaces).toEqual({ revision: 1, date: '2026-03-17' });
    expect(visits.filter(({ lookAgainBy }) => lookAgainBy !== undefined).length).toBeGreaterThanOrEqual(3);
  });

  it('a moved person whose share is unknown', () => {
    const moved = loads.filter(({ kind }) => kind === 'person');
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every(({ massG }) => massG === undefined)).toBe(true);
    const nurse = examples.find(({ visit }) => visit.id === 'w-412-ward-nurse');
    const loadMass = nurse?.verdict.criteria.find(({ id }) => id === 'load-mass');
    expect(loadMass).toMatchObject({ outcome: 'not-assessed', reason: 'number-missing', value: 4_600 });
  });

  it('a load lifted by two, handlings per hour and per day', () => {
    expect(loads.some(({ liftedBy }) => liftedBy?.people === 2)).toBe(true);
    expect(new Set(loads.map(({ per }) => per))).toEqual(new Set(['day', 'hour']));
  });

  it('lists of more than ten objects', () => {
    const counts = visits.map(({ tasks }) =>
      tasks.reduce((sum, { loads }) => sum + (loads?.state === 'filled' ? loads.entries.length : 0), 0),
    );
    expect(counts.filter((count) => count > 10).length).toBeGreaterThanOrEqual(2);
  });

  it('vibration with the axis factor in, without it, and where nobody knows', () => {
    expect(new Set(sources.map(({ factorIncluded }) => factorIncluded))).toEqual(new Set([true, false, undefined]));
  });

  it('bending watched over cycles, over minutes, and too briefly', () => {
    const watched = tasks.flatMap(({ bending }) => (bending?.state === 'none' ? [bending] : []));
    expect(watched.some(({ observedCycles }) => observedCycles !== undefined)).toBe(true);
    expect(watched.some(({ observedMinutes }) => observedMinutes !== undefined)).toBe(true);
    const reasons = examples.map(({ verdict }) => verdict.criteria.find(({ id }) => id === 'trunk-flexion')?.reason);
    expect(reasons).toContain('observed-too-short');
  });

  it('sentences that stay off the sheet, and measures with owner and date', () => {
    const unticked = visits.filter(({ workerSentences }) => workerSentences?.some(({ agreed }) => !agreed));
    expect(unticked.length).toBeGreaterThanOrEqual(3);
    const measures = visits.flatMap(({ measures }) => measures ?? []);
    expect(new Set(measures.map(({ kind }) => kind))).toEqual(
      new Set(['technical', 'organisational', 'human', undefined]),
    );
    expect(measures.every(({ owner }) => owner !== undefined)).toBe(true);
    expect(measures.some(({ date }) => date !== undefined)).toBe(true);
  });
});

describe('the pictures', () => {
  const photos = visits.flatMap(({ id, photos }) =>
    (photos ?? []).map((photo) => ({ ...photo, name: `${id} ${photo.id}` })),
  );

  it('are in at least three visits, one to three each, in both kinds', () => {
    const counts = visits.flatMap(({ photos }) => photos?.length ?? []);
    expect(counts.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
    expect(new Set(photos.map(({ mediaType }) => mediaType))).toEqual(new Set(['image/jpeg', 'image/png']));
  });

  it.each(photos)('$name has its hash, 800 x 600 pixels, a caption and no metadata', (photo) => {
    const bytes = Buffer.from(photo.data, 'base64');
    expect(bytes.toString('base64')).toBe(photo.data);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(photo.sha256);
    expect(bytes.length).toBeLessThan(60_000);
    expect(checkPhoto(bytes, photo.mediaType)).toEqual({ ok: true, value: { width: 800, height: 600 } });
    // Stricter than what is asked of a user's photo: not even a colour space or a print size.
    const parts = photo.mediaType === 'image/png' ? pngChunks(bytes) : jpegMarkers(bytes);
    const plain = photo.mediaType === 'image/png' ? /^(IHDR|PLTE|IDAT|IEND)$/ : /^(e0|db|c0|c2|c4|da)$/;
    expect(parts.filter((part) => !plain.test(part))).toEqual([]);
    expect(photo.caption).toBeDefined();
  });
});

function pngChunks(bytes: Buffer): string[] {
  const chunks: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.push(bytes.toString('latin1', at + 4, at + 8));
  return chunks;
}

/** The markers of the segments up to the first scan. */
function jpegMarkers(bytes: Buffer): string[] {
  const markers: string[] = [];
  for (let at = 2; markers.at(-1) !== 'da'; at += 2 + bytes.readUInt16BE(at + 2))
    markers.push(bytes.toString('hex', at + 1, at + 2));
  return markers;
}

describe('the person records', () => {
  const records = jsonFiles(personFolder, '.person.json');

  it('are three, of three visits', () => {
    expect(records.map(({ name }) => name)).toEqual([
      'w-101-order-picker-a.person.json',
      'w-412-ward-nurse-a.person.json',
      'w-620-parcel-sorter-a.person.json',
    ]);
  });

  it.each(records)('$name leads to the finding that its visit holds', ({ raw }) => {
    const parsed = parsePerson(raw);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const visit = visits.find(({ id }) => id === parsed.value.visitId);
    const stored = visit?.findings?.find(({ label }) => label === parsed.value.label);
    const frame = visit && findFrame(visit.frame);
    expect(frame && finding(parsed.value, frame)).toEqual(stored);
    expect(stored).toBeDefined();
  });
});
