import type { SetNumber } from '../../../core/adapt/change.ts';
import { numberNow, valueText } from '../../../core/i18n/change-text.ts';
import { problem } from '../../../core/visit/problem.ts';
import { load } from '../../../core/visit/task.ts';
import { useTexts } from '../../app/snapshot.tsx';
import type { AnyEntry } from '../visit/edit/entries.ts';
import { numberKind } from '../visit/input/bounds.ts';
import { NumberField } from '../visit/input/number-field.tsx';
import type { NumberKind } from '../visit/input/number-text.ts';
import { aspectValues } from '../visit/parts/aspect-values.ts';
import { useVisit } from '../visit/session/use-visit.tsx';

interface NumberChangeProps {
  /** What it changes; its number is the one that is shown. */
  readonly change: SetNumber;
  readonly entry: AnyEntry;
  /** Before the name of the value, where the entry is not named above it. */
  readonly entryName?: string;
  readonly onChange: (to: number) => void;
}

/** A number of an entry as it would be, with what it is now. */
export function NumberChange({ change, entry, entryName, onChange }: NumberChangeProps) {
  const texts = useTexts();
  const { t } = texts;
  const frame = useVisit((state) => state.frame);
  const now = numberNow(entry, change);
  const { label, kind, unit } = howTyped(change);
  const name = label?.(texts, entry, frame) ?? t('visit.entry.liftedBy');
  return (
    <NumberField
      label={entryName === undefined ? name : t('adapt.change.number', { what: entryName, step: name })}
      kind={kind}
      unit={unit}
      value={change.to}
      onChange={(to) => {
        if (to === undefined) return [problem('missing', 'to')];
        onChange(to);
        return [];
      }}
      readOnly={false}
      hint={
        now === undefined
          ? t('adapt.panel.unknown')
          : t('adapt.panel.now', { value: valueText(texts, entry, change.value, now) })
      }
    />
  );
}

interface HowTyped {
  readonly label?: (typeof aspectValues)['loads'][number]['label'];
  readonly kind: NumberKind;
  readonly unit?: string | undefined;
}

/** The same way in which the number is typed into the visit itself. */
function howTyped(change: SetNumber): HowTyped {
  if (change.value === 'liftedBy') {
    return { kind: numberKind(load.shape.liftedBy.unwrap().shape.people.optional()) };
  }
  const key = change.value === 'accelerationMmS2' ? change.axis : change.value;
  const spec = aspectValues[change.aspect].find((one) => one.key === key);
  if (spec === undefined) throw new Error(`${change.aspect} has no ${key}`);
  return spec;
}
