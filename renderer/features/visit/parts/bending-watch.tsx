import type { Criterion } from '../../../../core/frame/frame.ts';
import { task as taskSchema } from '../../../../core/visit/task.ts';
import type { Task } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { observe } from '../edit/entries.ts';
import { numberKind } from '../input/bounds.ts';
import { NumberField } from '../input/number-field.tsx';
import { useChange, useFrame, useReadOnly } from '../session/use-visit.tsx';
import styles from './part.module.css';

const [noneShape] = taskSchema.shape.bending.unwrap().options;
const kinds = {
  observedCycles: numberKind(noneShape.shape.observedCycles),
  observedMinutes: numberKind(noneShape.shape.observedMinutes),
};

/** How long one watched for bending: without it, "no visible bending" is not assessed. */
export function BendingWatch({ task }: { readonly task: Task }) {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const frame = useFrame();
  const criterion = frame.criteria.find(({ id }) => id === 'trunk-flexion') as Criterion<'trunk-flexion'> | undefined;
  return (
    <div>
      <div className={styles.columns}>
        {(['observedCycles', 'observedMinutes'] as const).map((key) => (
          <NumberField
            key={key}
            field={`tasks/${task.id}/bending/${key}`}
            label={t(`visit.entry.${key}`)}
            kind={kinds[key]}
            unit={key === 'observedMinutes' ? 'min' : undefined}
            value={task.bending?.[key]}
            onChange={(value) => change(observe(task.id, key, value))}
            readOnly={readOnly}
          />
        ))}
      </div>
      {criterion !== undefined && <p className={styles.hint}>{t('visit.entry.observedHint', criterion.parameters)}</p>}
    </div>
  );
}
