import type { z } from 'zod';
import type { CriterionId } from '../../../../core/frame/criterion-id.ts';
import type { Frame, NumericLimit } from '../../../../core/frame/frame.ts';
import { quantityText } from '../../../../core/i18n/quantity-text.ts';
import type { Texts } from '../../../../core/i18n/texts.ts';
import { type Axis, axes } from '../../../../core/measure/vibration.ts';
import {
  type AspectName,
  bend,
  cycle,
  load,
  prolongedPosture,
  push,
  vibrationSource,
} from '../../../../core/visit/task.ts';
import type { Load, VibrationSource } from '../../../../core/visit/visit.ts';
import { put, putIn } from '../edit/edit.ts';
import type { AnyEntry } from '../edit/entries.ts';
import { numberKind } from '../input/bounds.ts';
import type { NumberKind } from '../input/number-text.ts';

/** One number of an entry: how it is typed, where it is kept, which limit it meets. */
export interface ValueSpec {
  readonly key: string;
  /** Name of its mark of evidence; several values may share one (the axes of a source). */
  readonly provenance: string;
  readonly label: (texts: Texts, entry: AnyEntry, frame: Frame) => string;
  readonly kind: NumberKind;
  /** A sign that every language writes the same way. */
  readonly unit?: string;
  /** Where it meets a limit by itself. */
  readonly limit?: {
    readonly criterion: CriterionId;
    readonly quantity: string;
    /** False where the value meets it only after something else is applied (a factor, several lifters). */
    readonly direct?: (entry: AnyEntry) => boolean;
  };
  readonly read: (entry: AnyEntry) => number | undefined;
  readonly write: (entry: AnyEntry, value: number | undefined) => AnyEntry;
}

type Label = ValueSpec['label'];
type Shape = z.ZodObject<Readonly<Record<string, z.ZodType>>>;
type More = Partial<Pick<ValueSpec, 'unit' | 'limit'>> & { readonly decimals?: NumberKind['decimals'] };

/** A number that stands in the entry under its own name. */
function plain(schema: Shape, key: string, label: Label, { decimals = 0, ...more }: More = {}): ValueSpec {
  return {
    key,
    provenance: key,
    label,
    kind: numberKind(schema.shape[key] as z.ZodOptional<z.ZodNumber>, decimals),
    ...more,
    read: (entry) => (entry as unknown as Record<string, number | undefined>)[key],
    write: (entry, value) => put(entry as unknown as Record<string, unknown>, key, value) as unknown as AnyEntry,
  };
}

function axisValue(axis: Axis): ValueSpec {
  const { accelerationMmS2 } = vibrationSource.shape;
  return {
    key: axis,
    provenance: 'accelerationMmS2',
    label: ({ t }) => t('visit.entry.acceleration', { axis: t(`frame.axis.${axis}`) }),
    kind: numberKind(accelerationMmS2.unwrap().shape[axis], 3),
    unit: 'm/s²',
    limit: {
      criterion: 'whole-body-vibration',
      quantity: 'acceleration',
      direct: (entry) => axis === 'z' || (entry as VibrationSource).factorIncluded !== false,
    },
    read: (entry) => (entry as VibrationSource).accelerationMmS2?.[axis],
    write: (entry, value) => {
      const source = entry as VibrationSource;
      return put(source, 'accelerationMmS2', putIn(source.accelerationMmS2, axis, value));
    },
  };
}

const minutes: Label = ({ t }) => t('visit.entry.minutesPerDay');
const times: Label = ({ t }) => t('visit.entry.timesPerDay');
const kg = { decimals: 3, unit: 'kg' } as const;

const isLiftedAlone = (entry: AnyEntry) => ((entry as Load).liftedBy?.people ?? 1) === 1;

/** The pause from which waiting leaves the time of a cycle, as the frame reads it. */
function cycleTime({ t }: Texts, _entry: AnyEntry, frame: Frame): string {
  const rate = frame.criteria.find((one) => one.id === 'action-rate');
  return t('visit.entry.timeMs', { seconds: rate?.parameters?.pauseFromS ?? '' });
}

const countedHandlings = plain(load, 'handlings', ({ t }) => t('visit.entry.handlings'));
/** A number of handlings says per day or per hour; per day until somebody says otherwise. */
const handlings: ValueSpec = {
  ...countedHandlings,
  write: (entry, value) => {
    const next = countedHandlings.write(entry, value) as Load;
    return value === undefined || next.per !== undefined ? next : { ...next, per: 'day' };
  },
};

/** The numbers of every kind of data, in the order in which one asks for them. */
export const aspectValues: Readonly<Record<AspectName, readonly ValueSpec[]>> = {
  loads: [
    plain(
      load,
      'massG',
      ({ t }, entry) => t((entry as Load).kind === 'person' ? 'visit.entry.carriedMassG' : 'visit.entry.massG'),
      { ...kg, limit: { criterion: 'load-mass', quantity: 'load-mass', direct: isLiftedAlone } },
    ),
    handlings,
  ],
  pushes: [
    plain(push, 'movedMassG', ({ t }) => t('visit.entry.movedMassG'), {
      ...kg,
      limit: { criterion: 'push-pull-mass', quantity: 'moved-mass' },
    }),
    plain(push, 'wheels', ({ t }) => t('visit.entry.wheels'), {
      limit: { criterion: 'push-pull-mass', quantity: 'wheels' },
    }),
    plain(push, 'timesPerDay', times),
    plain(push, 'distanceM', ({ t }) => t('visit.entry.distanceM'), { unit: 'm' }),
  ],
  cycles: [
    plain(cycle, 'actions', ({ t }) => t('visit.entry.actions')),
    plain(cycle, 'timeMs', cycleTime, { decimals: 3, unit: 's' }),
    plain(cycle, 'cycles', ({ t }) => t('visit.entry.cycles')),
  ],
  bending: [
    plain(bend, 'angleDegrees', ({ t }) => t('visit.entry.angleDegrees'), { unit: '°' }),
    plain(bend, 'timesPerHour', ({ t }) => t('visit.entry.timesPerHour')),
    plain(bend, 'minutesPerDay', minutes, { unit: 'min' }),
  ],
  prolongedPostures: [
    plain(prolongedPosture, 'minutesPerDay', minutes, { unit: 'min' }),
    plain(prolongedPosture, 'breakMinutesPerHour', ({ t }) => t('visit.entry.breakMinutesPerHour'), {
      unit: 'min',
      limit: { criterion: 'posture-breaks', quantity: 'break' },
    }),
  ],
  vibration: [
    ...axes.map(axisValue),
    plain(vibrationSource, 'minutesPerDay', minutes, {
      unit: 'min',
      limit: { criterion: 'whole-body-vibration', quantity: 'exposure' },
    }),
  ],
};

/** The limit a value meets by itself, `≤ 5 kg`; undefined where it meets none, or only together with others. */
export function valueLimitText(texts: Texts, frame: Frame, { limit }: ValueSpec, entry: AnyEntry): string | undefined {
  if (limit === undefined || limit.direct?.(entry) === false) return undefined;
  const limits = frame.criteria.find(({ id }) => id === limit.criterion)?.limits as
    | Readonly<Record<string, NumericLimit>>
    | undefined;
  const found = limits?.[limit.quantity];
  if (found === undefined) return undefined;
  const strict = found.inclusive ? '' : '-strict';
  return texts.t(`frame.relation.${found.relation}${strict}`, { value: quantityText(texts, found.unit, found.limit) });
}
