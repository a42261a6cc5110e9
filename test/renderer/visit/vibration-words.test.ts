import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { accelerationText, durationText, legalPlace } from '../../../renderer/features/visit/parts/vibration-words.ts';

const nl = textsOf('nl');

describe('the words beside the criterion of vibration', () => {
  it('never round a value into one that it misses', () => {
    expect(accelerationText(nl, 176.78, [500, 1_150])).toBe('0,18');
    expect(accelerationText(nl, 500, [500, 1_150])).toBe('0,5');
    expect(accelerationText(nl, 500.4, [500, 1_150])).toBe('0,5004');
    expect(accelerationText(nl, 1_149.6, [500, 1_150])).toBe('1,1496');
  });

  it('round the time that is left down', () => {
    expect(durationText(nl, 244.9)).toBe('4 u 4 min');
    expect(durationText(nl, 59.99)).toBe('0 u 59 min');
    expect(durationText(nl, 1_440)).toBe(nl.t('table.beside.wholeDay'));
    expect(durationText(nl, Number.POSITIVE_INFINITY)).toBe(nl.t('table.beside.wholeDay'));
    expect(durationText(nl, null)).toBe(nl.t('table.beside.unknown'));
  });

  it('say where an A(8) stands between the legal values', () => {
    expect([499.9, 500, 1_150, 1_150.1].map(legalPlace)).toEqual(['below', 'atAction', 'atAction', 'aboveLimit']);
  });
});
