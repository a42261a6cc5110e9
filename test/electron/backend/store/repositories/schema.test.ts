import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { criterionIds } from '../../../../../core/frame/criterion-id.ts';
import { nameKey, naturalKey, sortKey } from '../../../../../electron/backend/store/repositories/keys.ts';
import { draftOf, openWork, type WorkServices } from '../../../../support/work-services.ts';

let work: WorkServices;
beforeAll(async () => {
  work = await openWork();
  await draftOf(work);
});
afterAll(() => work.close());

/** With `GROENKADER_WRITE_SCHEMA=1` the file is written: look at its difference before it is committed. */
const dump = join(import.meta.dirname, 'schema.sql');

test('the schema is the one that was looked at', () => {
  const schema = work.store.read((db) =>
    db
      .prepare(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_text_%' ORDER BY type, name`,
      )
      .pluck()
      .all(),
  );
  const text = `${schema.join(';\n\n')};\n`;
  if (process.env.GROENKADER_WRITE_SCHEMA === '1') writeFileSync(dump, text);
  expect(text).toBe(readFileSync(dump, 'utf8'));
});

test('every table of ours is strict', () => {
  const loose = work.store.read((db) =>
    db
      .prepare(`SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0
        AND name NOT LIKE 'search_text%' AND name NOT LIKE 'sqlite_%'`)
      .pluck()
      .all(),
  );
  expect(loose).toEqual([]);
});

describe('the store refuses what the program may never write', () => {
  test.each([
    ['a hostile id', `UPDATE visit SET id = '../x'`],
    ['an issue without a number', `UPDATE visit SET state = 'issued'`],
    ['a number without an issue', `UPDATE visit SET revision = 1`],
    ['a revision of itself', 'UPDATE visit SET revises = id'],
    ['no date', `UPDATE visit SET date = 'today'`],
    ['another outcome', `UPDATE outcome SET outcome = 'green'`],
    ['another state', `UPDATE workstation SET state = 'green'`],
    ['a state without a visit', 'UPDATE workstation SET latest_visit = NULL'],
    ['a visit of no workstation', `UPDATE visit SET workstation = 'none'`],
    [
      'a site of another company',
      `INSERT INTO company VALUES ('other', 'x', 'x', 0); UPDATE workstation SET company = 'other'`,
    ],
    ['text in a number', `UPDATE visit SET version = 'one'`],
    ['a department twice', `INSERT INTO department SELECT 'again', company, site, name, name_key FROM department`],
    ['a picture that is not there', `INSERT INTO picture_use SELECT id, '${'0'.repeat(64)}' FROM visit`],
  ])('%s', (_, sql) => {
    expect(() => work.store.write((db) => db.exec(sql))).toThrow(/constraint failed|cannot store/);
  });
});

test('every criterion has one outcome per visit', () => {
  const kept = work.store.read((db) => db.prepare('SELECT criterion FROM outcome ORDER BY criterion').pluck().all());
  expect(kept).toEqual([...criterionIds].sort());
});

describe('keys', () => {
  test('the same name in other letters is the same', () => {
    expect(nameKey('  Lie\u0300ge ')).toBe(nameKey('LIÈGE'));
    expect(nameKey('Liege')).not.toBe(nameKey('Liège'));
  });

  test('sort as people sort, and names that differ in accents alone do not mix', () => {
    const names = [
      '',
      '2',
      '010',
      '10',
      '10a',
      'a',
      'A b',
      'a1',
      'a1b',
      'a2',
      'a10',
      'ä',
      'ä1',
      'b',
      'café',
      'Cafe 2',
      'Zon',
    ];
    const sorted = [...names].sort((one, other) => (naturalKey(one) < naturalKey(other) ? -1 : 1));
    expect(sorted.filter((name) => /^\d/.test(name))).toEqual(['2', '10', '010', '10a']);
    expect(sorted.indexOf('a2')).toBeLessThan(sorted.indexOf('a10'));
    expect(sorted.indexOf('ä')).toBeLessThan(sorted.indexOf('b'));
    const of = (company: string, number: string) => sortKey({ company, number });
    const mixed = [of('Cafe', '1'), of('Café', '1'), of('Cafe', '2'), of('Café', '2')].sort();
    expect(mixed).toEqual([of('Cafe', '1'), of('Cafe', '2'), of('Café', '1'), of('Café', '2')]);
    expect(of('a', '9') < of('a b', '1')).toBe(true);
  });
});
