import { useMemo, useState } from 'react';
import { type MassUnit, massUnits } from '../../../core/measure/loads-list.ts';
import { evidenceKinds } from '../../../core/visit/fields.ts';
import type { Provenance } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Choice } from '../visit/input/choice.tsx';
import { SelectField } from '../visit/input/select-field.tsx';
import { columnOf, guessedColumns, namedUnit, typedColumns } from './columns.ts';
import { ColumnsPart } from './columns-part.tsx';
import { LoadsFacts } from './facts.tsx';
import { ResultPart } from './result-part.tsx';
import styles from './table.module.css';
import { typedLoads } from './take-over.ts';
import type { TakenProps } from './taken-props.ts';
import { type Asked, useResult } from './use-result.ts';

/** A list of loads: which column is what, and at once what comes of it. */
export function LoadsTable({ task, title, open, error, onSheet, onBack, onTaken }: TakenProps) {
  const { t } = useTexts();
  const { preview, typed } = open;
  const [columns, setColumns] = useState(() => (typed ? typedColumns(preview) : guessedColumns('loads', preview)));
  const [headerRows, setHeaderRows] = useState(preview.headerRows);
  const named = namedUnit('loads', columns, preview);
  const [chosenUnit, setUnit] = useState<MassUnit | null>(null);
  const unit = chosenUnit ?? massUnits.find((one) => one === named) ?? 'kg';
  const [massIs, setMassIs] = useState<'piece' | 'row'>('piece');
  const [how, setHow] = useState<Provenance['evidence']>();

  const [mass, quantity, what] = (['mass', 'quantity', 'what'] as const).map((meaning) => columnOf(columns, meaning));
  const asked: Asked<'table.loads'> | null =
    mass === null || mass === undefined
      ? null
      : {
          ...{ table: open.table, sheet: open.sheet, headerRows, mass, unit },
          ...{ what: what ?? null, quantity: quantity ?? null, massIs: quantity === null ? 'piece' : massIs },
        };
  const result = useResult('table.loads', asked);
  const { value } = result;
  const loads = useMemo(
    () => (value === null ? [] : typed ? typedLoads(value.loads, how) : value.loads),
    [value, typed, how],
  );
  return (
    <div className={styles.screen}>
      <ColumnsPart
        kind="loads"
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
          options={massUnits.map((one) => ({ value: one, label: one }))}
          readOnly={false}
          onChange={(next) => setUnit(next ?? null)}
        />
        {quantity !== null && (
          <Choice
            label={t('table.columns.massIs')}
            value={massIs}
            options={(['piece', 'row'] as const).map((one) => ({ value: one, label: t(`table.columns.${one}`) }))}
            onChange={setMassIs}
            readOnly={false}
          />
        )}
        {typed && (
          <div className={styles.whole}>
            <Choice
              label={t('table.take.evidence')}
              value={how}
              options={evidenceKinds.map((one) => ({ value: one, label: t(`frame.evidence.${one}`) }))}
              onChange={setHow}
              readOnly={false}
            />
          </div>
        )}
      </ColumnsPart>
      <ResultPart
        kind="loads"
        task={task}
        title={title}
        entries={loads}
        result={result}
        missing={asked === null ? t('table.columns.missing.loads') : null}
        criteria={['load-mass', 'daily-tonnage']}
        onTaken={onTaken}
      >
        {value !== null && <LoadsFacts value={value} />}
      </ResultPart>
    </div>
  );
}
