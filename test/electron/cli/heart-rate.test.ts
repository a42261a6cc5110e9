import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { readArguments } from '../../../electron/cli/arguments.ts';
import { folder, put, runCli } from './run-cli.ts';

const shared = join(import.meta.dirname, '../../../../shared/data/heart-rate');

/** One value a second from 08:00 in winter, in UTC: 09:00 in Brussels. */
function tcx(bpm: readonly number[], end = '</Track></Lap></Activity></Activities></TrainingCenterDatabase>'): string {
  const points = bpm.map((value, second) => {
    const time = new Date(Date.UTC(2026, 10, 22, 8, 0, second)).toISOString();
    return `<Trackpoint><Time>${time}</Time><HeartRateBpm><Value>${value}</Value></HeartRateBpm></Trackpoint>`;
  });
  const begin = '<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity><Lap><Track>';
  return begin + points.join('') + end;
}

const parts = (...list: readonly (readonly [bpm: number, seconds: number])[]) =>
  list.flatMap(([bpm, seconds]) => Array.from({ length: seconds }, () => bpm));
/** An hour at 92 after half an hour at 70, with a spike and two artefacts. */
const shift = parts([70, 1_000], [70, 1], [160, 1], [70, 798], [92, 3_000], [0, 1], [92, 599], [255, 1], [70, 1]);

const json = async (...args: string[]) => {
  const ran = await runCli(['heart-rate', ...args, '--json', '--lang', 'en'], { env: { TZ: 'Europe/Brussels' } });
  expect(ran).toMatchObject({ code: 0, err: '' });
  return JSON.parse(ran.out) as Record<string, unknown>;
};

