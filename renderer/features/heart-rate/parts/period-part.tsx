import { Button } from '@mantine/core';
import type { HeartRateParameters } from '../../../../core/contract/calls/heart-rate.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { withPeriod } from '../changes.ts';
import type { TimeLine } from '../clock-time.ts';
import styles from '../heart-rate.module.css';
import { StretchFields } from '../input/stretch-fields.tsx';

interface PeriodPartProps {
  readonly line: TimeLine;
  readonly parameters: HeartRateParameters;
  readonly onChange: (change: (parameters: HeartRateParameters) => HeartRateParameters) => void;
}

/** Which part of the recording was work. */
export function PeriodPart({ line, parameters, onChange }: PeriodPartProps) {
  const { t } = useTexts();
  const { period } = parameters;
  return (
    <section className={styles.part} aria-label={t('heart.period.title')}>
      <h3 className={styles.subtitle}>{t('heart.period.title')}</h3>
      <StretchFields
        line={line}
        value={period ?? { fromMs: 0, toMs: line.lengthMs }}
        onChange={(stretch) => onChange((before) => withPeriod(before, stretch))}
      />
      {period === undefined ? (
        <p className={styles.hint}>{t('heart.period.all')}</p>
      ) : (
        <div>
          <Button variant="default" onClick={() => onChange((before) => withPeriod(before, undefined))}>
            {t('heart.period.whole')}
          </Button>
        </div>
      )}
    </section>
  );
}
