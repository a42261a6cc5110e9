import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../../core/frame/frames.ts';
import { languages } from '../../../../core/i18n/language.ts';
import { textsOf } from '../../../../core/i18n/texts.ts';
import { finding } from '../../../../core/person/finding.ts';
import { judge } from '../../../../core/verdict/judge.ts';
import { parseVisit } from '../../../../core/visit/parse.ts';
import { unnamed } from '../../../../core/visit/unnamed.ts';
import { readSheetData } from '../../../../electron/backend/pdf/read-data.ts';
import { makeSheet, type SheetData } from '../../../../electron/backend/sheets/make-sheet.ts';
import { exampleVisits } from '../../../support/example-visits.ts';
import { fullDocument } from '../../../support/full-visit.ts';
import { person } from '../../../support/person-builder.ts';
import { readPdf, squashed } from '../../../support/sheet-pages.ts';
import { document, filled, greenDocument, parsed, task } from '../../../support/visit-builder.ts';

function dataOf(bytes: Uint8Array): Buffer {
  const data = readSheetData(bytes);
  if (!data.ok) throw new Error(data.error.code);
  return Buffer.from(data.value);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file and all that is packed in it, so that nothing hides from a search. */
function unpacked(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts = [file];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = file.indexOf('endstream', at);
    try {
      parts.push(inflateSync(file.subarray(at + 7, end)));
    } catch {
      parts.push(file.subarray(at + 7, end));
    }
  }
  const all = Buffer.concat(parts);
  // As UTF-8, as single bytes and as UTF-16, from even and from odd places.
  const swapped = (from: number) => Buffer.from(all.subarray(from, from + ((all.length - from) & ~1))).swap16();
  return [
    all.toString('utf8'),
    all.toString('latin1'),
    ...[0, 1].map((from) => swapped(from).toString('utf16le')),
  ].join('\n');
}

