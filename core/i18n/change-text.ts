import type { Change, SetNumber } from '../adapt/change.ts';
import type { Numbers } from '../adapt/entry-index.ts';
import type { Unit } from '../frame/frame.ts';
import type { CriterionComparison } from '../verdict/compare.ts';
import { type CriterionVerdict, isHeartRateVerdict } from '../verdict/verdict.ts';
import { quantityText } from './quantity-text.ts';
import type { Texts } from './texts.ts';
import { criterionValueText, type VisitIndex } from './verdict-text.ts';

/*
 * Changes and what may be expected of them, in words: `Doos olie: 12 kg → 5 kg`; `12 kg, niet voldaan → 5 kg, voldaan`.
 */

/** From what is to what would be: a sign that every language reads the same way. */
export function stepText(before: string | null, after: string): string {
  return before === null ? `→ ${after}` : `${before} → ${after}`;
}

/** A change in words; null where its object is gone. */
export function changeText(texts: Texts, index: VisitIndex, change: Change): string | null {
  const { t } = texts;
  if (change.change === 'answer') return t('adapt.change.answer', { what: t(`frame.criterion.${change.criterion}`) });
  if (change.change === 'lighter-hour') return t('adapt.change.lighter-hour');
  const task = index.task(change.task);
  if (task === undefined) return null;
  switch (change.change) {
    case 'set-task-minutes': {
      const step = stepText(minutesText(texts, task.minutesPerDay), minutesText(texts, change.to) ?? '');
      return t('adapt.change.number', { what: task.title, step });
    }
    case 'set-minutes-of': {
      const what = `${task.title}, ${t(`sheet.minutesOf.${change.part}`)}`;
      const now = task.minutesOf?.[change.part];
      const step = stepText(minutesText(texts, now), minutesText(texts, change.to) ?? '');
      return t('adapt.change.number', { what, step });
    }
    case 'free-pace':
    case 'remove-task':
      return t(`adapt.change.${change.change}`, { what: task.title });
    case 'remove-entry': {
      const what = index.entry(change.entry)?.what;
      if (what === undefined) return null;
      return t(change.aspect === 'bending' ? 'adapt.change.remove-bending' : 'adapt.change.remove-entry', { what });
    }
    case 'set':
      return setText(texts, index, change);
  }
}

function minutesText(texts: Texts, minutes: number | undefined): string | null {
  return minutes === undefined ? null : quantityText(texts, 'min/day', minutes);
}

function setText(texts: Texts, index: VisitIndex, change: SetNumber): string | null {
  const entry = index.entry(change.entry);
  if (entry === undefined) return null;
  const { t } = texts;
  const of = [entry.what];
  if ('limb' in entry) of.push(t(`frame.limb.${entry.limb}`));
  if (change.value === 'accelerationMmS2') of.push(t(`frame.axis.${change.axis}`));
  const value = valueName(texts, change.value);
  if (value !== null) of.push(value);
  const show = (number: number) => valueText(texts, entry, change.value, number);
  const now = numberNow(entry, change);
  return t('adapt.change.number', {
    what: of.join(', '),
    step: stepText(now === undefined ? null : show(now), show(change.to)),
  });
}

/** The number that a change would replace; undefined where it is not known. */
export function numberNow(entry: object, change: SetNumber): number | undefined {
  const values = entry as Numbers & {
    readonly liftedBy?: { readonly people: number };
    readonly accelerationMmS2?: Readonly<Record<string, number | undefined>>;
  } & Readonly<Record<string, unknown>>;
  if (change.value === 'liftedBy') return values.liftedBy?.people ?? 1;
  if (change.value === 'accelerationMmS2') return values.accelerationMmS2?.[change.axis];
  return values[change.value] as number | undefined;
}

/** Masses, wheels and accelerations say by their unit what they are. */
function valueName(texts: Texts, value: SetNumber['value']): string | null {
  const plain = value === 'massG' || value === 'movedMassG' || value === 'wheels' || value === 'accelerationMmS2';
  return plain ? null : texts.t(`adapt.value.${value}`);
}

const units: Readonly<Partial<Record<SetNumber['value'], Unit>>> = {
  massG: 'g',
  movedMassG: 'g',
  wheels: 'wheels',
  minutesPerDay: 'min/day',
  breakMinutesPerHour: 'min/h',
  accelerationMmS2: 'mm/s2',
};

/** A number of an entry with its unit, as it is kept: 4500 g -> `4,5 kg`. */
export function valueText(texts: Texts, entry: object, value: SetNumber['value'], number: number): string {
  const unit = units[value];
  // No digit is left out: a change says exactly what it does.
  if (unit === 'mm/s2') return texts.t('frame.unit.mm/s2', { value: texts.number(number / 1_000, 3) });
  if (unit !== undefined) return quantityText(texts, unit, number);
  if (value === 'handlings') {
    const per = 'per' in entry && entry.per === 'hour' ? 'sheet.work.perHour' : 'sheet.work.perDay';
    return texts.t(per, { number: texts.number(number) });
  }
  const shown = texts.number(value === 'timeMs' ? number / 1_000 : number, 3);
  if (value === 'timeMs') return `${shown}\u00a0s`;
  if (value === 'distanceM') return `${shown}\u00a0m`;
  return value === 'angleDegrees' ? `${shown}°` : shown;
}

/**
 * What a criterion may be expected to become: `12 kg, niet voldaan → 5 kg, voldaan`, or `12 kg → 8 kg, niet voldaan`. Of a
 * heart only the outcomes; what was not met has to be measured again.
 */
export function expectedText(texts: Texts, { before, after }: CriterionComparison): string {
  if (after === null) return stepText(before === null ? null : sideText(texts, before), '');
  if (before === null) return stepText(null, sideText(texts, after));
  if (isHeartRateVerdict(after) && before.outcome === 'not-met' && after.outcome === 'not-assessed') {
    return stepText(sideText(texts, before), texts.t('adapt.outlook.measureAgain'));
  }
  const [was, is] = [numberText(texts, before), numberText(texts, after)];
  if (before.outcome !== after.outcome || was === null || is === null) {
    return stepText(sideText(texts, before), sideText(texts, after));
  }
  return texts.t('adapt.outlook.side', {
    value: stepText(was, is),
    outcome: texts.t(`frame.outcome.${after.outcome}`),
  });
}

function sideText(texts: Texts, verdict: CriterionVerdict): string {
  const outcome = texts.t(`frame.outcome.${verdict.outcome}`);
  const value = numberText(texts, verdict);
  return value === null ? outcome : texts.t('adapt.outlook.side', { value, outcome });
}

function numberText(texts: Texts, verdict: CriterionVerdict): string | null {
  if (isHeartRateVerdict(verdict) || typeof verdict.value !== 'number') return null;
  return criterionValueText(texts, verdict);
}
