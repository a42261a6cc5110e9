import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { filesBelow, fillVisit, openBackend, startVisit, testFolder } from '../../../support/backend.ts';
import type { HostClient } from '../../../support/host-client.ts';
import { killDuring } from '../../../support/killed-host.ts';
import { runs, SEED } from '../../../support/runs.ts';
import { seconds, tcx } from '../personal/recording-fixtures.ts';
import { jpeg } from '../photos/photo-fixtures.ts';
import { randomOf } from '../store/random.ts';

/*
 * The real program, killed or asked to stop at random moments while it reads a table or a recording, puts another picture
 * in the place of one, or makes the physician's annex: the visit is as before or as after, and nothing of it lies about.
 */

const kinds = ['table', 'recording', 'photo', 'annex'] as const;
type Kind = (typeof kinds)[number];

const rows = Array.from({ length: 150_000 }, (_, at) => `Quaxolotl ${at};4,75;${1 + (at % 9)}`);
const table = `Omschrijving;Gewicht (kg);Aantal\n${rows.join('\n')}\n`;
const recording = tcx(seconds(20_000, (at) => 80 + (at % 17))).replaceAll('Mieke', 'Quaxolotl');
const annex = { language: 'nl', password: 'sleutel-Quaxolotl-9813', physician: 'dr. Quaxolotl' } as const;

function holds(folder: string, needle: string): string[] {
  return filesBelow(folder)
    .filter(({ bytes }) => bytes.includes(needle) || bytes.includes(Buffer.from(needle, 'utf16le')))
    .map(({ path }) => path.slice(folder.length + 1));
}

const names = (folder: string) => filesBelow(folder).map(({ path }) => path.slice(folder.length + 1));

test('what is interrupted leaves the visit whole, and nothing behind', async () => {
  const folder = testFolder(onTestFinished);
  const temporary = testFolder(onTestFinished);
  const random = randomOf(SEED);
  const app = await openBackend(folder);
  const { visit } = await startVisit(app);
  const base = await fillVisit(app, visit);
  const entered = await app.get('heart-rate.enter', {
    visit,
    base,
    label: 'A',
    values: { ageYears: 45, peakBpm: 130 },
  });
  const first = app.upload(jpeg({ width: 40, height: 8 }));
  const { photo } = await app.get('photo.add', { visit, base: entered.version, upload: first, caption: 'Rek' });
  await app.close();
  const record = entered.record.id;
  const known = names(folder).sort();

  const usual = new Map<Kind, number>();
  const ended = { answered: 0, interrupted: 0 };
  const kills = runs(8, 32);
  for (let nth = 0; nth < kills; nth += 1) {
    const kind = kinds[nth % kinds.length] as Kind;
    const picture = jpeg({ width: 50 + nth, height: 8 });
    const before = await state();
    const act = async ({ ask }: HostClient, upload: string): Promise<unknown> => {
      const file = { ticket: 't', upload, fileName: 'Quaxolotl.csv' };
      if (kind === 'table') return ask('table.open', file);
      if (kind === 'recording') return ask('heart-rate.open', file);
      if (kind === 'annex') return ask('annex.make', { record, ...annex });
      return ask('photo.add', { visit, base: before.version, upload, replaces: photo });
    };
    const usually = usual.get(kind);
    const signal = Math.floor(nth / kinds.length) % 2 === 0 ? 'SIGKILL' : 'SIGTERM';
    const killed = await killDuring({
      ...{ data: folder, temporary, act, signal },
      before: ({ upload }) => upload(kind === 'table' ? table : kind === 'recording' ? recording : picture),
      afterMs: usually === undefined ? null : random() * usually,
    });
    // The first one of a kind is slow, and most later ones would be done before their end comes.
    if (killed.answer !== undefined) usual.set(kind, Math.min(usually ?? killed.ms, killed.ms));
    if (killed.answer === undefined) ended.interrupted += 1;
    else {
      ended.answered += 1;
      // Whoever is asked to stop leaves what it was reading; otherwise what was answered was done.
      if (signal === 'SIGKILL') expect([kind, killed.answer]).toMatchObject([kind, { ok: true }]);
    }

    // As the kill left it, before anything is opened again.
    for (const place of [folder, temporary]) expect([kind, holds(place, 'Quaxolotl')]).toEqual([kind, []]);
    expect([kind, holds(folder, '%PDF')]).toEqual([kind, []]);
    // Beside what Node keeps of our own program.
    expect(names(temporary).filter((name) => !name.startsWith('node-compile-cache/'))).toEqual([]);
    const after = await state();
    expect(names(folder).sort()).toEqual(known);
    if (kind !== 'photo') {
      expect(after).toEqual(before);
      continue;
    }
    const sha256 = createHash('sha256').update(picture).digest('hex');
    const replaced = { ...before.document, photos: [{ ...before.document.photos?.[0], sha256 }] };
    if (after.version === before.version) expect(after.document).toEqual(before.document);
    else expect(after.document).toEqual(replaced);
    if ((killed.answer as { readonly ok?: boolean } | undefined)?.ok) expect(after.document).toEqual(replaced);
  }
  // Half of them are only asked to stop, and may answer.
  if (kills > 20) expect(ended.interrupted).toBeGreaterThan(kills / 8);

  /** The visit as a fresh start reads it, with pictures that are what their hashes say. */
  async function state() {
    const again = await openBackend(folder);
    const { document, version, pictures } = await again.get('visit.read', { visit });
    for (const one of document.photos ?? []) {
      const shown = pictures[one.sha256];
      if (shown === undefined) throw new Error('a picture is gone');
      expect(createHash('sha256').update(again.fetch(shown)).digest('hex')).toBe(one.sha256);
    }
    await again.close();
    return { document, version };
  }
});