describe('groenkader heart-rate', () => {
  it('gives every number of a recording, unrounded', async () => {
    const file = put(folder(), 'shift.tcx', tcx(shift));
    const result = await json(file, '--rest', '65', '--age', '45');
    expect(result).toEqual({
      format: 'groenkader-heart-rate',
      formatVersion: 1,
      file,
      recording: {
        kind: 'tcx',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        clock: 'utc',
        start: '2026-11-22T08:00:00.000Z',
        fromStrapMemory: 0,
        sameTime: 0,
        withoutTime: 0,
        truncated: false,
      },
      period: null,
      samples: 5_402,
      validSeconds: 5_401,
      gapSeconds: 0,
      artefacts: 2,
      suspects: [{ time: '2026-11-22T08:16:41.000Z', seconds: 1_001, bpm: 160, medianBpm: 70, decision: 'undecided' }],
      timeWeightedMean: (70 * 1_799 + 160 + 92 * 3_601) / 5_401,
      plainMean: (70 * 1_800 + 160 + 92 * 3_599) / 5_400,
      heaviestHour: { start: '2026-11-22T08:30:00.000Z', startSeconds: 1_800, validSeconds: 3_600, mean: 92 },
      shorterThanOneHour: false,
      peak: 92,
      undecidedSuspectPeak: 160,
      peakLimit: 148.75,
      rest: { bpm: 65, definition: 'entered' },
      age: 45,
      absoluteCost: 27,
      relativeCost: { '220-age': 27 / 110, '206-0.6age': 27 / 114, '208-0.7age': 27 / 111.5 },
      relativeCostReason: null,
      frame: { id: 'inrs-green-frame', version: '2011' },
      outcomes: {
        'cardiac-cost': { outcome: 'met', reason: null },
        'peak-heart-rate': { outcome: 'not-assessed', reason: 'undecided-suspects' },
      },
    });
  });

  it('keeps or drops suspects, and judges no peak without an age', async () => {
    const file = put(folder(), 'shift.tcx', tcx(shift));
    const kept = await json(file, '--rest', '65', '--age', '45', '--suspects', 'keep');
    expect(kept).toMatchObject({ peak: 160, outcomes: { 'peak-heart-rate': { outcome: 'not-met', reason: null } } });
    const dropped = await json(file, '--rest', '61', '--suspects', 'drop');
    expect(dropped).toMatchObject({
      suspects: [{ decision: 'drop' }],
      peak: 92,
      age: null,
      peakLimit: null,
      absoluteCost: 31,
      relativeCost: { '220-age': null, '206-0.6age': null, '208-0.7age': null },
      relativeCostReason: 'no-age',
      outcomes: {
        'cardiac-cost': { outcome: 'not-met', reason: null },
        'peak-heart-rate': { outcome: 'not-assessed', reason: 'no-age' },
      },
    });
  });

  it('cuts out a working period by the clock of this computer, by a moment or after the start', async () => {
    const file = put(folder(), 'shift.tcx', tcx(shift));
    const period = {
      from: { time: '2026-11-22T08:30:00.000Z', seconds: 1_800 },
      to: { time: '2026-11-22T09:00:00.000Z', seconds: 3_600 },
    };
    const expected = {
      period,
      samples: 1_801,
      timeWeightedMean: 92,
      heaviestHour: null,
      shorterThanOneHour: true,
      outcomes: { 'cardiac-cost': { outcome: 'met', reason: null } },
    };
    expect(await json(file, '--rest', '65', '--from', '09:30', '--to', '10:00:00')).toMatchObject(expected);
    expect(await json(file, '--rest', '65', '--from', '2026-11-22T08:30:00Z', '--to', '+1:00:00')).toMatchObject(
      expected,
    );
    expect(await json(file, '--rest', '65', '--from', '+1800', '--to', '+1810')).toMatchObject({
      absoluteCost: 27,
      outcomes: { 'cardiac-cost': { outcome: 'not-assessed', reason: 'too-short' } },
    });
  });

  it.each(languages)('says the same in a table in %s, with its decimal mark', async (language) => {
    const file = put(folder(), 'shift.tcx', tcx(shift));
    const { code, out, err } = await runCli(['heart-rate', file, '--rest', '65', '--age', '45', '--lang', language], {
      env: { TZ: 'Europe/Brussels' },
    });
    expect([code, err]).toEqual([0, '']);
    const { t, number } = textsOf(language);
    const said = out.replace(/\s+/g, ' ');
    for (const text of [
      t('frame.outcome.met'),
      t('frame.outcome.not-assessed'),
      t('heart.rest.entered'),
      number(148.75, 2),
      `${number(24.5, 1)} %`,
      '09:16:41',
      '09:30:00',
      t('annex.decisions.undecided'),
    ]) {
      expect(said).toContain(text.replace(/\s+/g, ' '));
    }
    expect(
      Math.max(
        ...out
          .split('\n')
          .slice(1)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
  });

  it('never rounds a cost onto the limit that it misses', async () => {
    // A mean of 95 and 1/3600 above: 30.0003 bpm.
    const file = put(folder(), 'edge.tcx', tcx(parts([95, 3_599], [96, 1], [95, 1])));
    const { out } = await runCli(['heart-rate', file, '--rest', '65', '--lang', 'en']);
    expect(out).toMatch(/30\.0003 bpm, limit 30 bpm/);
    expect(out).toContain('✗ Cardiac cost');
  });

  it('judges heart rates with their decimals, and shows them by language', async () => {
    // The rules round nowhere: 30.45 is above 30, and 148.8 above 148.75.
    const e4 = [1_795_334_400, '1.000000', ...parts([92.45, 1_800], [132.46, 1], [92.45, 1_800])].join('\n');
    const file = put(folder(), 'HR.csv', e4);
    const args = [file, '--rest', '62', '--age', '45'];
    const dropped = await json(...args, '--suspects', 'drop');
    expect(dropped).toMatchObject({
      suspects: [{ bpm: 132.46, medianBpm: 92.45, decision: 'drop' }],
      timeWeightedMean: 92.45,
      plainMean: 92.45,
      heaviestHour: { mean: 92.45 },
      peak: 92.45,
      outcomes: { 'cardiac-cost': { outcome: 'not-met' }, 'peak-heart-rate': { outcome: 'met' } },
    });
    expect(dropped.absoluteCost).toBeCloseTo(30.45, 12);
    expect(await json(file, '--rest', '63')).toMatchObject({ outcomes: { 'cardiac-cost': { outcome: 'met' } } });
    const told = await runCli(['heart-rate', ...args, '--lang', 'nl']);
    expect(told.out.replace(/\s+/g, ' ')).toContain('132,46 spm, eromheen 92,45 spm');

    const bounds = [29.99, 30, 230, 230.01, 29.6, 230.4, 80];
    const edges = put(folder(), 'HR.csv', [1_795_334_400, '1.000000', ...bounds].join('\n'));
    expect(await json(edges, '--rest', '60', '--suspects', 'keep')).toMatchObject({ artefacts: 4, peak: 230 });

    const peak = put(folder(), 'peak.tcx', tcx(parts([120, 1_000], [148.8, 1], [120, 10])));
    expect(await json(peak, '--rest', '60', '--age', '45')).toMatchObject({
      peak: 148.8,
      outcomes: { 'peak-heart-rate': { outcome: 'not-met' } },
    });
    expect((await runCli(['heart-rate', peak, '--rest', '60', '--age', '45', '--lang', 'de'])).out).toMatch(
      /148,8 Schläge\/min,\s+Grenze\s+148,75/,
    );
  });

  it('says what was wrong with a file that it reads, and leaves nothing of it anywhere', async () => {
    const where = folder();
    const cut = put(where, 'cut.tcx', tcx(parts([80, 1_000]), '<Trackpoint><Time>2026-'));
    const before = readdirSync(tmpdir()).length;
    const { out } = await runCli(['heart-rate', cut, '--rest', '60', '--lang', 'en']);
    expect(out.replace(/\s+/g, ' ')).toContain(textsOf('en').t('heart.facts.truncated'));
    expect(await json(cut, '--rest', '60')).toMatchObject({ samples: 1_000, recording: { truncated: true } });
    expect(readdirSync(where)).toEqual(['cut.tcx']);
    expect(readdirSync(tmpdir()).length).toBeLessThanOrEqual(before);
  });

  it('asks for the columns of a table that nobody knows, by number or by heading', async () => {
    const rows = Array.from({ length: 1_000 }, (_, second) => `x;${second};${80 + (second % 2)}`);
    const file = put(folder(), 'odd.csv', ['vlag;tel;pols', ...rows].join('\n'));
    const asked = await runCli(['heart-rate', file, '--rest', '60', '--lang', 'en']);
    expect(asked).toMatchObject({ code: 3, out: '' });
    expect(asked.err).toMatch(/1 = vlag, 2 = tel, 3 = pols.*--columns time=1,heart-rate=2/);
    const expected = { samples: 1_000, validSeconds: 999, peak: 81 };
    expect(await json(file, '--rest', '60', '--columns', 'time=2,heart-rate=3')).toMatchObject(expected);
    expect(await json(file, '--rest', '60', '--columns', 'time=Tel,heart-rate=Pols')).toMatchObject(expected);
    const wrong = await runCli([
      'heart-rate',
      file,
      '--rest',
      '60',
      '--columns',
      'time=2,heart-rate=hart',
      '--lang',
      'en',
    ]);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('1 – 3, vlag, tel, pols');
  });

  it('takes the columns of a table without a heading as it names them', async () => {
    const rows = Array.from({ length: 1_000 }, (_, second) => `${second},${80 + (second % 2)}`);
    const file = put(folder(), 'bare.csv', rows.join('\n'));
    const asked = await runCli(['heart-rate', file, '--rest', '60', '--lang', 'en']);
    const [, columns = ''] = /--columns ([^).]+)/.exec(asked.err) ?? [];
    expect(await json(file, '--rest', '60', '--columns', columns)).toMatchObject({ samples: 1_000, peak: 81 });
    const same = await runCli(['heart-rate', file, '--rest', '60', '--columns', 'time=1,heart-rate=1']);
    expect(same).toMatchObject({ code: 2, out: '' });
  });

  it('needs no columns of what is no table', async () => {
    const file = put(folder(), 'shift.tcx', tcx(parts([80, 1_000])));
    expect(await json(file, '--rest', '60', '--columns', 'time=1,heart-rate=2')).toMatchObject({ samples: 1_000 });
  });

  it('refuses what is no recording with a word, and wrong times with what is possible', async () => {
    const where = folder();
    const file = put(where, 'shift.tcx', tcx(parts([80, 1_000])));
    const no = put(where, 'photo.fit', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'));
    const refused = await runCli(['heart-rate', no, '--rest', '60', '--lang', 'en']);
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toMatch(/^.*photo\.fit: .+/);
    expect((await runCli(['heart-rate', join(where, 'absent.fit'), '--rest', '60'])).code).toBe(3);
    // Before anything is read.
    const early = await runCli([
      'heart-rate',
      join(where, 'absent.fit'),
      '--rest',
      '60',
      '--from',
      '8u30',
      '--lang',
      'en',
    ]);
    expect(early.code).toBe(2);
    expect(early.err).toMatch(/--from: 8u30.*\nPossible: 08:30, .*\+1:30:00\./);
    const late = await runCli(['heart-rate', file, '--rest', '60', '--from', '23:00', '--lang', 'en'], {
      env: { TZ: 'UTC' },
    });
    expect(late).toMatchObject({ code: 2, out: '' });
    expect(late.err).toContain('Possible: 08:00:00 – 08:16:39.');
  });

  it.each<[string[], object]>([
    [['heart-rate', 'a'], { code: 'missing-option', option: '--rest', allowed: ['30 – 150'] }],
    [['heart-rate', 'a', '--rest', '29'], { code: 'bad-value', option: '--rest', allowed: ['30 – 150'] }],
    [['heart-rate', 'a', '--rest', '62.5'], { code: 'bad-value', option: '--rest' }],
    [['heart-rate', 'a', '--rest', '62', '--age', '100'], { code: 'bad-value', allowed: ['14 – 99'] }],
    [['heart-rate', 'a', '--rest', '62', '--suspects', 'kep'], { code: 'bad-value', suggestion: 'keep' }],
    [['heart-rate', '--rest', '62'], { code: 'no-file' }],
    [['heart-rate', 'a', 'b', '--rest', '62'], { code: 'too-many', value: 'b' }],
    [['heart-rate', 'a', '--rest', '62', '--minutes', '5'], { code: 'unknown-option', value: '--minutes' }],
    [['vibration', '--factor', 'included'], { code: 'no-file-or', option: '--axes' }],
    [
      ['vibration', 'a', '--axes', '1,2,3', '--factor', 'included'],
      { code: 'not-together', value: 'a', option: '--axes' },
    ],
    [['vibration', '--axes', '1,2,3', '--factor', 'included'], { code: 'missing-option', option: '--minutes' }],
    [['vibration', 'a'], { code: 'missing-option', option: '--factor', allowed: ['included', 'excluded'] }],
    [
      ['vibration', 'a', '--factor', 'excluded', '--unit', 'kg'],
      { code: 'bad-value', allowed: ['m/s2', 'mm/s2', 'g'] },
    ],
    [['loads', 'a', '--unit', 'm/s2'], { code: 'bad-value', allowed: ['kg', 'g', 'lb'] }],
  ])('%j is wrong usage', (args, expected) => {
    expect(readArguments(args)).toMatchObject({ ok: false, error: expected });
  });
});

// Real recordings that stand beside the repository on some machines only.
describe.skipIf(!existsSync(shared))('real recordings, where they are there', () => {
  const read = (name: string, ...more: string[]) => json(join(shared, name), '--rest', '62', ...more);

  it('come out as counted by others', async () => {
    const uneven = await read('uneven-sampling.tcx');
    expect(uneven).toMatchObject({ samples: 383, validSeconds: 1_991, gapSeconds: 0, shorterThanOneHour: true });
    expect(uneven.timeWeightedMean).toBeCloseTo(159.961, 3);
    expect(uneven.plainMean).toBeCloseTo(156.65, 2);
    const work = await read('work-like-with-strap-memory.fit', '--age', '45');
    expect(work).toMatchObject({ samples: 7_483, validSeconds: 7_519, gapSeconds: 33 });
    expect(work.timeWeightedMean).toBeCloseTo(85.354, 3);
    expect(work.heaviestHour).toMatchObject({ startSeconds: 10, validSeconds: 3_600, mean: expect.closeTo(87.149, 3) });
  });
});
