import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Visit } from '../../../../core/visit/visit.ts';
import { fileNamePart, nameKey, sheetName } from '../../../../electron/backend/sheets/sheet-name.ts';

const visit = (number: string, issue?: Visit['issue']) =>
  ({ workstation: { number, title: 'x' }, date: '2026-11-22', issue }) as unknown as Visit;

describe('the name of a sheet', () => {
  it.each([
    ['W-001', 'W-001'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\x', 'C-x'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['con', '_con'],
    ['NUL.1', '_NUL.1'],
    ['console', 'console'],
    ['a.  ', 'a'],
    ['...', '_'],
    ['Poste n° 4', 'Poste n° 4'],
    ['A\u202egpj', 'A-gpj'],
  ])('%j becomes %j', (number, expected) => {
    expect(fileNamePart(number)).toBe(expected);
  });

  it('has the revision, or the word for a draft', () => {
    expect(sheetName(visit('W-1', { revision: 3, date: '2026-11-23' }), 'fr')).toBe('W-1_2026-11-22_r3_fr.pdf');
    expect(sheetName(visit('W-1'), 'nl')).toBe('W-1_2026-11-22_concept_nl.pdf');
  });

  it('can be a file everywhere, whatever the number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (number) => {
        const name = sheetName(visit(number), 'nl');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
        expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|^[ .-]|[ .]$/);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
      }),
      { seed: 2 },
    );
  });

  it('is the same for names that differ in capitals or in how an accent is written', () => {
    expect(nameKey('W-É')).toBe(nameKey('w-e\u0301'));
  });
});
