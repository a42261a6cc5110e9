import { describe, expect, it } from 'vitest';
import { packMove } from '../../../electron/backend/keeping/move-file.ts';
import { kindOf } from '../../../renderer/client/file-kind.ts';

const move = packMove(new Map(), { appVersion: '1.0.0', madeAt: '2026-11-22T09:00:00.000Z' });

describe('what a chosen file begins like', () => {
  it.each([
    ['everything of a laptop, under any name', new Uint8Array(move), 'alles.zip', 'move'],
    ['a visit', '{"format": 1}', 'kassa.visit.json', 'json'],
    ['a visit with a mark of UTF-8 and blank lines', '\ufeff\r\n {', 'kassa.txt', 'json'],
    ['a text that speaks of PDF', '{"note": "%PDF-1.7"}', 'kassa.visit.json', 'json'],
    ['a sheet', '%PDF-1.7\n', 'fiche', 'pdf'],
    ['a sheet after lines of a mail gateway', 'Scanned: clean\r\n%PDF-1.7\n', 'fiche.pdf', 'pdf'],
    ['a workbook', 'PK\u0003\u0004', 'lijst.xlsx', 'other'],
    ['a picture that is called a sheet', '\u0089PNG', 'fiche.pdf', 'other'],
    ['a move file by its name alone', 'SQLite format 3', 'alles.groenkader', 'other'],
    ['a broken visit', 'kassa', 'KASSA.VISIT.JSON', 'json'],
    ['nothing at all', '', 'leeg', 'json'],
  ])('%s', async (_, content, name, kind) => {
    expect(await kindOf(new File([content], name))).toBe(kind);
  });

  it('is left to the backend where the file cannot be read any more', async () => {
    const gone = new File(['PK'], 'lijst.xlsx');
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) as unknown as Blob;
    expect(await kindOf(gone)).toBe('json');
  });
});
