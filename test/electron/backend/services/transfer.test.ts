import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { errorParams } from '../../../../core/contract/error-params.ts';
import type { CallError } from '../../../../core/contract/errors.ts';
import { sheetVisit } from '../../../../core/visit/sheet-visit.ts';
import { readSheetData, SHEET_DATA_FILE } from '../../../../electron/backend/pdf/read-data.ts';
import { renderPdf } from '../../../../electron/backend/pdf/render.ts';
import { makeSheet } from '../../../../electron/backend/sheets/make-sheet.ts';
import { openBackend, type TestBackend, testFolder } from '../../../support/backend.ts';
import { exampleVisits } from '../../../support/example-visits.ts';
import { document } from '../../../support/visit-builder.ts';
import { exampleJob } from '../pdf/example-job.ts';

let app: TestBackend;
beforeEach(async () => {
  app = await openBackend(testFolder(onTestFinished));
  onTestFinished(async () => app.close());
});

const bring = (bytes: Uint8Array | string, more: { asCopy?: boolean } = {}) =>
  ({ upload: app.upload(bytes), fileName: 'bezoek.visit.json', ...more }) as const;

function example(number: string) {
  const found = exampleVisits.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no example ${number}`);
  return found;
}

/** As an editor saves it: at the end, another content of a page and a table that leads to it. The data stays. */
function withOtherPage(sheet: Buffer): Buffer {
  const text = sheet.toString('latin1');
  const found = (pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
  const page = found(/\/Contents (\d+) 0 R/);
  const words = 'BT /F1 30 Tf 60 700 Td (another judgement) Tj ET';
  const object = `${page} 0 obj\n<< /Length ${words.length} >>\nstream\n${words}\nendstream\nendobj\n`;
  const head = `/Size ${found(/\/Size (\d+)/)} /Root ${found(/\/Root (\d+ 0 R)/)} /Prev ${found(/startxref\s+(\d+)/)}`;
  const at = sheet.length;
  const table = `xref\n${page} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< ${head} >>\n`;
  return Buffer.concat([sheet, Buffer.from(`${object}${table}startxref\n${at + object.length}\n%%EOF\n`, 'latin1')]);
}

describe('a visit', () => {
  it.each(exampleVisits)('of $number goes in and comes out as it was', async ({ raw, valid }) => {
    const { visit, place } = await app.get('visit.import', bring(JSON.stringify(raw)));
    expect(visit).toBe(valid.visit.id);
    expect(place.company).toBe(valid.visit.company.name);
    const file = await app.get('visit.export', { visit });
    expect(JSON.parse(app.fetch(file).toString())).toEqual(JSON.parse(JSON.stringify(sheetVisit(valid.visit))));
    const { summary } = await app.get('visit.read', { visit });
    expect(summary.state).toBe(valid.visit.issue === undefined ? 'draft' : 'issued');
  });

  it('takes out only the sentences that the worker agreed to', async () => {
    const workerSentences = [
      { id: 's1', text: 'De kar rolt zwaar.', agreed: true },
      { id: 's2', text: 'Blijft tussen ons.', agreed: false },
    ];
    const { visit } = await app.get('visit.import', bring(JSON.stringify(document({ workerSentences }))));
    const text = app.fetch(await app.get('visit.export', { visit })).toString();
    expect(text).toContain('De kar rolt zwaar.');
    expect(text).not.toContain('Blijft tussen ons.');
    // Here it stays.
    expect(JSON.stringify((await app.get('visit.read', { visit })).document)).toContain('Blijft tussen ons.');
  });

  it('that is here already is refused, or kept as a draft of its own', async () => {
    const { raw, valid } = example('W-845');
    const first = await app.get('visit.import', bring(JSON.stringify(raw)));
    const { workstation } = first;
    expect(await app.fail('visit.import', bring(JSON.stringify(raw)))).toEqual({
      code: 'already-there',
      params: { visit: valid.visit.id, workstation },
    });
    const copy = await app.get('visit.import', bring(JSON.stringify(raw), { asCopy: true }));
    expect(copy).toEqual({ ...first, visit: copy.visit });
    expect(copy.visit).not.toBe(first.visit);
    expect((await app.get('visit.read', { visit: copy.visit })).summary.state).toBe('draft');
  });

  it('that was issued under a number which is taken is already there under that number', async () => {
    const issue = { revision: 1, date: '2026-11-22' };
    const here = await app.get('visit.import', bring(JSON.stringify(document({ id: 'here', issue }))));
    const error = await app.fail('visit.import', bring(JSON.stringify(document({ id: 'there', issue }))));
    expect(error).toEqual({ code: 'already-there', params: { visit: 'here', workstation: here.workstation } });
  });

  it('comes to the workstation with its number, and a draft follows the name it has here', async () => {
    const place = { company: 'bakkerij PEETERS', department: 'Inpak' };
    const { id } = await app.get('workstation.create', { number: '12', title: 'Inpakken aan lijn 2', place });
    const { visit, workstation } = await app.get('visit.import', bring(JSON.stringify(document())));
    expect(workstation).toBe(id);
    const open = await app.get('visit.read', { visit });
    expect(open.document.workstation).toMatchObject({ number: '12', title: 'Inpakken aan lijn 2' });
    expect(open.document.department).toEqual({ name: 'Inpak' });
  });
});

describe('a sheet', () => {
  it.each(['nl', 'fr'] as const)('in %s that was issued elsewhere is given out as it came', async (language) => {
    const { valid } = example('W-845');
    const { bytes } = await makeSheet(valid, language);
    const { visit } = await app.get('visit.import', bring(bytes));
    const [sheet, ...more] = (await app.get('visit.read', { visit })).summary.sheets;
    expect(more).toEqual([]);
    expect(sheet).toMatchObject({ language, revision: 1, name: `W-845_2026-10-06_r1_${language}.pdf` });
    const given = app.fetch(await app.get('sheet.read', { sheet: sheet?.id ?? '' }));
    expect(given.equals(Buffer.from(bytes))).toBe(true);
  });

  it('that was changed after it was issued is refused, and comes in as a draft only', async () => {
    const { valid } = example('W-845');
    const sheet = Buffer.from((await makeSheet(valid, 'nl')).bytes);
    const altered = {
      'another page added': withOtherPage(sheet),
      'bytes after the end': Buffer.concat([sheet, Buffer.from('\n% and more')]),
      'a second end': Buffer.concat([sheet, Buffer.from('\n%%EOF\n')]),
      'lines before its mark': Buffer.concat([Buffer.from('From a gateway\n'), sheet]),
    };
    for (const [what, bytes] of Object.entries(altered)) {
      expect(readSheetData(bytes).ok, what).toBe(true);
      const error = await app.fail('visit.import', bring(bytes));
      expect([what, error]).toEqual([
        what,
        {
          code: 'file-refused',
          params: { file: 'bezoek.visit.json', problems: [{ code: 'sheet-altered', field: '' }] },
        },
      ]);
    }
    expect(await app.get('place.tree', {})).toEqual({ companies: [] });
    const { visit } = await app.get('visit.import', bring(altered['another page added'], { asCopy: true }));
    expect((await app.get('visit.read', { visit })).summary).toMatchObject({ state: 'draft', sheets: [] });
  });

  it('whose judgement is not the one of its data is refused', async () => {
    const { valid } = example('W-845');
    const data = { format: 'groenkader-sheet', formatVersion: 1, visit: valid.visit, verdict: { outcome: 'within' } };
    const { bytes } = await renderPdf({
      ...exampleJob(1),
      attachment: {
        name: SHEET_DATA_FILE,
        mediaType: 'application/json',
        description: 'x',
        bytes: Buffer.from(JSON.stringify(data)),
      },
    });
    for (const asCopy of [false, true]) {
      const error = await app.fail('visit.import', bring(bytes, { asCopy }));
      expect(error).toEqual({
        code: 'file-refused',
        params: { file: 'bezoek.visit.json', problems: [{ code: 'verdict-differs', field: '' }] },
      });
    }
  });

  it('of a draft becomes a draft without a sheet', async () => {
    const { valid } = example('W-303');
    const { visit } = await app.get('visit.import', bring((await makeSheet(valid, 'nl')).bytes));
    expect((await app.get('visit.read', { visit })).summary).toMatchObject({ state: 'draft', sheets: [] });
  });
});

describe('a file', () => {
  const refused = async (bytes: Uint8Array | string) => {
    const error = (await app.fail('visit.import', bring(bytes))) as CallError<'file-refused'>;
    expect(error.code).toBe('file-refused');
    expect(await app.get('place.tree', {})).toEqual({ companies: [] });
    return error.params.problems.map(({ code, field }) => [code, field]);
  };

  it.each([
    ['', 'empty-file'],
    ['{', 'not-json'],
    ['%PDF-1.7 and nothing', 'pdf-unreadable'],
    ['[1]', 'not-an-object'],
    ['{"format":"groenkader-person"}', 'person-not-visit'],
    [JSON.stringify(document({ formatVersion: 9 })), 'newer-version'],
  ])('%j is refused, and leaves nothing behind', async (text, code) => {
    expect((await refused(text))[0]?.[0]).toBe(code);
  });

  it('with a photo that carries something, or is not the one it names, is refused', async () => {
    const data = Buffer.from('not a picture').toString('base64');
    const photos = [{ id: 'p1', mediaType: 'image/png', sha256: 'a'.repeat(64), data }];
    expect(await refused(JSON.stringify(document({ photos })))).toEqual([['photo-not-this-type', 'photos[0].data']]);
  });

  it('with unknown fields beyond count and measure is refused with what the contract carries', async () => {
    const keys = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}${'k'.repeat(2_000)}`, 1]));
    const answer = await app.fail('visit.import', bring(JSON.stringify({ ...document(), ...keys })));
    const { problems } = errorParams['file-refused'].parse(answer.params);
    expect(problems).toHaveLength(50);
  });

  it('that was not sent, or was used already, is not found', async () => {
    const input = bring(JSON.stringify(document()));
    await app.get('visit.import', input);
    expect(await app.fail('visit.import', input)).toEqual({ code: 'not-found', params: { what: 'file' } });
  });
});
