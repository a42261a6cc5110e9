import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClosedReason } from '../../core/contract/databases.ts';
import { databaseFiles } from '../../electron/backend/store/data-folder.ts';
import { filesBelow, fillVisit, startVisit } from '../support/backend.ts';
import { type OpenApp, openApp } from './support/app.ts';
import type { HostOptions } from './support/host.ts';
import { type PreparedFolder, prepare } from './support/prepared.ts';
import { button, download, nl, patience } from './support/visit-steps.ts';

const work = nl.t('settings.database.work');
let folder: PreparedFolder;
let store: string;
let app: OpenApp | undefined;

beforeEach(async () => {
  folder = await prepare(async (backend) => {
    const { visit } = await startVisit(backend);
    await fillVisit(backend, visit);
    await backend.get('backup.make', {});
  });
  store = join(folder.data, databaseFiles.work);
});

afterEach(async () => {
  await app?.close();
  app = undefined;
  folder.remove();
});

/** Writes a number into the header of the database file (https://www.sqlite.org/fileformat.html). */
function writeHeader(offset: number, value: number): void {
  const bytes = readFileSync(store);
  bytes.writeUInt32BE(value, offset);
  writeFileSync(store, bytes);
}

/** The count of free pages is wrong: SQLite's check says so, and every row can still be read. */
const damage = () => writeHeader(36, 7);

async function openClosed(reason: ClosedReason, options: HostOptions = {}): Promise<Page> {
  app = await openApp({ data: folder.data, ...options });
  const { page } = app;
  await page.getByRole('heading', { level: 1, name: nl.t('recovery.title') }).waitFor(patience);
  await page
    .getByRole('heading', { level: 2, name: nl.t(`recovery.heading.${reason}`, { database: work }) })
    .waitFor(patience);
  await page.getByText(nl.t(`recovery.safe.${reason}`)).waitFor();
  return page;
}

const isOpen = (page: Page) => page.getByRole('link', { name: /W-1/ }).first().waitFor(patience);

test('a damaged store: what can be read is saved, and the newest backup comes back', async () => {
  damage();
  const damaged = readFileSync(store);
  const page = await openClosed('damaged');

  const readable = await download(page, button(page, nl.t('recovery.export')));
  await page.getByText(nl.t('recovery.exported', { count: 1, number: '1', name: readable.name })).waitFor(patience);
  expect(readable.bytes.length).toBeGreaterThan(100);

  await page.getByRole('heading', { level: 3, name: nl.t('recovery.newest') }).waitFor();
  await page.getByRole('button', { name: /^Reservekopie van/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(nl.t('recovery.restoreMoves')).waitFor();
  await button(page, nl.t('settings.data.restore')).click();
  await isOpen(page);
  expect(filesBelow(join(folder.data, 'rescue')).some(({ bytes }) => bytes.equals(damaged))).toBe(true);
  expect(app?.complaints).toEqual([]);
});

test('a damaged store without a backup: an empty start only after a tick, and the file only moves', async () => {
  damage();
  const damaged = readFileSync(store);
  rmSync(join(folder.data, 'backups'), { recursive: true, force: true });
  const page = await openClosed('damaged');
  await page.getByText(nl.t('recovery.noBackup')).waitFor();
  await button(page, nl.t('recovery.empty')).click();
  const dialog = page.getByRole('dialog', { name: nl.t('recovery.emptyTitle') });
  const verb = dialog.getByRole('button', { name: nl.t('recovery.emptyVerb'), exact: true });
  expect(await verb.isEnabled()).toBe(false);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(readFileSync(store).equals(damaged)).toBe(true);

  await button(page, nl.t('recovery.empty')).click();
  await dialog.getByRole('checkbox', { name: nl.t('recovery.emptyTick') }).check();
  await verb.click();
  await page.getByRole('heading', { level: 1, name: nl.t('app.firstStart.title') }).waitFor(patience);
  expect(filesBelow(join(folder.data, 'rescue')).some(({ bytes }) => bytes.equals(damaged))).toBe(true);
  expect(app?.complaints).toEqual([]);
});

for (const [reason, offset] of [
  ['newer-than-app', 60],
  ['not-ours', 68],
] as const) {
  test(`a store that is ${reason} is not touched, and opens once the file is the right one`, async () => {
    const right = readFileSync(store);
    writeHeader(offset, 99);
    const wrong = readFileSync(store);
    const page = await openClosed(reason);
    for (const way of ['recovery.export', 'recovery.empty'] as const) {
      expect(await button(page, nl.t(way)).count()).toBe(0);
    }
    await button(page, nl.t('recovery.retry')).click();
    await page.getByText(nl.t('recovery.stillClosed')).waitFor(patience);
    expect(readFileSync(store).equals(wrong)).toBe(true);
    expect(existsSync(join(folder.data, 'rescue')) ? readdirSync(join(folder.data, 'rescue')) : []).toEqual([]);

    writeFileSync(store, right);
    await button(page, nl.t('recovery.retry')).click();
    await isOpen(page);
    expect(app?.complaints).toEqual([]);
  });
}

test('a folder without the right to write says so, and opens once the right is there', async () => {
  // Root may write everywhere: then the program runs as nobody.
  const root = process.getuid?.() === 0;
  const before = readFileSync(store);
  const modes = (folderMode: number, fileMode: number) => {
    for (const name of readdirSync(folder.data)) {
      const path = join(folder.data, name);
      chmodSync(path, name.includes('.') ? fileMode : folderMode);
    }
    chmodSync(folder.data, folderMode);
  };
  modes(0o555, 0o444);
  const page = await openClosed('not-writable', root ? { uid: 65_534 } : {});
  expect(await button(page, nl.t('recovery.empty')).count()).toBe(0);
  expect(readFileSync(store).equals(before)).toBe(true);
  modes(0o777, 0o666);
  await button(page, nl.t('recovery.retry')).click();
  await isOpen(page);
  expect(app?.complaints).toEqual([]);
});
