import { Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './shortcut-table.module.css';
import { isNamed, type Shortcut, type ShortcutGroup, shortcuts } from './shortcuts.ts';

interface ShortcutTableProps {
  /** Where: in this order. */
  readonly groups: readonly ShortcutGroup[];
}

/** What the keyboard can do. */
export function ShortcutTable({ groups }: ShortcutTableProps) {
  const { t } = useTexts();
  return (
    <Table verticalSpacing={6} fz="md" className={styles.shortcuts ?? ''} aria-label={t('settings.about.shortcuts')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('settings.about.key')}</Table.Th>
          <Table.Th scope="col">{t('settings.about.effect')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      {groups.map((group) => (
        <Table.Tbody key={group}>
          <Table.Tr>
            <Table.Th scope="rowgroup" colSpan={2} className={styles.group ?? ''}>
              {t(`settings.shortcutGroup.${group}`)}
            </Table.Th>
          </Table.Tr>
          {shortcuts[group].map(({ effect, ways }) => (
            <Table.Tr key={effect}>
              <Table.Td>
                {ways.map((keys) => (
                  <kbd key={keys.join()} className={styles.keys}>
                    <Keys keys={keys} />
                  </kbd>
                ))}
              </Table.Td>
              <Table.Td>{t(`settings.shortcut.${effect}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      ))}
    </Table>
  );
}

function Keys({ keys }: { readonly keys: Shortcut['ways'][number] }) {
  const { t } = useTexts();
  return keys.map((key, at) => (
    <Fragment key={key}>
      {at > 0 && ' + '}
      <kbd className={styles.key}>{isNamed(key) ? t(`settings.keyName.${key}`) : key}</kbd>
    </Fragment>
  ));
}
