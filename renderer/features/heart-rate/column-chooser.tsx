import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TablePreview } from '../../../core/contract/calls/tables.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SelectField } from '../visit/input/select-field.tsx';
import styles from './heart-rate.module.css';
import { NumberEntry } from './input/number-entry.tsx';
import type { Columns } from './use-opened.ts';

interface ColumnChooserProps {
  readonly fileName: string;
  readonly preview: TablePreview;
  readonly error: CallError | null;
  readonly onRead: (columns: Columns) => void;
  readonly onBack: () => void;
}

const rowsShown = 8;
const headerKind = { decimals: 0, min: 0, max: 50 } as const;

/** The beginning of a table whose columns nobody knows: which holds the time, which the heart rate. */
export function ColumnChooser({ fileName, preview, error, onRead, onBack }: ColumnChooserProps) {
  const { t } = useTexts();
  const guessed = (what: 'time' | 'heart-rate') => {
    const at = preview.guesses.indexOf(what);
    return at < 0 ? undefined : at;
  };
  const [time, setTime] = useState(() => guessed('time'));
  const [heartRate, setHeartRate] = useState(() => guessed('heart-rate'));
  const [headerRows, setHeaderRows] = useState<number | undefined>(preview.headerRows);
  const header = preview.start[(headerRows ?? 0) - 1];
  const nameOf = (at: number) =>
    header?.[at]
      ? t('heart.columns.named', { number: at + 1, name: header[at] })
      : t('heart.columns.column', { number: at + 1 });
  const columns = Array.from({ length: preview.columns }, (_, at) => at);
  const options = [
    { value: '' as const, label: t('heart.columns.choose') },
    ...columns.map((at) => ({ value: String(at), label: nameOf(at) })),
  ];
  const choice = (value: string | undefined) => (value === undefined ? undefined : Number(value));
  const ready = time !== undefined && heartRate !== undefined && headerRows !== undefined && time !== heartRate;
  const sign = (at: number) =>
    at === time ? t('heart.columns.time') : at === heartRate ? t('heart.columns.heartRate') : '';
  return (
    <div className={styles.choose}>
      <h3 className={styles.subtitle}>{t('heart.columns.title', { file: fileName })}</h3>
      <p className={styles.hint}>{t('heart.columns.hint')}</p>
      <div className={styles.short}>
        <SelectField
          label={t('heart.columns.time')}
          value={time === undefined ? '' : String(time)}
          options={options}
          readOnly={false}
          onChange={(next) => setTime(choice(next))}
        />
        <SelectField
          label={t('heart.columns.heartRate')}
          value={heartRate === undefined ? '' : String(heartRate)}
          options={options}
          readOnly={false}
          onChange={(next) => setHeartRate(choice(next))}
        />
        <NumberEntry
          label={t('heart.columns.headerRows')}
          kind={headerKind}
          unit=""
          value={headerRows}
          onChange={setHeaderRows}
        />
      </div>
      <ScrollRegion className={styles.preview} aria-label={t('heart.columns.preview')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((at) => (
                <th key={at} scope="col">
                  {sign(at) || at + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.start.slice(0, rowsShown).map((row, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name and never move
              <tr key={number} className={number < (headerRows ?? 0) ? styles.header : undefined}>
                {columns.map((at) => (
                  <td key={at} className={sign(at) === '' ? undefined : styles.chosen}>
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ErrorMessage error={error} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onBack}>
          {t('heart.columns.other')}
        </Button>
        <Button
          disabled={!ready}
          onClick={() => {
            if (ready) onRead({ headerRows, time, heartRate });
          }}
        >
          {t('heart.columns.read')}
        </Button>
      </div>
    </div>
  );
}
