import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { criterionWords, verdictRows } from '../../../renderer/features/visit/verdict/verdict-rows.ts';
import { document, filled, findingOf, greenDocument, parsed, task, tasks } from '../../support/visit-builder.ts';

function rowsOf(raw: Readonly<Record<string, unknown>>, language: (typeof languages)[number] = 'nl') {
  const { visit, frame } = parsed(raw);
  const texts = textsOf(language);
  return verdictRows(texts, visit, criterionWords(texts, frame), judge(visit, frame));
}
const boxes = (count: number) =>
  filled(...Array.from({ length: count }, (_, at) => ({ id: `b${at}`, what: `doos ${at}`, massG: 6_000 + at })));

describe('a row of the verdict', () => {
  it('stands for every criterion, with its limit, in every language', () => {
    for (const language of languages) {
      const rows = rowsOf(document(), language);
      expect(rows).toHaveLength(21);
      expect(rows.every(({ name, limit, outcome }) => name !== '' && limit !== '' && outcome === 'not-assessed')).toBe(
        true,
      );
    }
  });

  it('of a broken limit says by what, and what it would take; the rest is counted', () => {
    const [mass] = rowsOf(document({ tasks: tasks(task({ id: 't', title: 'Stapelen', loads: boxes(5) })) }));
    expect(mass).toMatchObject({
      outcome: 'not-met',
      value: '6,004 kg',
      limit: '≤ 5 kg',
      why: 'Beslissend: Stapelen – doos 4',
    });
    expect(mass?.ratio).toBeCloseTo(1.2008);
    expect(mass?.needed.split('\n')).toEqual([
      'doos 4: 1,004 kg lichter',
      'doos 3: 1,003 kg lichter',
      'doos 2: 1,002 kg lichter',
      '… en nog 2',
    ]);
  });

  it('counts nothing where everything is spelled out', () => {
    const [mass] = rowsOf(document({ tasks: tasks(task({ id: 't', loads: boxes(3) })) }));
    expect(mass?.needed.split('\n')).toHaveLength(3);
    expect(mass?.needed).not.toContain('…');
  });

  it('that is open says what is still to look at', () => {
    const list = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Taak ${id}` }));
    const [mass] = rowsOf(document({ tasks: list }));
    expect(mass).toMatchObject({
      outcome: 'not-assessed',
      why: 'Nog niet nagegaan. Na te gaan: Taak a; Taak b; Taak c en nog 1',
      needed: '',
    });
    expect(rowsOf(document())[0]?.why).toBe('Nog geen taak ingevuld');
  });

  it('counts the measures noted for it', () => {
    const measures = [
      { id: 'm1', what: 'lichtere dozen', criterion: 'load-mass' },
      { id: 'm2', what: 'iets anders' },
    ];
    expect(rowsOf(document({ measures })).map((row) => row.measures)).toEqual([1, ...Array(20).fill(0)]);
  });

  it('of a heart carries an outcome and how many were measured, and no number of a person', () => {
    const findings = [findingOf('A', 'not-met', 'met', { validMinutes: 55 })];
    const rows = rowsOf(greenDocument({ findings, doesNotOccur: undefined }));
    const cost = rows.find(({ id }) => id === 'cardiac-cost');
    expect(cost).toMatchObject({
      outcome: 'not-met',
      value: '1 persoon gemeten, 55 min geldig',
      ratio: null,
      needed: 'het zwaarste uur inkorten of lichter maken',
    });
    // The minutes are those of the heaviest hour.
    expect(rows.find(({ id }) => id === 'peak-heart-rate')?.value).toBe('1 persoon gemeten');
  });
});
