import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../../core/i18n/texts.ts';
import { printable, UNPRINTABLE_MARK } from '../../../../electron/backend/pdf/pdf-text.ts';
import { readSheetData } from '../../../../electron/backend/pdf/read-data.ts';
import { checkPhoto } from '../../../../electron/backend/photos/photo-check.ts';
import { makeSheet } from '../../../../electron/backend/sheets/make-sheet.ts';
import { firstOf, fullDocument } from '../../../support/full-visit.ts';
import { misplaced, type ReadPdf, readPdf, squashed } from '../../../support/sheet-pages.ts';
import { document, filled, greenDocument, parsed, task } from '../../../support/visit-builder.ts';
import { jpeg, png } from '../photos/photo-fixtures.ts';

/* Whatever people type, and however much: a sheet, with all of it, nothing past a margin, nothing cut. */

const mostMilliseconds = 10_000;

async function sheetOf(raw: unknown, language: 'nl' | 'de' = 'nl'): Promise<ReadPdf & { bytes: Uint8Array }> {
  const valid = parsed(raw);
  const started = performance.now();
  const { bytes } = await makeSheet(valid, language);
  expect(performance.now() - started).toBeLessThan(mostMilliseconds);
  return { ...(await readPdf(bytes)), bytes };
}

/** A text as it is printed: what the font cannot show is a visible mark. */
function shown(text: string): string {
  return squashed(printable(text).text);
}

/** How often fields of `fullDocument` are on the sheet as they are: lines, and texts of several lines. */
const leastOften = { line: 20, lines: 10 };

const short: [string, string][] = [
  ['script tags', '<script>alert(1)</script> <b>&amp;</b> ]]> <!--'],
  ['a formula', '=HYPERLINK("http://x.example";"klik") +1-1 @SUM(A1)'],
  ['right-to-left orders', 'factuur\u202efdp.exe \u2067x\u2069'],
  ['Arabic', 'محمد يعمل هنا'],
  ['Chinese, Japanese, Korean', '张伟 山田太郎 한국어'],
  ['emoji', '👨‍👩‍👧 🇧🇪 👍🏽 ok'],
  ['combining marks', `Z${'\u0300\u0301\u0302\u0303'.repeat(40)}`],
  ['placeholders', '$t(sheet.title) {{count}} {{what}} {{number}} {{mass}} $t(frame.change.more, {"count": 3})'],
  ['marks of other programs', '%s %d $x {0} \\n \\u0041 [[x]] <%= 1 %> `x` *x* _x_'],
  ['names of objects', '__proto__ constructor toString'],
  ['broken characters', 'a\ufffe\uffffb \uefcc'],
  ['soft and hard spaces', 'a\u00a0b\u2003c\u200bd\u00ade\ufefff'],
];

describe('on a sheet stands, in every field,', () => {
  it.each(short)('%s', async (_, text) => {
    const pdf = await sheetOf(fullDocument(text));
    const printed = squashed(pdf.text);
    expect(printed.split(shown(text)).length - 1).toBeGreaterThanOrEqual(leastOften.line + leastOften.lines);
    expect(printable(text).replaced > 0).toBe(printed.includes(UNPRINTABLE_MARK));
    expect(misplaced(pdf)).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(6);
    expect(pdf.info.Title).toBe(
      printable(`Lastigheidsfiche ${firstOf(text, 40)} ${text}`)
        .text.replace(/\s+/g, ' ')
        .trim(),
    );
    const data = readSheetData(pdf.bytes);
    expect(data.ok && Buffer.from(data.value).toString()).toContain(JSON.stringify(text));
  });

  it('placeholders as they are, also within our sentences', async () => {
    const what = '$t(sheet.title) {{mass}} {{first}}';
    const loads = filled({ what, massG: 8_000, handlings: 1_000, per: 'day' });
    const { text } = await sheetOf(document({ tasks: [task({ title: what, loads })] }));
    const printed = squashed(text);
    expect(printed).toContain(squashed(`${what}: 3 kg lichter`));
    expect(printed).toContain(squashed(`${what}: 625 handelingen per dag minder, of 5 kg per stuk lichter`));
    expect(printed).toContain(squashed(`${what} – ${what}`));
  });

  it.each([
    ['x', 14],
    ['W', 20],
    ['ﬁ', 20],
  ])('words of 200 and 2,000 times %s without a space', async (character, mostPages) => {
    const [line, lines] = [`${character.repeat(199)}.`, character.repeat(2_000)];
    const pdf = await sheetOf(fullDocument(line, lines), 'de');
    const printed = squashed(pdf.text);
    // A word may go on on the next page, behind that page's head and foot.
    expect(printed.split(shown(line)).length - 1).toBeGreaterThanOrEqual(leastOften.line);
    expect(misplaced(pdf)).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(mostPages);
  });

  it('paragraphs of 2,000 characters', async () => {
    const lines = firstOf('lorem ipsum dolor sit amet, '.repeat(80), 2_000).trim();
    const pdf = await sheetOf(fullDocument(firstOf(lines, 200), lines));
    expect(squashed(pdf.text).split(squashed(lines)).length - 1).toBeGreaterThanOrEqual(4);
    expect(misplaced(pdf)).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(12);
  });

  it('texts of hundreds of lines, every line of them', async () => {
    const raw = JSON.parse(JSON.stringify(fullDocument('b', 'c')));
    const counted = (mark: string) =>
      firstOf(Array.from({ length: 400 }, (_, at) => `${mark}${at}.`).join('\n'), 2_000);
    const texts: string[] = [];
    const put = (mark: string) => {
      const text = counted(mark);
      texts.push(...text.split('\n').filter((line) => line !== ''));
      return text;
    };
    raw.issue.reason = put('reason');
    raw.workstation.description = put('description');
    raw.workstation.equipment = put('equipment');
    raw.tasks[1].description = put('task');
    raw.measures[0].what = put('measure');
    raw.measures[1].what = put('other');
    raw.workerSentences[0].text = put('sentence');
    raw.psychosocial['psychosocial-reception'].remark = put('remark');
    raw.remarks = put('remarks');
    const pdf = await sheetOf(raw);
    const words = new Set(pdf.text.split(' '));
    expect(texts.length).toBeGreaterThan(1_500);
    expect(texts.filter((text) => !words.has(text))).toEqual([]);
    expect(misplaced(pdf)).toEqual([]);
  });
});

