import { useState } from 'react';
import { type AccelerationUnit, accelerationUnits } from '../../../core/measure/vibration-table.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { SelectField } from '../visit/input/select-field.tsx';
import { FactorQuestion } from '../visit/parts/factor-question.tsx';
import { columnOf, guessedColumns, namedUnit } from './columns.ts';
import { ColumnsPart } from './columns-part.tsx';
import { RowsFact } from './facts.tsx';
import { ResultPart } from './result-part.tsx';
import styles from './table.module.css';
import type { TakenProps } from './taken-props.ts';
import { type Asked, useResult } from './use-result.ts';

/** `m/s²` on the screen, `m/s2` in the contract. */
const signs: Readonly<Record<AccelerationUnit, string>> = { 'm/s2': 'm/s²', 'mm/s2': 'mm/s²', g: 'g' };

/** A meter's summary table: which column is what, whether the factor is in it, and at once what comes of it. */
export function VibrationTable({ task, title, open, error, onSheet, onBack, onTaken }: TakenProps) {
  const { t } = useTexts();
  const { preview } = open;
  const [columns, setColumns] = useState(() => guessedColumns('vibration', preview));
  const [headerRows, setHeaderRows] = useState(preview.headerRows);
  const named = namedUnit('vibration', columns, preview);
  const [chosenUnit, setUnit] = useState<AccelerationUnit | null>(null);
  const unit = chosenUnit ?? accelerationUnits.find((one) => one === named) ?? 'm/s2';
  // Asked every time: no table says it for certain, and applied twice it changes the outcome.
  const [factorIncluded, setFactorIncluded] = useState<boolean>();

  const [x, y, z] = (['x', 'y', 'z'] as const).map((axis) => columnOf(columns, axis) ?? undefined);
  const axesKnown = x !== undefined && y !== undefined && z !== undefined;
  const asked: Asked<'table.vibration'> | null =
    !axesKnown || factorIncluded === undefined
      ? null
      : {
          ...{ table: open.table, sheet: open.sheet, headerRows, x, y, z, unit, factorIncluded },
          ...{ what: columnOf(columns, 'what'), minutes: columnOf(columns, 'minutes') },
        };
  const result = useResult('table.vibration', asked);
  const { value } = result;
  const missing = axesKnown ? t('table.columns.missing.factor') : t('table.columns.missing.axes');
  return (
    <div className={styles.screen}>
      <ColumnsPart
        kind="vibration"
        open={open}
        error={error}
        columns={columns}
        headerRows={headerRows}
        onColumns={setColumns}
        onHeaderRows={setHeaderRows}
        onSheet={onSheet}
        onBack={onBack}
      >
        <SelectField
          label={t('table.columns.unit')}
          value={unit}
          options={accelerationUnits.map((one) => ({ value: one, label: signs[one] }))}
          readOnly={false}
          onChange={(next) => setUnit(next ?? null)}
        />
        <div className={styles.whole}>
          <FactorQuestion value={factorIncluded} onChange={setFactorIncluded} readOnly={false} />
        </div>
      </ColumnsPart>
      <ResultPart
        kind="vibration"
        task={task}
        title={title}
        entries={value?.sources ?? []}
        result={result}
        missing={asked === null ? missing : null}
        criteria={['whole-body-vibration']}
        onTaken={onTaken}
      >
        {value !== null && <RowsFact taken={value.sources.length} rejected={value.rejectedRows} />}
      </ResultPart>
    </div>
  );
}
