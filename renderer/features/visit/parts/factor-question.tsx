import type { Criterion } from '../../../../core/frame/frame.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { Choice } from '../input/choice.tsx';
import { useFrame } from '../session/use-visit.tsx';
import styles from './entry.module.css';

interface FactorQuestionProps {
  /** Whether the axis factor is already in x and y; undefined = nobody said. */
  readonly value: boolean | undefined;
  readonly onChange: (included: boolean) => void;
  readonly readOnly: boolean;
}

/** The axis factors of whole-body vibration, as the frame has them; undefined where it has no such criterion. */
export function useAxisFactors() {
  const frame = useFrame();
  const criterion = frame.criteria.find(({ id }) => id === 'whole-body-vibration');
  return (criterion as Criterion<'whole-body-vibration'> | undefined)?.parameters.axisFactorTenths;
}

/** Asks whether the axis factor is already in the values. Nothing is chosen until somebody says it. */
export function FactorQuestion({ value, onChange, readOnly }: FactorQuestionProps) {
  const texts = useTexts();
  const { t } = texts;
  const factor = texts.number((useAxisFactors()?.[0] ?? 10) / 10, 1);
  return (
    <div>
      <Choice<'yes' | 'no'>
        label={t('visit.entry.factor', { factor })}
        value={value === undefined ? undefined : value ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('visit.entry.factorYes') },
          { value: 'no', label: t('visit.entry.factorNo') },
        ]}
        onChange={(next) => onChange(next === 'yes')}
        readOnly={readOnly}
      />
      <p className={styles.note}>{t('visit.entry.factorHint')}</p>
    </div>
  );
}
