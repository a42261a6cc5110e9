import { describe, expect, it } from 'vitest';
import type { CriterionParameters, Frame } from '../../../../core/frame/frame.ts';
import { languages } from '../../../../core/i18n/language.ts';
import { textsOf } from '../../../../core/i18n/texts.ts';
import { renderAnnex } from '../../../../electron/backend/personal/render-annex.ts';
import { annex } from '../../../../templates/documents/annex/annex.ts';
import type { AnnexInput } from '../../../../templates/documents/annex/input.ts';
import { misplaced, readPdf, squashed } from '../../../support/sheet-pages.ts';
import { checked, input, issued, recording, visit } from './annex-fixtures.ts';

const password = 'langs een andere weg';

async function read(of: AnnexInput) {
  return readPdf(await renderAnnex(of, password), password);
}

/** The frame with other numbers for the reading of a recording. */
function criteria(frame: Frame, parameters: CriterionParameters['cardiac-cost']): Frame {
  const changed = frame.criteria.map((one) => (one.id === 'cardiac-cost' ? { ...one, parameters } : one));
  return { ...frame, criteria: changed };
}

/** All eight suspects of 8,000 seconds. */
const allDecided = (keep: boolean, reason?: string) =>
  Array.from({ length: 8 }, (_, at) => ({
    ...{ atMs: (at * 1_000 + 700) * 1_000, keep },
    ...(reason === undefined ? {} : { reason }),
  }));

const tasks = [
  { task: 't1', fromMs: 600_000, toMs: 3_000_000 },
  { task: 't2', fromMs: 3_000_000, toMs: 4_200_000 },
  { task: 't1', fromMs: 4_200_000, toMs: 5_400_000 },
];

