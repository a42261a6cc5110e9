import { describe, expect, it } from 'vitest';
import { criterionIds, fallIds, familyIds, psychosocialIds } from '../../../core/frame/criterion-id.ts';
import { criterionOf } from '../../../core/frame/frame.ts';
import { currentFrame, findFrame, frameName, frames, isSameFrame } from '../../../core/frame/frames.ts';
import { inrsGreenFrame2011 as frame } from '../../../core/frame/inrs-green-frame-2011.ts';
import { languages } from '../../../core/i18n/language.ts';

/** Figure 3 of the RIZIV report, copied here by hand from the domain document: id, family, limits. */
const figure = [
  ['load-mass', 'handling', 'load-mass at-most 5000 g'],
  ['daily-tonnage', 'handling', 'tonnage at-most 3000000 g/day'],
  ['push-pull-mass', 'push-pull', 'moved-mass at-most 100000 g, wheels at-least 4 wheels'],
  ['action-rate', 'repetitive', 'action-rate at-most 40 1/min'],
  ['cardiac-cost', 'heavy-work', 'absolute-cardiac-cost at-most 30 bpm'],
  ['peak-heart-rate', 'heavy-work', 'share-of-maximum at-most 85 %'],
  ['trunk-flexion', 'posture', 'visible-bending is false'],
  ['posture-breaks', 'posture', 'break at-least 10 min/h'],
  ['whole-body-vibration', 'vibration', 'acceleration at-most 500 mm/s2, exposure at-most 60 min/day'],
  ['fall-obstacles', 'falls', 'holds is true'],
  ['fall-level-differences', 'falls', 'holds is true'],
  ['fall-haste', 'falls', 'holds is true'],
  ['fall-information', 'falls', 'holds is true'],
  ['psychosocial-reception', 'psychosocial', 'holds is true'],
  ['psychosocial-guidance', 'psychosocial', 'holds is true'],
  ['psychosocial-progressive-pace', 'psychosocial', 'holds is true'],
  ['psychosocial-limited-pace', 'psychosocial', 'holds is true'],
  ['psychosocial-break-choice', 'psychosocial', 'holds is true'],
  ['psychosocial-organisation', 'psychosocial', 'holds is true'],
  ['psychosocial-mutual-help', 'psychosocial', 'holds is true'],
  ['psychosocial-adaptable-tasks', 'psychosocial', 'holds is true'],
];

describe('the 2011 frame', () => {
  it('has the 21 criteria of the figure, in its order, with its limits', () => {
    const own = frame.criteria.map(({ id, family, limits }) => [
      id,
      family,
      Object.entries(limits)
        .map(([quantity, limit]) =>
          [quantity, limit.relation, limit.limit, limit.unit].filter((x) => x !== undefined).join(' '),
        )
        .join(', '),
    ]);
    expect(own).toEqual(figure);
    expect(criterionIds).toEqual(figure.map(([id]) => id));
    expect([...new Set(figure.map(([, family]) => family))]).toEqual([...familyIds]);
    expect([fallIds.length, psychosocialIds.length]).toEqual([4, 8]);
  });

  it('includes every limit value itself, and holds whole numbers only', () => {
    for (const { limits } of frame.criteria) {
      for (const limit of Object.values(limits)) {
        if (limit.relation === 'is') continue;
        expect(limit.inclusive).toBe(true);
        expect(Number.isSafeInteger(limit.limit)).toBe(true);
      }
    }
  });

  it('has the numbers of its readings', () => {
    expect(criterionOf(frame, 'action-rate')?.parameters).toEqual({ pauseFromS: 10 });
    expect(criterionOf(frame, 'cardiac-cost')?.parameters).toEqual({
      windowS: 3_600,
      validS: 2_700,
      shortValidS: 900,
      shortValidPercent: 75,
    });
    expect(criterionOf(frame, 'peak-heart-rate')?.parameters).toEqual({ maximumAtAgeZeroBpm: 220 });
    expect(criterionOf(frame, 'trunk-flexion')?.parameters).toEqual({ cycles: 3, minutes: 15 });
    expect(criterionOf(frame, 'whole-body-vibration')?.parameters).toEqual({ axisFactorTenths: [14, 14, 10] });
  });

  it('is kept for the three weeks after the return', () => {
    expect(frame.weeksAfterReturn).toBe(3);
  });

  it('shows source and reading of every limit in four languages, without blanks at the ends', () => {
    const texts = frame.criteria.flatMap(({ source, reading, alternatives, silent }) => [
      source,
      reading,
      ...alternatives,
      ...(silent === null ? [] : [silent]),
    ]);
    for (const text of [frame.title, frame.source, ...texts]) {
      for (const language of languages) {
        expect(text[language].length, JSON.stringify(text)).toBeGreaterThan(3);
        expect(text[language].trim()).toBe(text[language]);
      }
      expect(new Set(Object.values(text)).size).toBeGreaterThan(1);
    }
  });

  it('says what the source is silent about: unit of account of the tonnage, "1 h", "prolonged", "limited pace"', () => {
    for (const id of [
      'daily-tonnage',
      'cardiac-cost',
      'whole-body-vibration',
      'posture-breaks',
      'psychosocial-limited-pace',
    ] as const) {
      expect(criterionOf(frame, id)?.silent, id).not.toBeNull();
    }
    // Energy over one hour is kept as an alternative of the vibration criterion.
    expect(criterionOf(frame, 'whole-body-vibration')?.alternatives).not.toEqual([]);
  });
});

describe('the list of frames', () => {
  it('has no two of one id and version, and holds the current one', () => {
    expect(new Set(frames.map(frameName)).size).toBe(frames.length);
    expect(frames).toContain(currentFrame);
  });

  it('finds by id and version', () => {
    expect(findFrame({ id: 'inrs-green-frame', version: '2011' })).toBe(frame);
    expect(findFrame({ id: 'inrs-green-frame', version: '2012' })).toBeUndefined();
    expect(findFrame({ id: 'other', version: '2011' })).toBeUndefined();
    expect(frameName(frame)).toBe('inrs-green-frame@2011');
    expect(isSameFrame(frame, { id: 'inrs-green-frame', version: '2011' })).toBe(true);
    expect(isSameFrame(frame, { id: 'inrs-green-frame', version: '' })).toBe(false);
  });
});
