import { useTexts } from '../../app/snapshot.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SelectField } from '../visit/input/select-field.tsx';
import { type Columns, type Meaning, meaningsOf, type TableKind, withMeaning } from './columns.ts';
import styles from './table.module.css';
import type { OpenTable } from './use-table.ts';

interface TablePreviewProps {
  readonly kind: TableKind;
  readonly open: OpenTable;
  readonly columns: Columns;
  readonly headerRows: number;
  readonly onColumns: (columns: Columns) => void;
}

/** Rows of data that are shown, below those of the header. */
const dataShown = 6;

/** The beginning of a table; above each column stands what it is taken for. */
export function TablePreview({ kind, open, columns, headerRows, onColumns }: TablePreviewProps) {
  const { t, number: written } = useTexts();
  const { start, numbers } = open.preview;
  const decimalMark = written(0.5, 1).charAt(1);
  const options = [
    { value: '' as const, label: t('table.columns.unused') },
    ...meaningsOf[kind].map((value) => ({ value, label: t(`table.columns.${value}`) })),
  ];
  return (
    <ScrollRegion className={styles.preview} aria-label={t('table.columns.preview')}>
      <table>
        <thead>
          <tr>
            {columns.map((meaning, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name and never move
              <th key={at} scope="col">
                <SelectField<Meaning>
                  label={t('table.columns.column', { number: at + 1 })}
                  value={meaning ?? ''}
                  options={options}
                  readOnly={false}
                  onChange={(next) => onColumns(withMeaning(columns, at, next ?? null))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {start.slice(0, headerRows + dataShown).map((row, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name and never move
            <tr key={number} className={number < headerRows ? styles.header : undefined}>
              {columns.map((meaning, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={at} className={meaning === null ? undefined : styles.chosen}>
                  {numbers[number]?.[at] ? row[at]?.replace('.', decimalMark) : row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
