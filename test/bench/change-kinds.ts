import type { Locator, Page } from 'playwright-core';
import type { CriterionId } from '../../core/frame/criterion-id.ts';
import { currentFrame } from '../../core/frame/frames.ts';
import { textsOf } from '../../core/i18n/texts.ts';
import { criterionValueText } from '../../core/i18n/verdict-text.ts';
import { judge } from '../../core/verdict/judge.ts';
import { isHeartRateVerdict } from '../../core/verdict/verdict.ts';
import { document } from '../support/visit-builder.ts';
import type { Where } from './change-watch.ts';
import { type LargeVisitValues, largeVisit, loadId, taskId } from './large-visit.ts';

const texts = textsOf('nl');
const { t } = texts;
const panel = t('visit.verdict.title');

/** One kind of change: a field, and what is pressed in it in turn. */
export interface ChangeKind {
  readonly name: string;
  /** The part of the visit screen where the field is. */
  readonly part: string;
  /** The criterion whose verdict changes. */
  readonly where: Where;
  readonly field: (page: Page) => Locator;
  /** Pressed before, and not timed. */
  readonly before: readonly string[];
  /** `says`: what the verdict then says. */
  readonly turns: readonly { readonly key: string; readonly says: string }[];
}

/**
 * Changes of the visit that `largeVisit` makes: each of them changes what the verdict says. In this order: what one kind
 * leaves behind says nothing of the next one's criterion.
 */
export function changeKinds(tasks: number): readonly ChangeKind[] {
  const digits = ['6', '8', '7', '5', '9'];
  return [
    {
      name: 'minutes of a task',
      part: 'work',
      where: { panel, criterion: t('frame.criterion.daily-tonnage') },
      field: (page) =>
        page.locator('li', { has: page.locator(`#title-${taskId(2)}`) }).getByLabel(t('visit.work.minutes')),
      before: ['Control+a'],
      turns: digits.map((key) => ({
        key,
        says: valueWith(tasks, 'daily-tonnage', { minutes: Number(key) }),
      })),
    },
    {
      name: 'mass of a load',
      part: 'handling',
      where: { panel, criterion: t('frame.criterion.load-mass') },
      field: (page) => page.locator(`#${loadId(1)}-massG`),
      before: ['Control+a'],
      turns: digits.map((key) => ({
        key,
        says: valueWith(tasks, 'load-mass', { massG: Number(key) * 1_000 }),
      })),
    },
    {
      name: 'answer to a question',
      part: 'falls',
      where: { panel, criterion: t('frame.criterion.fall-haste') },
      field: (page) =>
        page.getByRole('group', { name: t('frame.criterion.fall-haste') }).getByRole('radio', { checked: true }),
      before: [],
      turns: [
        { key: 'ArrowRight', says: t('frame.outcome.not-met') },
        { key: 'ArrowLeft', says: t('frame.outcome.met') },
      ],
    },
  ];
}

/** What the screen must say of a criterion, by the same rules as everywhere. */
function valueWith(tasks: number, criterion: CriterionId, values: LargeVisitValues): string {
  const visit = largeVisit(document(), tasks, values);
  const one = judge(visit, currentFrame).criteria.find(({ id }) => id === criterion);
  if (one === undefined || isHeartRateVerdict(one)) throw new Error(`no value of ${criterion}`);
  return criterionValueText(texts, one) ?? '';
}
