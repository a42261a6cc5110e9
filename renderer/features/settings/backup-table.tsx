import { Button, Table } from '@mantine/core';
import type { Backup } from '../../../core/contract/values.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { rowsText } from './rows-text.ts';
import styles from './settings.module.css';

interface BackupTableProps {
  readonly backups: readonly Backup[];
  readonly onRestore: (backup: Backup) => void;
}

/** Backups, the newest first. On a narrow window the table scrolls by itself, not the page. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const texts = useTexts();
  const { t, moment, bytes } = texts;
  return (
    <Table.ScrollContainer minWidth={820} className={styles.table ?? ''}>
      <Table verticalSpacing="xs" fz="md" aria-label={t('settings.data.backups')}>
        <Table.Thead>
          <Table.Tr>
            {(['when', 'what', 'content', 'why', 'size', 'check'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`settings.data.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" aria-label={t('settings.data.action')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {newestFirst(backups).map((backup) => (
            <Table.Tr key={backup.id}>
              <Table.Td className={styles.nowrap}>{moment(backup.madeAt)}</Table.Td>
              <Table.Td>{t(`settings.database.${backup.database}`)}</Table.Td>
              <Table.Td>{rowsText(texts, backup.rows)}</Table.Td>
              <Table.Td>{t(`settings.reason.${backup.reason}`)}</Table.Td>
              <Table.Td className={styles.nowrap}>{bytes(backup.bytes)}</Table.Td>
              <Table.Td>{t(backup.verified ? 'settings.data.verified' : 'settings.data.unverified')}</Table.Td>
              <Table.Td className={styles.rowAction}>
                <Button
                  variant="default"
                  aria-label={t('settings.data.restoreOf', { moment: moment(backup.madeAt) })}
                  onClick={() => onRestore(backup)}
                >
                  {t('settings.data.restore')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** UTC moments of one length: their order as texts is that in time. */
export function newestFirst(backups: readonly Backup[]): readonly Backup[] {
  return backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
}