describe('the data in a sheet', () => {
  it.each(exampleVisits)('of $number lead to the same verdict again', async ({ valid }) => {
    const { bytes, verdict, fingerprint } = await makeSheet(valid, 'nl');
    const bytesOfData = dataOf(bytes);
    const data = JSON.parse(bytesOfData.toString()) as SheetData;
    expect(data).toMatchObject({ format: 'groenkader-sheet', formatVersion: 1 });
    const again = parseVisit(data.visit);
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    expect(judge(again.value.visit, again.value.frame)).toEqual(data.verdict);
    expect(data.verdict).toEqual(JSON.parse(JSON.stringify(verdict)));
    expect(verdict).toEqual(judge(valid.visit, valid.frame));
    // A sheet made from what a sheet carries is that sheet.
    expect(digest((await makeSheet(again.value, 'nl')).bytes)).toBe(digest(bytes));

    expect(fingerprint).toBe(digest(bytesOfData).slice(0, 16));
    const { pages, text } = await readPdf(bytes);
    expect(squashed(text)).toContain(squashed(textsOf('nl').t('sheet.small.fingerprint', { fingerprint })));
    for (const page of pages) expect(page.text).toContain(fingerprint);
  });

  it('are the only file in it', async () => {
    const { bytes } = await makeSheet(parsed(greenDocument()), 'fr');
    expect((await readPdf(bytes)).files).toEqual(['groenkader.json']);
  });

  it('are the same in every language', async () => {
    const sheets = await Promise.all(languages.map((language) => makeSheet(parsed(greenDocument()), language)));
    expect(new Set(sheets.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(new Set(sheets.map(({ bytes }) => digest(bytes))).size).toBe(4);
  });
});

describe('privacy', () => {
  const kept = 'Ticked-heron sentence.';
  const secret = 'Unticked-walrus sentence.';
  const sentences = [
    { id: 's1', text: kept, agreed: true },
    { id: 's2', text: secret, agreed: false },
  ];

  it.each(languages)('an unticked sentence is nowhere in the file in %s', async (language) => {
    const { bytes } = await makeSheet(parsed(greenDocument({ workerSentences: sentences })), language);
    const pdf = await readPdf(bytes);
    expect(pdf.text).toContain(kept);
    expect(squashed(pdf.text)).not.toContain('walrus');
    const raw = unpacked(bytes);
    // Not by `toContain`, which would print the whole file.
    expect([raw.includes(kept), raw.includes('walrus')]).toEqual([true, false]);
    expect(dataOf(bytes).toString()).not.toMatch(/"s2"|"agreed":false/);
  });

  it('without a ticked sentence the sheet does not mention that there are any', async () => {
    const with1 = parsed(greenDocument({ workerSentences: [sentences[1]] }));
    const without = parsed(greenDocument());
    expect(digest((await makeSheet(with1, 'nl')).bytes)).toBe(digest((await makeSheet(without, 'nl')).bytes));
  });

  it('values of a person do not reach a sheet: other values with the same outcomes give the same bytes', async () => {
    const planted = { ageYears: 47, restBpm: 61, meanBpm: 89.5, peakBpm: 143 };
    const other = { ageYears: 23, restBpm: 72, meanBpm: 101, peakBpm: 163 };
    const sheetOf = async (values: typeof planted) =>
      makeSheet(parsed(greenDocument({ findings: [finding(person(values), currentFrame)] })), 'nl');
    const one = await sheetOf(planted);
    expect(digest((await sheetOf(other)).bytes)).toBe(digest(one.bytes));
    const { text } = await readPdf(one.bytes);
    expect(text.match(/\b(47|61|89|143)\b/)).toBe(null);
    expect(dataOf(one.bytes).toString()).not.toMatch(/:(47|61|89(\.5)?|143)\b/);
  });

  it.each(languages)(
    'the heart-rate rows of page 1 have persons and valid minutes, and no other number, in %s',
    async (language) => {
      const texts = textsOf(language);
      const findings = ['A', 'B', 'C'].map((label) => ({
        label,
        frame: { id: 'inrs-green-frame', version: '2011' },
        outcomes: { 'cardiac-cost': 'not-met', 'peak-heart-rate': 'not-met' },
        restDefinition: 'entered',
        validMinutes: 52,
      }));
      const { bytes } = await makeSheet(parsed(greenDocument({ findings })), language);
      const [first] = (await readPdf(bytes)).pages;
      const page = squashed(first?.text ?? '');
      const at = (id: 'cardiac-cost' | 'peak-heart-rate' | 'trunk-flexion', from = 0) =>
        page.indexOf(squashed(texts.t(`frame.criterion.${id}`)), from);
      const rows = page.slice(at('cardiac-cost'), at('trunk-flexion', at('peak-heart-rate')));
      const said = [
        texts.t('frame.criterion.cardiac-cost'),
        texts.t('sheet.criteria.persons', { count: 3 }),
        texts.t('sheet.criteria.validMinutes', { minutes: 52 }),
      ];
      for (const text of said) expect(rows).toContain(squashed(text));
      const left = said.reduce((rest, text) => rest.replaceAll(squashed(text), ''), rows);
      expect(left).not.toMatch(/\d/);
      expect(rows.split(squashed(texts.t('frame.outcome.not-met')))).toHaveLength(3);
      // The minutes are those of the heaviest hour: the peak says none.
      expect(rows.split(squashed(texts.t('sheet.criteria.validMinutes', { minutes: 52 })))).toHaveLength(2);

      const { verdict } = JSON.parse(dataOf(bytes).toString()) as SheetData;
      for (const one of verdict.criteria.filter(({ family }) => family === 'heavy-work')) {
        expect(Object.keys(one).sort()).toEqual(
          ['family', 'id', 'outcome', 'personsMeasured', 'reason', 'restDefinitions', 'validMinutes'].sort(),
        );
      }
    },
  );

  it('what the PDF says about itself is title, language, program and one date', async () => {
    const { visit } = exampleVisits[0]?.valid ?? {};
    const valid = exampleVisits[0]?.valid;
    if (valid === undefined || visit === undefined) throw new Error('no example');
    const { info, xmp } = await readPdf((await makeSheet(valid, 'nl')).bytes);
    const { Title, Language, Producer, Creator, CreationDate, PDFFormatVersion: _, ...rest } = info;
    expect([Title, Language, Producer, Creator, CreationDate]).toEqual([
      `Lastigheidsfiche ${visit.workstation.number} ${visit.workstation.title}`,
      'nl-BE',
      'Groenkader',
      'Groenkader',
      'D:20260326000000Z',
    ]);
    expect(Object.values(rest).filter((value) => typeof value === 'string')).toEqual([]);
    const told = JSON.stringify(info) + xmp;
    for (const text of [visit.assessor.name, visit.assessor.email, visit.company.name, visit.workstation.place]) {
      expect(told).not.toContain(text);
    }
  });
});

describe('the same visit gives the same bytes', () => {
  const hostile = parsed(fullDocument('Ünï « ﬁ » 張 offiziell fl ﬂ'));

  it('whatever was made before and at the same time', async () => {
    const [one, two] = exampleVisits;
    if (one === undefined || two === undefined) throw new Error('no examples');
    const first = digest((await makeSheet(one.valid, 'nl')).bytes);
    await makeSheet(hostile, 'de');
    const [again] = await Promise.all([
      makeSheet(one.valid, 'nl'),
      makeSheet(two.valid, 'fr'),
      makeSheet(hostile, 'en'),
      makeSheet(one.valid, 'nl'),
    ]);
    expect(digest(again?.bytes ?? new Uint8Array())).toBe(first);
  });

  it('in another process, in another time zone and country, after other documents', async () => {
    const here = [];
    for (const { valid } of exampleVisits.slice(0, 3)) here.push(digest((await makeSheet(valid, 'fr')).bytes));
    const root = new URL('../../../../', import.meta.url);
    const script = `
      import { createHash } from 'node:crypto';
      import { makeSheet } from '${root}electron/backend/sheets/make-sheet.ts';
      import { exampleVisits } from '${root}test/support/example-visits.ts';
      const digests = [];
      for (const { valid } of exampleVisits.slice(0, 3).reverse()) {
        await makeSheet(valid, 'en');
        digests.unshift(createHash('sha256').update((await makeSheet(valid, 'fr')).bytes).digest('hex'));
      }
      process.stdout.write(JSON.stringify(digests));`;
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    });
    expect(JSON.parse(there)).toEqual(here);
  });

  it('does not write into the visit', async () => {
    const valid = parsed(fullDocument('x'));
    const before = JSON.stringify(valid);
    await makeSheet(valid, 'nl');
    expect(JSON.stringify(valid)).toBe(before);
  });

  it.each(['0001-01-01', '1999-12-31', '2024-02-29', '9999-12-31'])('dated %s', async (date) => {
    const { info, text } = await readPdf((await makeSheet(parsed(document({ date })), 'nl')).bytes);
    expect(info.CreationDate).toBe(`D:${date.replaceAll('-', '')}000000Z`);
    expect(text).toContain(textsOf('nl').date(date));
  });
});

