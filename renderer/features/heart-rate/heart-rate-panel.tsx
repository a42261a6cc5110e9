import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { PersonalRecord } from '../../../core/contract/calls/visits.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useEscape } from '../../ui/escape.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Banners } from '../visit/banners.tsx';
import { ChoosePart } from './choose-part.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { EnteredScreen } from './entered-screen.tsx';
import styles from './heart-rate.module.css';
import { RecordingScreen } from './recording-screen.tsx';
import { useKeep } from './use-keep.ts';
import { useOpened } from './use-opened.ts';

interface HeartRatePanelProps {
  /** A kept record to open again; null for a new one. */
  readonly record: PersonalRecord | null;
  /** Labels that the records of this visit have. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/**
 * One person's heart rate, over the whole window. Not a screen of its own: the visit behind it stays open with everything
 * that is not on the disk yet, and what is done here becomes one step of it.
 */
export function HeartRatePanel({ record, taken, onClose }: HeartRatePanelProps) {
  const { t } = useTexts();
  const { opened, choose, readColumns, stop, enter, back } = useOpened(record?.id ?? null);
  const keeping = useKeep();
  const [touched, setTouched] = useState(false);
  const [asked, setAsked] = useState(false);
  // A new recording has cost a file and a few taps even where nothing was typed.
  const worth =
    (opened.state === 'recording' && (record === null || touched)) || (opened.state === 'entered' && touched);
  const leave = () => {
    if (keeping.busy) return;
    if (worth) setAsked(true);
    else onClose();
  };
  useEscape(true, leave);
  const common = { record, taken, keeping, onKept: onClose, onTouched: () => setTouched(true) };
  return (
    <>
      <Modal.Root opened onClose={leave} closeOnEscape={false} fullScreen>
        <Modal.Content>
          <div className={styles.head}>
            <Modal.Title className={styles.title ?? ''}>
              {record === null ? t('heart.title') : t('heart.titleOf', { label: record.label })}
            </Modal.Title>
            <Modal.CloseButton size="xl" iconSize={22} aria-label={t('app.common.close')} />
          </div>
          <Modal.Body className={styles.body ?? ''}>
            {/* Why the visit is not saved, and what can be chosen there: nothing here goes while that is settled. */}
            {keeping.visitNotSaved && <Banners part="heavy-work" />}
            {opened.state === 'choose' && (
              <ChoosePart error={opened.error} unreadable={opened.unreadable} onChoose={choose} onEnter={enter} />
            )}
            {opened.state === 'reading' && (
              <JobProgress
                ticket={opened.ticket}
                busy={t('heart.reading.busy')}
                stop={t('heart.reading.stop')}
                onStop={stop}
              />
            )}
            {opened.state === 'gone' && <ErrorMessage error={opened.error} />}
            {opened.state === 'columns' && (
              <ColumnChooser
                fileName={opened.file.name}
                preview={opened.preview}
                error={opened.error}
                onRead={readColumns}
                onBack={back}
              />
            )}
            {opened.state === 'recording' && <RecordingScreen recording={opened.recording} {...common} />}
            {opened.state === 'entered' && <EnteredScreen values={opened.values} {...common} />}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
      <Confirm
        opened={asked}
        title={t('heart.leave.title')}
        verb={t('heart.leave.verb')}
        onClose={() => setAsked(false)}
        onConfirm={onClose}
      >
        <p>{t('heart.leave.note')}</p>
      </Confirm>
    </>
  );
}