describe('a sheet of', () => {
  it('nothing but what must be there', async () => {
    const pdf = await sheetOf(document());
    expect(pdf.pages.length).toBeLessThanOrEqual(2);
    for (const title of ['sheet.work.title', 'sheet.work.tasks', 'sheet.worker.title'] as const) {
      expect(squashed(pdf.text)).not.toContain(squashed(textsOf('nl').t(title)));
    }
    expect(misplaced(pdf)).toEqual([]);
  });

  it('200 tasks with all kinds of data', async () => {
    const [one] = fullDocument('Taak').tasks as Record<string, unknown>[];
    const tasks = Array.from({ length: 200 }, (_, at) => {
      const text = JSON.stringify({
        ...one,
        id: `t${at}`,
        title: `Taak-${at}.`,
        minutesPerDay: 7,
        minutesOf: { standing: 7 },
      });
      return JSON.parse(text.replaceAll('"a-', `"t${at}-`));
    });
    const pdf = await sheetOf(document({ tasks }));
    for (const { title } of tasks) expect(pdf.text).toContain(title);
    expect(misplaced(pdf)).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(56);
  });

  it('a hundred measures and fifty sentences of 2,000 characters each', async () => {
    const text = (mark: string) => `${mark}-start ${firstOf('lorem ipsum '.repeat(170), 1_950)} ${mark}-end`;
    const all = { measure: 100, sentence: 50 };
    const pdf = await sheetOf(
      greenDocument({
        psychosocial: { 'psychosocial-reception': { holds: false } },
        measures: Array.from({ length: all.measure }, (_, at) => ({
          id: `m${at}`,
          what: text(`measure${at}`),
          ...(at % 2 === 0 ? { criterion: 'psychosocial-reception' } : {}),
        })),
        workerSentences: Array.from({ length: all.sentence }, (_, at) => ({
          id: `s${at}`,
          text: text(`sentence${at}`),
          agreed: true,
        })),
      }),
    );
    const printed = squashed(pdf.text);
    for (const [mark, count] of Object.entries(all)) {
      for (let at = 0; at < count; at++) {
        expect(printed).toContain(`${mark}${at}-start`);
        expect(printed).toContain(`${mark}${at}-end`);
      }
    }
    expect(misplaced(pdf)).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(70);
  });

  it('eight photos of 500 kB, tall ones and wide ones', async () => {
    const photos = [
      ...[0, 1, 2, 3, 4, 5].map((at) => noise(at < 3 ? 1_600 : 100, at)),
      png({ colour: 6, width: 700, height: 5 }),
      jpeg({ width: 8, height: 8 }),
    ].map((bytes, at) => {
      const mediaType = at === 7 ? ('image/jpeg' as const) : ('image/png' as const);
      expect(checkPhoto(bytes, mediaType).ok).toBe(true);
      return {
        id: `p${at}`,
        caption: `Bijschrift-${at}. ${'zeer lang '.repeat(17)}`.trim(),
        mediaType,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        data: Buffer.from(bytes).toString('base64'),
      };
    });
    expect(photos.filter(({ data }) => data.length > 600_000)).toHaveLength(6);
    const pdf = await sheetOf(greenDocument({ photos }));
    for (let at = 0; at < 8; at++) expect(pdf.text).toContain(`Bijschrift-${at}.`);
    expect(misplaced(pdf)).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(4);
  });
});

/** A picture of noise that fills 460 kB: nothing packs it smaller. */
function noise(width: number, seed: number): Uint8Array {
  const height = Math.floor(460_000 / (3 * width));
  const rows = Buffer.alloc(height * (3 * width + 1));
  let state = seed + 1;
  for (let at = 0; at < rows.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    rows[at] = at % (3 * width + 1) === 0 ? 0 : state >>> 24;
  }
  return png({ width, height, packed: deflateSync(rows) });
}
