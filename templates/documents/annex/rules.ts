import { type Criterion, criterionOf } from '../../../core/frame/frame.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { surroundingsMs, suspectAboveBpm } from '../../../core/measure/heart-rate/suspects.ts';
import { longestHoldMs } from '../../../core/measure/heart-rate/timeline.ts';
import { validBpm } from '../../../core/measure/heart-rate/values.ts';
import { joined, section } from '../../blocks/tables.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import type { AnnexContext } from './input.ts';

/** The rules in words, the sources of the formulas, and what this paper does not say. */
export function rules({ texts, frame }: AnnexContext): PdfContent[] {
  const { t, language } = texts;
  const cost = criterionOf(frame, 'cardiac-cost');
  const values = t('annex.ruleValues', {
    ...validBpm,
    above: suspectAboveBpm,
    around: surroundingsMs / 1_000,
    hold: longestHoldMs / 1_000,
  });
  const paragraphs = [
    joined([values, cost && hourRule(texts, cost), t('annex.ruleRest')], ' '),
    t('annex.sources', { frame: frame.source[language] }),
    t('annex.notAdvice'),
  ];
  return section(
    { text: t('annex.rulesTitle'), style: 'section' },
    paragraphs.map((text) => ({ text, margin: [0, 0, 0, 3] })),
  );
}

function hourRule({ t }: Texts, { parameters }: Criterion<'cardiac-cost'>): string {
  return t('annex.ruleHour', {
    window: parameters.windowS / 60,
    valid: parameters.validS / 60,
    short: parameters.shortValidS / 60,
    percent: parameters.shortValidPercent,
  });
}
