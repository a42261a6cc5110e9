import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { makeSheet } from '../../../electron/backend/sheets/make-sheet.ts';
import { type ReadPdf, readPdf, squashed, type TextRun } from '../../support/sheet-pages.ts';
import { document, filled, findingOf, greenDocument, parsed, task } from '../../support/visit-builder.ts';

const { t } = textsOf('nl');

async function sheetOf(raw: unknown): Promise<ReadPdf> {
  return readPdf((await makeSheet(parsed(raw), 'nl')).bytes);
}

/** The part "what it would take" of page 1. */
function part(pdf: ReadPdf): string {
  const text = squashed(pdf.text);
  const start = text.indexOf(squashed(t('sheet.needed.title')));
  const end = text.indexOf(squashed(t('sheet.work.title')), start);
  return text.slice(start, end < 0 ? text.indexOf(squashed(t('sheet.small.title')), start) : end);
}

function runOf(pdf: ReadPdf, text: string): TextRun {
  const runs = pdf.pages.flatMap(({ runs }) => runs).filter((run) => run.text.startsWith(text));
  const [only] = runs;
  if (only === undefined || runs.length > 1) throw new Error(`${text} stands there ${runs.length} times`);
  return only;
}

const loads = filled(
  { what: 'Zak cement', massG: 25_000, handlings: 100, per: 'day' },
  { what: 'Emmer', massG: 8_000, handlings: 1, per: 'day' },
);