describe('the annex', () => {
  it('says to whom it goes, with which sheet, of whom, and who may have it', async () => {
    const { pages, text } = await read(input(recording(7_200), {}, { physician: 'dr. Els Vandenberghe' }));
    const first = pages[0]?.text ?? '';
    for (const words of [
      'Bijlage voor de preventieadviseur-arbeidsarts',
      'Medisch geheim',
      'dr. Els Vandenberghe, preventieadviseur-arbeidsarts',
      'W-101 · 22/11/2026 · revisie 2 · vervangt r1 van 22/11/2026',
      'Bakkerij Peeters',
      '23 november 2026',
      'Ze is niet bestemd voor de werkgever',
      'medisch beroepsgeheim',
    ]) {
      expect(squashed(first)).toContain(squashed(words));
    }
    expect(text).not.toContain('CONCEPT');
  });

  it('says every value with its definition and formula, and both outcomes', async () => {
    // Two hours at 92, but for a kept 140 in the second hour: mean of the heaviest hour (92 x 3 599 + 140) / 3 600.
    const atMs = Array.from({ length: 7_201 }, (_, second) => second * 1_000);
    const bpm = atMs.map((at) => (at === 5_000_000 ? 140 : 92));
    const of = { clock: 'wall' as const, startMs: Date.parse('2026-11-20T07:30:00Z'), atMs, bpm };
    const decisions = [{ atMs: 5_000_000, keep: true, reason: 'Trap op met een doos' }];
    const { text } = await read(input(of, { decisions, rest: { bpm: 65, definition: 'night' } }));
    const said = squashed(text);
    for (const words of [
      'Leeftijd 45 jaar',
      'Rusthartslag 65 spm nacht',
      'Gemiddelde van het zwaarste uur 92 spm vanaf 07:53:21; 1 u 00 min geldig op 1 u 00 min',
      'Hoogste geldige waarde 140 spm',
      'Absolute hartbelasting 27 spm 92 − 65',
      // 27.013 / (175 - 65), / (179 - 65), / (176.5 - 65)
      'Relatieve hartbelasting (220 − leeftijd) 24,6 % (92 − 65) ÷ (175 − 65)',
      'Relatieve hartbelasting (206 − 0,6 × leeftijd) 23,7 % (92 − 65) ÷ (179 − 65)',
      'Relatieve hartbelasting (208 − 0,7 × leeftijd) 24,2 % (92 − 65) ÷ (176,5 − 65)',
      '0,85 × (220 − 45) = 148,75 spm',
      '≤ 30 spm boven rust voldaan',
      'Streepjeslijnen: rust + 30 = 95 · grens van de maximale hartslag: 148,75',
      '08:53:20 140 92 behouden Trap op met een doos',
      'a1b2c3d4'.repeat(8),
      '2.185 waarden uit het geheugen van de borstband',
    ]) {
      expect(said).toContain(squashed(words));
    }
  });

  it('prints heart rates with the decimals they were recorded with', async () => {
    const atMs = Array.from({ length: 1_201 }, (_, second) => second * 1_000);
    const bpm = atMs.map((at) => (at === 500_000 ? 148.76 : 92.45));
    const of = { clock: 'wall' as const, startMs: Date.parse('2026-11-20T07:30:00Z'), atMs, bpm };
    const decisions = [{ atMs: 500_000, keep: true }];
    const said = squashed((await read(input(of, { decisions, rest: { bpm: 62, definition: 'night' } }))).text);
    for (const words of ['148,76 spm ≤ 85 %', 'Hoogste geldige waarde 148,76 spm', '07:38:20 148,76 92,45 behouden']) {
      expect(said).toContain(squashed(words));
    }
  });

  it('never rounds a cost into the limit that it misses', async () => {
    const record = (sumBpmMs: number) => ({
      ...{ format: 'groenkader-person', formatVersion: 1, visitId: 'visit-1', label: 'A' },
      rest: { bpm: 65, definition: 'night' },
      heaviestHour: { sumBpmMs, validMs: 3_600_000, spanMs: 3_600_000 },
    });
    const { recording: _, ...base } = input(recording(100));
    const of = (sum: number) => read({ ...base, person: checked(record(sum)) });
    expect((await of(95 * 3_600_000)).text).toMatch(
      /Hartbelasting \(1 uur per dag\) 30 spm ≤ 30 spm boven rust voldaan/,
    );
    expect((await of(95 * 3_600_000 + 3_600)).text).toMatch(/30,001 spm ≤ 30 spm boven rust niet voldaan/);
  });

  it.each([
    [{ ageYears: undefined }, 'de leeftijd is niet gekend'],
    [{ rest: undefined }, 'de rusthartslag is niet gekend'],
    [{}, 'over verdachte waarden die de grens overschrijden, is niet beslist'],
    [{ period: { fromMs: 0, toMs: 120_000 } }, 'de meting is te kort of heeft te weinig geldige tijd'],
    [{ period: { fromMs: 7_000, toMs: 7_000 } }, 'in de werkperiode is geen enkele waarde geldig'],
  ])('says why a criterion is open (%j)', async (more, why) => {
    const { text } = await read(input(recording(7_200), more));
    expect(text).toContain(why);
  });

  it.each([
    [{}, 'Verdachte waarden 8, nog niet beslist'],
    [{ suspects: 'drop' as const }, 'Verdachte waarden 8, alle weggelaten, zonder reden'],
    [{ decisions: allDecided(false) }, 'Verdachte waarden 8, alle weggelaten, zonder reden'],
    [{ decisions: allDecided(true, 'Trap') }, 'Verdachte waarden 8, alle behouden, reden: Trap'],
    [
      { decisions: allDecided(true, 'Trap').slice(0, 2), suspects: 'drop' as const },
      'Verdachte waarden 8, 2 behouden, 6 weggelaten, 6 zonder reden',
    ],
    [{ decisions: allDecided(false, 'Los').slice(1) }, 'Verdachte waarden 8, 7 weggelaten, 1 niet beslist, reden: Los'],
  ])('says what was decided of the suspects, and for how many nobody gave a reason (%#)', async (more, words) => {
    const { text } = await read(input(recording(8_000), more));
    expect(squashed(text)).toContain(squashed(words));
    expect(text).not.toContain('één voor één');
  });

  it('says above everything on which day was measured, where the recording knows it', async () => {
    const days = async (of: AnnexInput) =>
      squashed((await read(of)).pages[0]?.text ?? '').split(squashed('Wie dit'))[0];
    expect(await days(input(recording(7_200)))).toContain(squashed('Gemeten op 20 november 2026'));
    expect(await days(input(recording(7_200, 1, { clock: 'none' })))).not.toContain(squashed('Gemeten op'));
  });

  it('of a draft says so on every page', async () => {
    const { pages } = await read(input(recording(7_200), { tasks }, { visit: visit() }));
    for (const { text } of pages) expect(text).toContain('CONCEPT');
  });

  it('tells the rules with the numbers of its frame and of the reading', async () => {
    const of = input(recording(7_200));
    const other = criteria(of.frame, { windowS: 5_400, validS: 4_020, shortValidS: 1_260, shortValidPercent: 66 });
    const said = squashed((await read({ ...of, frame: other })).text);
    for (const words of [
      'Waarden onder 30 of boven 230 spm zijn artefacten',
      'meer dan 40 spm boven de mediaan van 30 s ervoor tot 30 s erna',
      'een stap van meer dan 10 s is een onderbreking',
      'het venster van 90 min met',
      'minstens 67 min geldige tijd',
      'minstens 21 min geldige tijd en 66 % van haar duur',
    ]) {
      expect(said).toContain(squashed(words));
    }
  });

  it('without a recording is one page, without a trace', async () => {
    const { recording: _, ...rest } = input(recording(7_200));
    const { pages, text } = await read(rest);
    expect(pages).toHaveLength(1);
    expect(text).toContain('Er is geen opname bewaard');
    expect(text).not.toContain('Verloop van de hartslag');
  });

  it('shows times by the clock of the recording, and with their day where there are several', async () => {
    const none = await read(input(recording(7_200, 1, { clock: 'none' })));
    expect(none.text).toContain('0:00 tot 1:59');
    expect(none.text).toContain('het meettoestel noteerde geen uur');
    const days = await read(input(recording(40_000, 5)));
    expect(days.text).toContain('20/11 07:30 tot 22/11 15:03');
  });

  it('is a pure matter: the same input gives the same definition, and is left as it was', () => {
    const of = input(recording(7_200), { tasks });
    const before = JSON.stringify(of);
    expect(JSON.stringify(annex(of))).toBe(JSON.stringify(annex(of)));
    expect(JSON.stringify(of)).toBe(before);
  });
});

