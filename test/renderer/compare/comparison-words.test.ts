import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { type CriterionComparison, compareVerdicts } from '../../../core/verdict/compare.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { carryOver } from '../../../core/visit/carry-over.ts';
import { changeGroup, changeKind } from '../../../renderer/features/compare/change-kind.ts';
import {
  evidenceWords,
  sideOf,
  stepWords,
  takenOver,
  valueWords,
} from '../../../renderer/features/compare/criterion-words.ts';
import { axisEnd, marginRows, sharePercent, wrapped } from '../../../renderer/ui/margin-rows.ts';
import { document, filled, findingOf, greenDocument, judged, parsed, task } from '../../support/visit-builder.ts';

const nl = textsOf('nl');
const load = (massG?: number) => ({
  tasks: [task({ loads: filled({ massG, handlings: 10, per: 'day', kind: 'object' }) })],
});

function row(before: object, after: object, id: string): CriterionComparison {
  const { criteria } = compareVerdicts(judged(greenDocument({ ...before })), judged(greenDocument({ ...after })));
  const found = criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('a change', () => {
  it.each([
    [12_000, 5_000, 'now-met', 'now-met', 'van 12 kg naar 5 kg'],
    [5_000, 12_000, 'now-not-met', 'now-not-met', 'van 5 kg naar 12 kg'],
    [12_000, 8_000, 'closer-to-met', 'better', 'van 12 kg naar 8 kg'],
    [8_000, 12_000, 'further-off', 'worse', 'van 8 kg naar 12 kg'],
    [4_000, 2_000, 'more-room', 'better', 'van 4 kg naar 2 kg'],
    [2_000, 4_000, 'less-room', 'worse', 'van 2 kg naar 4 kg'],
    [2_000, 2_000, 'still-met', undefined, null],
    [9_000, 9_000, 'still-not-met', undefined, null],
    [undefined, undefined, 'still-not-assessed', undefined, null],
    [undefined, 2_000, 'newly-assessed', 'newly-assessed', null],
    [2_000, undefined, 'no-longer-assessed', 'no-longer-assessed', null],
  ])('from %s g to %s g is told as %s', (before, after, kind, group, words) => {
    const compared = row(load(before), load(after), 'load-mass');
    expect(changeKind(compared)).toBe(kind);
    expect(changeGroup(compared)).toBe(group);
    expect(stepWords(nl, compared)).toBe(words);
  });

  it('has no step where one side has no number', () => {
    expect(stepWords(nl, row(load(2_000), { tasks: [task()] }, 'load-mass'))).toBeNull();
    expect(stepWords(nl, row(load(2_000), load(2_000), 'fall-haste'))).toBeNull();
  });
});

describe('a heart', () => {
  const heart = (cost: string) => ({
    findings: [findingOf('A', cost, 'met', { validMinutes: 47 }), findingOf('B', 'met', 'met', { validMinutes: 53 })],
  });

  it('is told by outcome and persons, in every language without any other number', () => {
    const compared = row(heart('not-met'), heart('met'), 'cardiac-cost');
    expect(changeKind(compared)).toBe('now-met');
    for (const language of languages) {
      const texts = textsOf(language);
      expect(stepWords(texts, compared)).toBeNull();
      for (const side of [compared.before, compared.after]) {
        if (side === null) throw new Error('both sides are judged');
        expect(valueWords(texts, side)?.match(/\d+/g)).toEqual(['2']);
      }
    }
  });

  it('has no bar', () => {
    const [before, after] = [judged(greenDocument(heart('not-met'))), judged(greenDocument(heart('met')))];
    expect(marginRows(after, before).map(({ id }) => id)).not.toContain('cardiac-cost');
    expect(marginRows(after, before).map(({ id }) => id)).not.toContain('peak-heart-rate');
  });
});

describe('what was taken over', () => {
  const statement = { evidence: 'measured', instrument: 'weegschaal' };
  const { visit: earlier, frame } = parsed(
    greenDocument({
      tasks: [
        task({
          loads: filled({ massG: 2_000, handlings: 10, per: 'day', kind: 'object', provenance: { massG: statement } }),
        }),
      ],
    }),
  );
  const repeated = carryOver(earlier, 'repeat', {
    id: 'visit-2',
    frame: earlier.frame,
    date: '2027-02-22',
    assessor: earlier.assessor,
    company: earlier.company,
    workstation: earlier.workstation,
  });

  it('is counted until it is looked at again', () => {
    expect(takenOver(sideOf(earlier, judge(earlier, frame)))).toBe(0);
    const side = sideOf(repeated, judge(repeated, frame));
    // All but the two of a heart, whose findings are never taken over, and the tonnage, of which nobody said how.
    const assessed = side.verdict.criteria.filter((one) => one.outcome !== 'not-assessed');
    expect(takenOver(side)).toBe(assessed.length);
    const { takenFrom: _, ...looked } = (repeated.falls?.['fall-haste'] ?? {}) as {
      takenFrom?: string;
      holds: boolean;
    };
    const again = { ...repeated, falls: { ...repeated.falls, 'fall-haste': looked } };
    expect(takenOver(sideOf(again, judge(again, frame)))).toBe(assessed.length - 1);
  });

  it('is said beside the value, with the date of that visit', () => {
    const side = sideOf(repeated, judge(repeated, frame));
    const [mass] = side.verdict.criteria;
    if (mass === undefined) throw new Error('the frame begins with the load');
    expect(evidenceWords(nl, side, mass)).toBe('gemeten, weegschaal (bezoek van 22/11/2026)');
  });
});

describe('the rows of the chart', () => {
  it('are the criteria with a share of their limit, before or after', () => {
    const before = judged(greenDocument(load(12_000)));
    const after = judged(greenDocument({ tasks: [task()] }));
    expect(marginRows(after, before)).toEqual([
      { id: 'load-mass', before: { ratio: 2.4, broken: true }, after: null },
      { id: 'daily-tonnage', before: { ratio: 0.04, broken: false }, after: null },
    ]);
    expect(marginRows(after)).toEqual([]);
    expect(marginRows(judged(document()))).toEqual([]);
  });

  it('show no margin of a sum of which a part is unknown', () => {
    const partly = { tasks: [task({ loads: filled({ massG: 2_000, handlings: 10, per: 'day', kind: 'object' }) })] };
    const open = { tasks: [...partly.tasks, { ...task({ id: 't2', loads: undefined }), title: 'Nog niet bekeken' }] };
    expect(marginRows(judged(greenDocument(open)))).toEqual([]);
    expect(marginRows(judged(greenDocument(partly)))).toHaveLength(2);
  });

  it('leave room beyond the limit, and cut what would flatten the others', () => {
    const rows = (ratio: number) => [{ id: 'load-mass' as const, before: null, after: { ratio, broken: ratio > 1 } }];
    expect([0.1, 1, 1.4, 1.6, 2.7, 40].map((ratio) => axisEnd(rows(ratio)))).toEqual([1.5, 1.5, 1.5, 2, 3, 3]);
    expect(axisEnd([])).toBe(1.5);
  });

  it('never print a broken limit as kept', () => {
    expect(sharePercent(nl.percent, { ratio: 1.001, broken: true })).toMatch(/^101/);
    expect(sharePercent(nl.percent, { ratio: 0.621, broken: false })).toMatch(/^63/);
    expect(sharePercent(nl.percent, { ratio: 1, broken: true })).toMatch(/^> 100/);
    expect(sharePercent(nl.percent, { ratio: 1, broken: false })).toMatch(/^100/);
    expect(sharePercent(nl.percent, { ratio: 2.4, broken: true })).toMatch(/^240/);
  });

  it('break long names between words', () => {
    expect(wrapped('Verplaatst gewicht (op 4 wielen)', 20)).toEqual(['Verplaatst gewicht', '(op 4 wielen)']);
    expect(wrapped('Lastgewicht', 5)).toEqual(['Lastgewicht']);
    expect(wrapped('a b c', 80)).toEqual(['a b c']);
  });
});
