import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classifyError } from '../../../../electron/backend/store/classify-error.ts';
import type { Store } from '../../../../electron/backend/store/database.ts';
import { writeOne } from '../../../../electron/backend/store/repositories/prepared.ts';
import { folder } from '../../cli/run-cli.ts';
import { addEntry, entries, opened, placeIn, toyStore } from './store-fixtures.ts';

const kind = toyStore();

test('a write that throws leaves nothing, and the store goes on', async () => {
  const store = await opened(kind, placeIn(folder()));
  addEntry(store, 'one');
  const failing = () =>
    store.write((db) => {
      db.prepare('INSERT INTO entry (text) VALUES (?)').run('two');
      throw new Error('stop');
    });
  expect(failing).toThrow('stop');
  expect(() => store.write((db) => db.exec('INSERT INTO note VALUES (99, ?)'))).toThrow();
  addEntry(store, 'three');
  expect(entries(store)).toEqual(['one', 'three']);
  store.close();
});

test('a promise is refused by the type, and at run time before it is committed', async () => {
  const store: Store & { close: () => void } = await opened(kind, placeIn(folder()));
  const sneaky = (async () => 'later') as unknown as () => string;
  expect(() =>
    store.write((db) => {
      db.exec(`INSERT INTO entry (text) VALUES ('half')`);
      return sneaky();
    }),
  ).toThrow('promise');
  expect(() => store.read(sneaky)).toThrow('promise');
  // @ts-expect-error a transaction cannot wait
  const asynchronous = () => store.write(async () => 'later');
  expect(asynchronous).toThrow('promise');
  expect(store.read((db) => db.prepare('SELECT count(*) FROM entry').pluck().get())).toBe(0);
  store.close();
});

test('a write inside a write is a bug, and undoes the outer one', async () => {
  const store = await opened(kind, placeIn(folder()));
  expect(() =>
    store.write((db) => {
      db.exec(`INSERT INTO entry (text) VALUES ('outer')`);
      addEntry(store, 'inner');
    }),
  ).toThrow('write inside a write');
  expect(entries(store)).toEqual([]);
  store.close();
});

test('what reads cannot write', async () => {
  const store = await opened(kind, placeIn(folder()));
  const sneaky = () => store.read((db) => db.prepare(`INSERT INTO entry (text) VALUES ('sly')`).run());
  expect(sneaky).toThrow('outside of write');
  // @ts-expect-error only a write has exec
  expect(() => store.read((db) => db.exec('DROP TABLE entry'))).toThrow(TypeError);
  expect(entries(store)).toEqual([]);
  store.close();
});

test('a reference to nothing is refused', async () => {
  const store = await opened(kind, placeIn(folder()));
  const dangling = () => store.write((db) => db.prepare('INSERT INTO note VALUES (?, ?)').run(99, 'of nothing'));
  expect(dangling).toThrow('FOREIGN KEY');
  expect(classifyError(thrownBy(dangling))).toBeUndefined();
  store.close();
});

test('what was deleted is in none of the files once the store is compacted', async () => {
  const where = placeIn(folder());
  const store = await opened(kind, where);
  for (let n = 0; n < 50; n += 1) addEntry(store, `secret-${n} ${'x'.repeat(300)}`);
  const holds = () =>
    readdirSync(where.folder).filter((name) => readFileSync(join(where.folder, name)).includes('secret-7'));
  expect(holds()).not.toEqual([]);
  store.write((db) => db.exec('DELETE FROM entry'));
  expect(holds()).not.toEqual([]);
  store.compact();
  expect(holds()).toEqual([]);
  store.close();
  expect(holds()).toEqual([]);
});

test('where there is no room a write is refused by code, and nothing else is lost', async () => {
  const where = placeIn(folder());
  // SQLite's own imitation of a full disk; `disk.test.ts` has a real one, where it may.
  const narrow = { ...kind, pragmas: { max_page_count: 30 } };
  const store = await opened(narrow, where);
  addEntry(store, 'small');
  const error = thrownBy(() => addEntry(store, 'x'.repeat(200_000)));
  expect(classifyError(error)).toEqual({ code: 'disk-full', params: {} });
  addEntry(store, 'small too');
  expect(entries(store)).toEqual(['small', 'small too']);
  store.close();
  const roomy = await opened(kind, where);
  addEntry(roomy, 'x'.repeat(200_000));
  expect(entries(roomy)).toHaveLength(3);
  roomy.close();
});

test('a page that breaks under an open store is answered by code, and remembered', async () => {
  const where = placeIn(folder());
  // A small cache, or SQLite would still have every page in memory from the check at opening.
  const forgetful = { ...kind, pragmas: { cache_size: 10 } };
  const store = await opened(forgetful, where);
  for (let n = 0; n < 100; n += 1) addEntry(store, 'x'.repeat(8_000));
  store.close();
  const again = await opened(forgetful, where);
  expect(again.damaged).toBe(false);
  writeFileSync(join(where.folder, 'toy.db'), Buffer.alloc(600_000, 0xa5), { flag: 'r+' });
  const error = thrownBy(() => entries(again));
  expect(classifyError(error)).toEqual({ code: 'store-closed', params: { database: 'work', reason: 'damaged' } });
  expect(again.damaged).toBe(true);
  again.close();
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('a row that was to be written and was not is damage, and the transaction goes back', async () => {
  const store = await opened(kind, placeIn(folder()));
  addEntry(store, 'one');
  store.write((db) => db.exec('CREATE TRIGGER zz BEFORE UPDATE ON entry BEGIN SELECT RAISE(IGNORE); END'));
  const write = () =>
    store.write((db) => {
      writeOne(db, 'INSERT INTO entry (text) VALUES (?)', 'two');
      writeOne(db, 'UPDATE entry SET text = ? WHERE id = 1', 'changed');
    });
  expect(write).toThrow(expect.objectContaining({ name: 'StoreFailure', reason: 'damaged' }));
  expect(store.damaged).toBe(true);
  expect(entries(store)).toEqual(['one']);
  store.close();
});