describe('on paper', () => {
  const decisions = [{ atMs: 700_000, keep: false, reason: 'De borstband was verschoven bij het bukken' }];
  const everySuspect = Array.from({ length: 26 }, (_, at) => ({
    ...{ atMs: (at * 1_000 + 700) * 1_000, keep: at % 2 === 0, reason: 'De borstband was verschoven' },
  }));
  it.each(languages)('in %s everything stands within the margins, short or long, on two pages', async (language) => {
    for (const [of, decided] of [
      [recording(1_200), decisions],
      [recording(9_600, 3, { gapS: [9_000, 10_200] }), decisions],
      [recording(26_000), everySuspect],
    ] as const) {
      const pdf = await read(input(of, { tasks, decisions: decided }, { physician: 'dr. Els Vandenberghe' }, language));
      expect(misplaced(pdf)).toEqual([]);
      expect(pdf.pages).toHaveLength(2);
      expect(pdf.text).not.toMatch(/\{\{|annex\.|undefined|NaN/);
    }
  });

  it('holds the longest words and lists that can be typed', async () => {
    const long = 'Zeer lange omschrijving van een werkpost '.repeat(4).trim();
    const word = 'W'.repeat(120);
    const many = Array.from({ length: 200 }, (_, at) => ({ id: `t${at}`, title: at % 2 ? long : word }));
    const bands = many.map(({ id }, at) => ({ task: id, fromMs: at * 30_000, toMs: at * 30_000 + 60_000 }));
    const of = recording(26_000);
    const reasons = Array.from({ length: 26 }, (_, at) => ({
      ...{ atMs: (at * 1_000 + 700) * 1_000, keep: at % 2 === 0, reason: at % 2 ? long : word },
    }));
    const workstation = { number: 'W'.repeat(40), title: word, place: long };
    const whole = visit({ ...issued, workstation, tasks: many, company: { name: word }, assessor: { name: long } });
    const pdf = await read(
      input(of, { tasks: bands, decisions: reasons, suspects: 'drop' }, { visit: whole, physician: word }),
    );
    expect(misplaced(pdf)).toEqual([]);
    // Nothing is dropped at the foot of a page.
    expect(pdf.text).toMatch(/200 Zeer lange/);
    expect(pdf.text).toContain('en nog 1 andere');
    expect(pdf.text).toContain(textsOf('nl').t('annex.notAdvice'));
  });

  it('draws no more than a printer shows, whatever the recording holds', () => {
    const size = (of: AnnexInput) => JSON.stringify(annex(of)).length;
    expect(size(input(recording(1_000_000), { suspects: 'drop' }))).toBeLessThan(600_000);
  });
});
