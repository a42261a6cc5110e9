import { expect, test } from 'vitest';
import { currentFrame } from '../../../../core/frame/frames.ts';
import { textsOf } from '../../../../core/i18n/texts.ts';
import type { RotationDay } from '../../../../core/rotation/rotation.ts';
import { renderPdf } from '../../../../electron/backend/pdf/render.ts';
import { rotationSheet } from '../../../../templates/documents/rotation/rotation-sheet.ts';
import { page } from '../../../../templates/theme.ts';
import { planOf } from '../../../support/rotation-builder.ts';
import { readPdf, type TextRun } from '../../../support/sheet-pages.ts';

/* A rotation on paper: all of it must be on the paper, also with long names and many changes. */

const names = ['K-105 Medewerker dieetkeuken, gemalen voeding', 'B-604 Donaudampfschifffahrtselektrizitätenprüfer'];

async function sheetOf(slots: number, people: number) {
  const plan = planOf({
    slots,
    people: Array.from({ length: people }, (_, p) => ({ label: `P${p + 1}` })),
    stations: names.map((name, s) => ({ id: `s${s}`, name, visit: 'v', people: 1, skills: [], leastStay: 1 })),
  });
  const days = plan.people.map(
    ({ label }, p): RotationDay => ({
      person: label,
      // Stays of one half-hour and of two, and a free one.
      stations: Array.from({ length: slots }, (_, t) => ['s0', 's1', 's1', null][(t + p) % 4] ?? null),
      changes: slots / 2,
      amounts: [],
      heaviestShare: 0,
      verdict: null,
      open: [],
    }),
  );
  const rotation = {
    outcome: 'plan',
    days,
    heaviestShare: 0,
    lowerBound: 0,
    gap: 0,
    changes: 0,
    finished: true,
  } as const;
  const texts = textsOf('nl');
  const layout = rotationSheet({
    texts,
    plan,
    frame: currentFrame,
    rotation,
    madeOn: '2026-11-22',
    madeBy: 'Groenkader',
  });
  const { bytes } = await renderPdf({ title: 'x', language: 'nl-BE', date: new Date(0), layout });
  return readPdf(bytes);
}

test.each([16, 20, 48])('every one of %i half-hours is on the paper, under a head of its own', async (slots) => {
  const { pages } = await sheetOf(slots, 6);
  const runs = pages.flatMap((one) => one.runs);
  const end = page.height - page.right;
  expect(runs.filter(({ x, width }) => x + width > end + 0.5).map(({ text }) => text)).toEqual([]);
  const heads = runs.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => Number(text));
  for (let slot = 1; slot <= slots; slot++) expect(heads).toContain(slot);
});

test('a short stay has its letter, a longer one its name too, and below every letter has its name', async () => {
  const { text } = await sheetOf(16, 2);
  expect(text).toContain(`A: ${names[0]}`);
  expect(text).toContain(`B: ${names[1]}`);
  expect(text.split('K-105')).toHaveLength(2);
  expect(text).toContain('B B-604');
});

test('the heads of the days are on the page of the first one', async () => {
  for (const people of [4, 8, 12, 16, 20]) {
    const { pages } = await sheetOf(16, people);
    const has = (words: string) => (one: { readonly runs: readonly TextRun[] }) =>
      one.runs.some(({ text }) => text === words);
    const first = pages.find(has('Dagen'));
    expect(first?.runs.filter(({ text }) => text === 'P1').length, `${people} people`).toBeGreaterThan(0);
  }
});
