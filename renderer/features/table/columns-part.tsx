import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { SelectField } from '../visit/input/select-field.tsx';
import type { Columns, TableKind } from './columns.ts';
import styles from './table.module.css';
import { TablePreview } from './table-preview.tsx';
import type { OpenTable } from './use-table.ts';

interface ColumnsPartProps {
  readonly kind: TableKind;
  readonly open: OpenTable;
  readonly error: CallError | null;
  readonly columns: Columns;
  readonly headerRows: number;
  readonly onColumns: (columns: Columns) => void;
  readonly onHeaderRows: (rows: number) => void;
  readonly onSheet: (sheet: number) => void;
  readonly onBack: () => void;
  /** What else is asked of this kind of table. */
  readonly children: ReactNode;
}

/** As many rows above the data as the backend ever guesses. */
const mostHeaderRows = 20;

/** What is chosen of a table: sheet, header, columns, and what its kind asks besides. */
export function ColumnsPart(props: ColumnsPartProps) {
  const { kind, open, error, columns, headerRows, onColumns, onHeaderRows, onSheet, onBack, children } = props;
  const { t, number } = useTexts();
  const { rows, hiddenRows } = open.preview;
  return (
    <section className={styles.part} aria-labelledby="table-columns">
      <div className={styles.between}>
        <h3 id="table-columns" className={styles.subtitle}>
          {t('table.columns.title', { file: open.name })}
        </h3>
        <span className={styles.hint}>{t('table.columns.rows', { count: rows, number: number(rows) })}</span>
      </div>
      <ErrorMessage error={error} />
      {hiddenRows > 0 && (
        <p className={styles.missing}>{t('table.columns.hidden', { count: hiddenRows, number: number(hiddenRows) })}</p>
      )}
      <TablePreview kind={kind} open={open} columns={columns} headerRows={headerRows} onColumns={onColumns} />
      <div className={styles.short}>
        {open.sheets.length > 1 && (
          <SelectField
            label={t('table.columns.sheet')}
            value={String(open.sheet)}
            options={open.sheets.map((name, at) => ({ value: String(at), label: name }))}
            readOnly={false}
            onChange={(next) => onSheet(Number(next))}
          />
        )}
        <SelectField
          label={t('table.columns.headerRows')}
          value={String(headerRows)}
          options={Array.from({ length: Math.min(mostHeaderRows, rows - 1) + 1 }, (_, at) => ({
            value: String(at),
            label: String(at),
          }))}
          readOnly={false}
          onChange={(next) => onHeaderRows(Number(next))}
        />
        {children}
      </div>
      <div>
        <Button variant="default" onClick={onBack}>
          {t('table.columns.other')}
        </Button>
      </div>
    </section>
  );
}