describe('what it would take', () => {
  it('names each broken limit with the smallest change, the worst first', async () => {
    const pdf = await sheetOf(
      greenDocument({
        tasks: [task({ loads, prolongedPostures: filled({ id: 'p1', what: 'Staan', breakMinutesPerHour: 8 }) })],
        psychosocial: { 'psychosocial-reception': { holds: false } },
      }),
    );
    const text = part(pdf);
    const inOrder = [
      'Gewicht van de last', // 5 times its limit
      'Zak cement: 20 kg lichter',
      'Emmer: 3 kg lichter',
      'Pauze bij langdurige houding', // 1.25 times
      'Staan: 2 min meer pauze per uur',
      'Opvang', // no ratio
      'dit punt in orde brengen',
      'Nog na te gaan:',
    ];
    const places = inOrder.map((line) => text.indexOf(squashed(line)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('keeps the verdict’s order where items share a row', async () => {
    const no = { holds: false };
    const text = part(
      await sheetOf(
        greenDocument({
          falls: { 'fall-obstacles': no, 'fall-level-differences': no, 'fall-haste': no, 'fall-information': no },
          measures: [{ id: 'm', what: 'Meer tijd', criterion: 'fall-haste' }],
        }),
      ),
    );
    const names = ['Geen hindernis', 'Geen niveauverschil', 'Geen haast', 'Meer tijd', 'Informatie over'];
    const places = names.map((name) => text.indexOf(squashed(name)));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('puts the measures beside their limit, with owner and date', async () => {
    const pdf = await sheetOf(
      greenDocument({
        tasks: [task({ loads })],
        measures: [
          {
            id: 'm1',
            what: 'Zakken van 5 kg',
            criterion: 'load-mass',
            kind: 'technical',
            owner: 'Aankoop',
            date: '2026-12-01',
          },
          { id: 'm2', what: 'Heftafel', criterion: 'load-mass' },
          { id: 'm3', what: 'Mat leggen', criterion: 'fall-obstacles', owner: 'Onderhoud' },
          { id: 'm4', what: 'Opleiding' },
        ],
      }),
    );
    const text = part(pdf);
    expect(text).toContain(squashed('Zakken van 5 kg (technisch, Aankoop, 01/12/2026)'));
    const limit = runOf(pdf, 'Zak cement: 20 kg lichter');
    const measure = runOf(pdf, 'Zakken van 5 kg');
    const next = runOf(pdf, 'Heftafel');
    expect(measure.y).toBeCloseTo(limit.y, 1);
    expect(measure.x).toBeGreaterThan(limit.x + limit.width);
    expect(next.x).toBeCloseTo(measure.x, 1);
    expect(next.y).toBeLessThan(measure.y);
    // A measure for a limit that holds says for which one.
    expect(text).toContain(squashed('Geen hindernis – Mat leggen (Onderhoud)'));
    expect(text).toContain('Opleiding');
  });

  it('says so when no limit is broken and when nothing was looked at', async () => {
    expect(part(await sheetOf(greenDocument()))).toContain(squashed('Geen enkele grens is overschreden.'));
    const empty = part(await sheetOf(document()));
    const open = empty.slice(empty.indexOf(squashed('Nog na te gaan:')));
    for (const name of ['Gewicht van de last', 'Maximale hartslag', 'Geen haast', 'Aanpasbare taken']) {
      expect(open).toContain(squashed(name));
    }
  });
});

describe('the adaptations of a visit', () => {
  const lighter = (entry: string, to: number) => ({
    change: 'set',
    task: 't1',
    aspect: 'loads',
    entry,
    value: 'massG',
    to,
  });
  const measures = [
    {
      ...{
        id: 'm1',
        name: 'Kleinere zakken',
        what: 'Bij de leverancier',
        criterion: 'load-mass',
        kind: 'technical',
        cost: 'low',
      },
      ...{ owner: 'Aankoop', date: '2026-12-01', state: 'planned', changes: [lighter('e1', 5_000)] },
    },
    { id: 'm2', name: 'Halve emmer', what: 'Half vullen', state: 'planned', changes: [lighter('e2', 5_000)] },
    { id: 'm3', name: 'Kraan', what: 'Te duur', state: 'dropped', changes: [lighter('e1', 1_000)] },
    { id: 'm4', what: 'Weg', changes: [lighter('gone', 1_000)] },
  ];
  const within = { tasks: [task({ loads })], measures };

  it('stand with what they change and what may be expected, each and together', async () => {
    const text = part(await sheetOf(greenDocument(within)));
    for (const line of [
      'Kleinere zakken – Bij de leverancier (gepland, technisch, lage kosten, Aankoop, 01/12/2026)',
      'Zak cement: 25 kg → 5 kg',
      'Gewicht van de last: 25 kg → 8 kg, niet voldaan',
      t('adapt.outlook.together'),
      'Buiten het groene kader → Binnen het groene kader',
      'Gewicht van de last: 25 kg, niet voldaan → 5 kg, voldaan',
      t('adapt.outlook.expected'),
      t('adapt.change.unmatched', { count: 1 }),
    ]) {
      expect(text).toContain(squashed(line));
    }
  });

  it('leave out what was dropped', async () => {
    const pdf = await sheetOf(greenDocument(within));
    expect(squashed(pdf.text)).not.toContain('Kraan');
    expect(squashed(pdf.text)).not.toContain(squashed('Te duur'));
  });

  it('say of a heart that it has to be measured again, and no number', async () => {
    const findings = [findingOf('A', 'not-met', 'met')];
    const lighterHour = [{ id: 'm', what: 'Pauze', state: 'done', changes: [{ change: 'lighter-hour' }] }];
    const text = part(await sheetOf(greenDocument({ findings, measures: lighterHour })));
    expect(text).toContain(squashed('Hartbelasting (1 uur per dag): niet voldaan → opnieuw te meten'));
    expect(text).toContain(squashed('Buiten het groene kader → Onvolledig'));
  });

  it('without a word are called by what they change, wherever they stand', async () => {
    const measures = [
      { id: 'm', what: '–', criterion: 'load-mass', state: 'planned', changes: [{ change: 'lighter-hour' }] },
      { id: 'n', what: '–', state: 'idea', changes: [{ change: 'answer', criterion: 'fall-obstacles' }] },
    ];
    const findings = [findingOf('A', 'not-met', 'met')];
    const text = part(await sheetOf(greenDocument({ tasks: [task({ loads })], findings, measures })));
    expect(text).toContain(squashed(`${t('adapt.change.lighter-hour')} (${t('adapt.state.planned')}`));
    const what = t('frame.criterion.fall-obstacles');
    expect(text).toContain(squashed(`${t('adapt.change.answer', { what })} (${t('adapt.state.idea')}`));
  });

  it('have no table where no measure says what it changes', async () => {
    const text = part(
      await sheetOf(greenDocument({ tasks: [task({ loads })], measures: [{ id: 'm', what: 'Kraan' }] })),
    );
    expect(text).not.toContain(squashed(t('adapt.outlook.expected')));
  });
});
