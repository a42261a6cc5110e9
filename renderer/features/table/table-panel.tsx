import { Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useEscape } from '../../ui/escape.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { ChooseTable } from './choose-table.tsx';
import type { TableKind } from './columns.ts';
import { LoadsTable } from './loads-table.tsx';
import styles from './table.module.css';
import { useTable } from './use-table.ts';
import { VibrationTable } from './vibration-table.tsx';

interface TablePanelProps {
  readonly kind: TableKind;
  readonly task: Task;
  /** As one reads it. */
  readonly title: string;
  readonly onClose: () => void;
}

/** A table on its way into a task, over the whole window: the visit stays open behind it. */
export function TablePanel({ kind, task, title, onClose }: TablePanelProps) {
  const { t } = useTexts();
  const { opened, choose, type, chooseSheet, stop, back } = useTable();
  const [lines, setLines] = useState('');
  const [asked, setAsked] = useState(false);
  const leave = () => {
    if (opened.state === 'open' || lines.trim() !== '') setAsked(true);
    else onClose();
  };
  useEscape(true, leave);
  const panel = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus went with what stood there before
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus();
  }, [opened.state]);
  const Table = kind === 'loads' ? LoadsTable : VibrationTable;
  return (
    <Modal.Root opened onClose={leave} closeOnEscape={false} fullScreen>
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title className={styles.title ?? ''}>{t(`table.title.${kind}`, { task: title })}</Modal.Title>
          <Modal.CloseButton size="xl" iconSize={22} aria-label={t('app.common.close')} />
        </div>
        <Modal.Body className={styles.body ?? ''} ref={panel} tabIndex={-1}>
          {opened.state === 'choose' && (
            <ChooseTable
              kind={kind}
              error={opened.error}
              unreadable={opened.unreadable}
              lines={lines}
              onLines={setLines}
              onChoose={choose}
              onType={() => type(lines, t('table.choose.byHandName'))}
            />
          )}
          {opened.state === 'reading' && (
            <JobProgress ticket={opened.ticket} busy={t('table.busy')} stop={t('table.stop')} onStop={stop} />
          )}
          {opened.state === 'open' && (
            <Table
              // Another sheet has other columns.
              key={`${opened.open.table}/${opened.open.sheet}`}
              task={task}
              title={title}
              open={opened.open}
              error={opened.error}
              onSheet={chooseSheet}
              onBack={back}
              onTaken={onClose}
            />
          )}
        </Modal.Body>
      </Modal.Content>
      <Confirm
        opened={asked}
        title={t('table.leave.title')}
        verb={t('table.leave.verb')}
        onClose={() => setAsked(false)}
        onConfirm={onClose}
      >
        <p>{t('table.leave.note')}</p>
      </Confirm>
    </Modal.Root>
  );
}