it.each(languages)('what nobody named has its number in the language of the sheet: %s', async (language) => {
  const texts = textsOf(language);
  const cycles = filled(
    { id: 'c1', what: 'Snijden', limb: 'left', actions: 45, timeMs: 60_000 },
    { id: 'c2', what: unnamed, limb: 'left', actions: 45, timeMs: 60_000 },
  );
  const measures = [{ id: 'm1', what: unnamed, owner: 'Ploegbaas' }];
  const made = document({ language: 'nl', tasks: [task({ title: unnamed, cycles })], measures });
  const { bytes } = await makeSheet(parsed(made), language);
  const body = squashed((await readPdf(bytes)).body);
  const title = texts.t('visit.work.newName', { number: 1 });
  const what = texts.t('visit.aspects.cycles.newName', { number: 2 });
  for (const words of [title, what, 'Snijden']) expect(body).toContain(squashed(words));
  expect(body).not.toContain('Ploegbaas');
  // Whoever reads the data in another language gives the name anew.
  const { visit } = JSON.parse(dataOf(bytes).toString()) as SheetData;
  expect(visit.tasks[0]).toMatchObject({
    title: unnamed,
    cycles: { entries: [{ what: 'Snijden' }, { what: unnamed }] },
  });
  expect(visit.measures).toEqual([]);
});
