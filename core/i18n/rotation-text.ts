import { criterionOf, type Frame } from '../frame/frame.ts';
import type { Reason } from '../rotation/obstacles.ts';
import type { Plan } from '../rotation/plan.ts';
import type { DayAmount, Rotation, RotationDay } from '../rotation/rotation.ts';
import type { ObstacleKind } from '../rotation/setting.ts';
import { quantityText } from './quantity-text.ts';
import type { Texts } from './texts.ts';

/* What came of a plan in words: the same on the terminal, on the screen and on paper. */

type Stations = Pick<Plan, 'stations'>['stations'][number];
type Named = readonly Pick<Stations, 'id' | 'name'>[];
type Found = Extract<Rotation, { readonly outcome: 'plan' }>;

export function stationName(stations: Named, id: string): string {
  return stations.find((station) => station.id === id)?.name ?? id;
}

/** How good a plan is, and how much of that is proven. */
export function proofTexts(
  texts: Texts,
  { finished, heaviestShare, lowerBound, gap }: Pick<Found, 'finished' | 'heaviestShare' | 'lowerBound' | 'gap'>,
): string[] {
  const { t } = texts;
  const share = t('rotation.share', { share: percentUp(texts, heaviestShare) });
  if (finished) return [share, t('rotation.best')];
  if (gap === 0) return [share, t('rotation.bestShare')];
  return [share, t('rotation.timeUp', { bound: percentDown(texts, lowerBound), gap: percentUp(texts, gap) })];
}

/** An amount of a day with its share of the limit: `2,4 t/dag (48 %)`. */
export function dayAmountText(texts: Texts, frame: Frame, amount: Omit<DayAmount, 'share'>, share: number | null) {
  const shown = slotAmountText(texts, frame, amount);
  return share === null ? shown : texts.t('rotation.amount', { value: shown, share: percentUp(texts, share) });
}

function slotAmountText(texts: Texts, frame: Frame, { id, value, limit }: Omit<DayAmount, 'share'>): string {
  const criterion = criterionOf(frame, id);
  const unit = criterion?.id === 'daily-tonnage' ? criterion.limits.tonnage.unit : 'min/day';
  return quantityText(texts, unit, Math.ceil(value - 1e-9), limit);
}

/** What stays open on a day; criteria that are open because of the same stations stand together. */
export function openTexts({ t, list }: Texts, stations: Named, open: RotationDay['open']): string[] {
  const byPlace = Map.groupBy(open, (one) => list(one.stations.map((id) => stationName(stations, id))));
  return [...byPlace].map(([where, found]) => {
    const names = list(found.map(({ criterion }) => t(`frame.criterion.${criterion}`)));
    return where === '' ? t('rotation.open', { list: names }) : t('rotation.openAt', { where, list: names });
  });
}

/** Limits that, left out together, make a plan possible. */
export function wayOutText({ t, list }: Texts, kinds: readonly ObstacleKind[]): string {
  const names = kinds.map((kind) => t(`rotation.kind.${kind}`));
  return names.length === 1 ? (names[0] ?? '') : t('rotation.together', { list: list(names) });
}

/** Something that makes a plan impossible. */
export function reasonText(
  texts: Texts,
  stations: Named,
  { kind, station: id, criteria = [], needed = 0, most = 0 }: Reason,
): string {
  const { t, number, list } = texts;
  const station = id === undefined ? '' : stationName(stations, id);
  const numbers = { needed: number(needed), most: number(most) };
  switch (kind) {
    case 'forbidden-station': {
      const names = criteria.map((criterion) => t(`frame.criterion.${criterion}`));
      return t('rotation.reason.forbidden-station', { station, criteria: list(names) });
    }
    case 'daily-tonnage':
    case 'whole-body-vibration': {
      const criterion = t(`frame.criterion.${kind}`);
      return id === undefined
        ? t('rotation.reason.amountAll', { criterion, needed: number(needed, 2), most: number(most) })
        : t('rotation.reason.amount', { station, criterion, needed: percentUp(texts, needed) });
    }
    case 'most-half-hours':
      return t('rotation.reason.most-half-hours', numbers);
    default:
      return t(`rotation.reason.${kind}`, { station, ...numbers });
  }
}

/** A, B, ... Z, AA, AB, ...: the letter of a station, by its place in the plan. */
export function stationLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${stationLetter(Math.floor(at / 26) - 1)}${last}`;
}

/** Whole per cents, never better than they are. */
export function percentUp({ percent }: Pick<Texts, 'percent'>, share: number): string {
  return percent(Math.max(0, Math.ceil(share * 100 - 1e-6)) / 100);
}

export function percentDown({ percent }: Pick<Texts, 'percent'>, share: number): string {
  return percent(Math.floor(share * 100 + 1e-6) / 100);
}
