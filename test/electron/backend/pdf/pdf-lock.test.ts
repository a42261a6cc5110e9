import { getDocument, PermissionFlag } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../../electron/backend/pdf/render.ts';
import { readPdf } from '../../../support/sheet-pages.ts';

const secret = 'hartslag 117 spm';

async function locked(password: string) {
  const layout = { content: [secret] };
  const job = { title: 'Bijlage', language: 'nl-BE', date: new Date('2026-11-22T00:00:00Z'), layout, password };
  return (await renderPdf(job)).bytes;
}

describe('a PDF with a password', () => {
  test('opens with it, and with nothing else', async () => {
    const bytes = await locked('wachtwoord-1234');
    expect((await readPdf(bytes, 'wachtwoord-1234')).text).toBe(secret);
    for (const wrong of [undefined, '', 'wachtwoord-123', 'Wachtwoord-1234', 'wachtwoord-1234 ', 'Groenkader']) {
      await expect(readPdf(bytes, wrong)).rejects.toThrow(/password/i);
    }
  });

  test.each([
    'tien teken',
    'dubbele  spatie ',
    'é'.repeat(40),
    'Straẞe und Größe',
    'sleutel 🔑 van 中文 شمس',
    '𠮷'.repeat(32),
    'x'.repeat(64),
    '\u0007stuurteken',
  ])('may be anything that can be typed: %j', async (password) => {
    expect((await readPdf(await locked(password), password)).text).toBe(secret);
  });

  test.each([
    ['m² en µm zijn', 'm2 en μm zijn'],
    ['cafe\u0301 in de hal', 'café in de hal'],
    ['vaste\u00a0spatie', 'vaste spatie'],
  ])('opens whichever form a reader makes of it: %j', async (typed, other) => {
    const bytes = await locked(typed);
    expect((await readPdf(bytes, other)).text).toBe(secret);
    expect((await readPdf(bytes, typed.normalize('NFC'))).text).toBe(secret);
  });

  test('is locked by AES-256 and the hash of ISO 32000-2, may be printed only, and claims no PDF/A', async () => {
    const bytes = await locked('wachtwoord-1234');
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).toMatch(/\/Filter \/Standard\n\/V 5\n/);
    expect(file).toMatch(/\/CFM \/AESV3\n/);
    expect(file).toMatch(/\/R 6\n/);
    expect(file).toMatch(/\/ExtensionLevel 8\n/);
    expect(file).not.toMatch(/OutputIntent|pdfaid|Bijlage|nl-BE|wachtwoord|hartslag/);
    const options = { data: new Uint8Array(bytes), password: 'wachtwoord-1234', verbosity: 0 };
    const document = await getDocument(options).promise;
    const allowed = [...((await document.getPermissions()) ?? [])];
    expect(allowed).toContain(PermissionFlag.PRINT_HIGH_QUALITY);
    for (const flag of [PermissionFlag.COPY, PermissionFlag.MODIFY_CONTENTS, PermissionFlag.ASSEMBLE]) {
      expect(allowed).not.toContain(flag);
    }
    expect((await readPdf(bytes, 'wachtwoord-1234')).xmp).not.toMatch(/pdfaid/);
  });

  test('is another file each time, and never holds the same key', async () => {
    const [one, other] = [await locked('wachtwoord-1234'), await locked('wachtwoord-1234')];
    const entries = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/(?:U|O|UE|OE) <[0-9a-f]+>/g);
    expect(entries(one)).toHaveLength(4);
    const same = entries(one)?.filter((entry) => entries(other)?.includes(entry));
    expect(same).toEqual([]);
  });
});

test('a PDF without a password is as it was: a PDF/A-3b, the same bytes each time', async () => {
  const job = { title: 'Fiche', language: 'nl-BE', date: new Date(0), layout: { content: [secret] } };
  const [one, other] = [await renderPdf(job), await renderPdf(job)];
  expect(Buffer.from(one.bytes)).toEqual(Buffer.from(other.bytes));
  expect(Buffer.from(one.bytes).toString('latin1')).not.toContain('/Encrypt');
});
