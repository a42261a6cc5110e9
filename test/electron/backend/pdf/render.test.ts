import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { PdfFile } from '../../../../electron/backend/pdf/pdf-file.ts';
import { charactersOf } from '../../../../electron/backend/pdf/pdf-fonts.ts';
import { isKind, type PdfDict } from '../../../../electron/backend/pdf/pdf-syntax.ts';
import { printable } from '../../../../electron/backend/pdf/pdf-text.ts';
import { readSheetData, SHEET_DATA_FILE } from '../../../../electron/backend/pdf/read-data.ts';
import { type PdfJob, renderPdf } from '../../../../electron/backend/pdf/render.ts';
import { grayJpeg, png } from '../photos/photo-fixtures.ts';
import { exampleJob } from './example-job.ts';

function job(content: unknown, more: Partial<PdfJob> = {}): PdfJob {
  return { title: 'Fiche', language: 'nl-BE', date: new Date('2025-03-04T05:06:07Z'), layout: { content }, ...more };
}

async function open(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  let text = '';
  for (let page = 1; page <= document.numPages; page++) {
    const content = await (await document.getPage(page)).getTextContent();
    for (const item of content.items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
  }
  return text;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function pagesOf(pdf: PdfFile): PdfDict[] {
  const catalog = pdf.dict(pdf.trailer.entries.get('Root'));
  const kids = pdf.resolve(pdf.dict(catalog?.entries.get('Pages'))?.entries.get('Kids'));
  return (kids as never[]).map((kid) => pdf.dict(kid) as PdfDict);
}

/** Every glyph number that the pages show; 0 is the empty box of a missing glyph. */
function glyphsShown(bytes: Uint8Array): number[] {
  const pdf = new PdfFile(bytes);
  return pagesOf(pdf).flatMap((page) => {
    const stream = pdf.stream(page.entries.get('Contents'));
    if (!stream) return [];
    const content = Buffer.from(pdf.unpack(stream, 1e8)).toString('latin1');
    return [...content.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) =>
      (hex.match(/.{4}/g) ?? []).map((glyph) => Number.parseInt(glyph, 16)),
    );
  });
}

describe('a rendered PDF', () => {
  test('holds its text, on as many pages as it says', async () => {
    const { bytes, pages, replaced } = await renderPdf(exampleJob(1));
    const document = await open(bytes);
    expect(document.numPages).toBe(pages);
    expect(pages).toBe(3);
    expect(replaced).toBe(0);
    const text = await textOf(bytes);
    expect(text).toContain('Criterium 21');
    expect(text).toContain('pagina 3 / 3');
    expect(text).toContain('≤ 24 kg');
  });

  test('says what it is: title, language, date, PDF/A-3b, colour space, file id', async () => {
    const { bytes } = await renderPdf(job(['x'], { title: 'Orde & <netheid> “é”' }));
    const document = await open(bytes);
    const { info, metadata } = await document.getMetadata();
    const facts = info as Record<string, unknown>;
    expect(facts.Title).toBe('Orde & <netheid> “é”');
    expect(facts.Language).toBe('nl-BE');
    expect(facts.CreationDate).toBe('D:20250304050607Z');
    expect(metadata.get('dc:title')).toBe('Orde & <netheid> “é”');
    expect(metadata.get('pdfaid:part')).toBe('3');
    expect(metadata.get('pdfaid:conformance')).toBe('B');
    expect(metadata.get('pdf:producer')).toBe(facts.Producer);
    expect(metadata.get('xmp:createdate')).toBe('2025-03-04T05:06:07Z');

    const pdf = new PdfFile(bytes);
    const catalog = pdf.dict(pdf.trailer.entries.get('Root'));
    const intents = pdf.resolve(catalog?.entries.get('OutputIntents')) as never[];
    const profile = pdf.stream(pdf.dict(intents[0])?.entries.get('DestOutputProfile'));
    expect(profile && Buffer.from(pdf.unpack(profile, 1e6).subarray(16, 20)).toString()).toBe('RGB ');
    expect(pdf.dict(catalog?.entries.get('ViewerPreferences'))?.entries.get('DisplayDocTitle')).toBe(true);
    expect(pdf.trailer.entries.get('ID')).toHaveLength(2);
    expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.7');
    expect([...bytes.subarray(9, 14)].filter((byte) => byte > 127)).toHaveLength(4);
  });

  test('embeds every font it uses', async () => {
    const { bytes } = await renderPdf(job([{ text: ['a', { text: 'b', bold: true }, { text: 'c', italics: true }] }]));
    const pdf = new PdfFile(bytes);
    const fonts = pagesOf(pdf).flatMap((page) => {
      const named = pdf.dict(pdf.dict(page.entries.get('Resources'))?.entries.get('Font'));
      return [...(named?.entries.values() ?? [])].map((font) => {
        const [descendant] = pdf.resolve(pdf.dict(font)?.entries.get('DescendantFonts')) as never[];
        const descriptor = pdf.dict(pdf.dict(descendant)?.entries.get('FontDescriptor'));
        const name = pdf.resolve(descriptor?.entries.get('FontName'));
        return [isKind(name, 'name') && name.value.slice(7), pdf.stream(descriptor?.entries.get('FontFile2'))] as const;
      });
    });
    expect(fonts.map(([name]) => name).sort()).toEqual([
      'IBMPlexSans-Italic',
      'IBMPlexSans-Regular',
      'IBMPlexSans-SemiBold',
    ]);
    for (const [, file] of fonts) expect(file && pdf.unpack(file, 1e6).length).toBeGreaterThan(500);
  });

  test('carries its data as an associated file', async () => {
    const data = new TextEncoder().encode(JSON.stringify({ sentence: 'zwaar\u0000 werk 中文 😀', numbers: [1, 2, 3] }));
    const { bytes } = await renderPdf(
      job(['x'], {
        attachment: { name: SHEET_DATA_FILE, mediaType: 'application/json', description: 'Gegevens', bytes: data },
      }),
    );
    const attachments = (await (await open(bytes)).getAttachments()) as unknown as Map<string, { content: Uint8Array }>;
    const listed = attachments instanceof Map ? attachments : new Map(Object.entries(attachments));
    expect([...listed.keys()]).toEqual([SHEET_DATA_FILE]);
    const read = readSheetData(bytes);
    expect(read.ok && Buffer.from(read.value).equals(data)).toBe(true);

    const pdf = new PdfFile(bytes);
    const catalog = pdf.dict(pdf.trailer.entries.get('Root'));
    const associated = pdf.resolve(catalog?.entries.get('AF')) as never[];
    const specification = pdf.dict(associated[0]);
    const relationship = specification?.entries.get('AFRelationship');
    expect(isKind(relationship, 'name') && relationship.value).toBe('Data');
    const stream = pdf.stream(pdf.dict(specification?.entries.get('EF'))?.entries.get('F'));
    const subtype = stream?.dict.entries.get('Subtype');
    expect(isKind(subtype, 'name') && subtype.value).toBe('application/json');
    const parameters = pdf.dict(stream?.dict.entries.get('Params'));
    expect(parameters?.entries.get('Size')).toBe(data.length);
    const checksum = parameters?.entries.get('CheckSum');
    expect(isKind(checksum, 'string') && Buffer.from(checksum.bytes).toString('hex')).toBe(
      createHash('md5').update(data).digest('hex'),
    );
    const modified = parameters?.entries.get('ModDate');
    expect(isKind(modified, 'string') && Buffer.from(modified.bytes).toString()).toBe('D:20250304050607Z');
  });

  test('leaves the layout as it was', async () => {
    const { layout } = exampleJob(2);
    const before = JSON.stringify(layout);
    await renderPdf({ ...exampleJob(2), layout });
    expect(JSON.stringify(layout)).toBe(before);
  });
});

describe('the same job gives the same bytes', () => {
  test('whatever was rendered before, and at the same time', async () => {
    const first = digest((await renderPdf(exampleJob(3))).bytes);
    await renderPdf(job(['ﬁ ﬂ office 1⁄2 i̇ ı Ω µ μ \u00a0\u202f‑-– AV Te', { text: 'ﬁets fiets', italics: true }]));
    const [again, , together] = await Promise.all(
      [exampleJob(3), exampleJob(4), exampleJob(3)].map((one) => renderPdf(one)),
    );
    expect(digest(again?.bytes ?? new Uint8Array())).toBe(first);
    expect(digest(together?.bytes ?? new Uint8Array())).toBe(first);
  });

  test('in another process', async () => {
    const here = digest((await renderPdf(exampleJob(5))).bytes);
    const script = `
      import { createHash } from 'node:crypto';
      import { renderPdf } from '${new URL('../../../../electron/backend/pdf/render.ts', import.meta.url)}';
      import { exampleJob } from '${new URL('./example-job.ts', import.meta.url)}';
      process.stdout.write(createHash('sha256').update((await renderPdf(exampleJob(5))).bytes).digest('hex'));`;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe(here);
  });

  test('with several transparent photos', async () => {
    const photos = new Map([1, 2, 3, 4].map((n) => [`p${n}`, png({ colour: 6, width: 300 * (5 - n), height: 200 })]));
    photos.set('jpeg', grayJpeg());
    const content = [...photos.keys()].map((image) => ({ image, width: 40 }));
    const digests = new Set<string>();
    for (let i = 0; i < 5; i++) digests.add(digest((await renderPdf(job(content, { photos }))).bytes));
    expect(digests.size).toBe(1);
  });
});

describe('text that the font cannot show', () => {
  test.each([
    ['Criterium ≤ 12,5 kg × 3 · ✓ œuvre straße', 'Criterium ≤ 12,5 kg × 3 · ✓ œuvre straße', 0],
    ['e\u0301te\u0301', 'été', 0],
    ['ﬁets', 'fiets', 0],
    ['a\tb\r\nc\u2028d', 'a b\nc\nd', 0],
    ['zacht\u00adaf\u200b\ufeffbreken', 'zachtafbreken', 0],
    ['张伟', '\ufffd\ufffd', 2],
    ['👨‍👩‍👧 ok', '\ufffd ok', 1],
    ['محمد', '\ufffd'.repeat(4), 4],
    ['a\u0000b\u001bc\u0085', 'a\ufffdb\ufffdc\n', 2],
    ['half \ud83d pair', 'half \ufffd pair', 1],
    ['abc\u202ecod.exe', 'abc\ufffdcod.exe', 1],
    ['\uefcc', '\ufffd', 1],
  ])('%j', (given, text, replaced) => {
    expect(printable(given)).toEqual({ text, replaced });
  });

  test('shows a mark, never the empty box, and counts', async () => {
    const hostile = 'aé张👨‍👩‍👧م\u0000\u001b\ud83d\u202e\u2067\uefcc\uffff\u{1f1e7}\u{e0041}z';
    const { bytes, replaced } = await renderPdf(
      job([{ text: hostile, bold: true }, { text: hostile, italics: true }, { ul: [hostile] }], {
        title: hostile,
        layout: {
          content: [{ table: { body: [[hostile, { stack: [hostile] }]] } }],
          header: { text: hostile },
          footer: () => hostile,
        },
      }),
    );
    expect(replaced).toBeGreaterThan(20);
    const glyphs = glyphsShown(bytes);
    expect(glyphs.length).toBeGreaterThan(20);
    expect(glyphs).not.toContain(0);
    expect(await textOf(bytes)).toContain('\ufffd');
  });

  test('every style has the same characters, the marks and the digits of one width', () => {
    const normal = [...charactersOf('normal')];
    for (const style of ['bold', 'italics'] as const) expect([...charactersOf(style)]).toEqual(normal);
    for (const character of '≤≥×−–²·✓→…•°½₂œŒß\ufffd\u00a0\u202f\u2009') {
      expect(normal).toContain(character.codePointAt(0));
    }
  });
});

test('a long word is broken in a column of fixed width, never cut', async () => {
  const word = 'x'.repeat(300);
  const { bytes } = await renderPdf(job([{ table: { widths: [80, '*'], body: [[word, 'naast']] } }]));
  const document = await open(bytes);
  const content = await (await document.getPage(1)).getTextContent();
  const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
  expect(
    items
      .map((item) => item.str)
      .join('')
      .match(/x/g),
  ).toHaveLength(300);
  for (const item of items) expect(item.transform[4] + item.width).toBeLessThanOrEqual(595.28 - 40);
});

test('a word long enough to be broken keeps the size of the piece of text that it stands in', async () => {
  const small = { text: 'D-602 Onthaalmedewerker chauffeurs', fontSize: 5 };
  const { bytes } = await renderPdf(job([{ text: [{ text: 'D', bold: true }, small] }]));
  const content = await (await (await open(bytes)).getPage(1)).getTextContent();
  const sizes = content.items.flatMap((item) => ('str' in item && item.str.includes('medewerker') ? item.height : []));
  expect(sizes).toEqual([5]);
});

test('a layout cannot make it read files or fetch addresses', async () => {
  for (const image of ['/etc/hostname', 'https://example.com/a.png', 'data:image/png;base64,AAAA']) {
    await expect(renderPdf(job([{ image, width: 10 }]))).rejects.toThrow();
  }
});
