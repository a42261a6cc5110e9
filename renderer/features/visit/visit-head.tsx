import { Button } from '@mantine/core';
import { FileText, GitCompareArrows, Keyboard, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useScreenHeading } from '../../ui/screen-heading.ts';
import { ShortcutTable } from '../keys/shortcut-table.tsx';
import { IconButton } from './input/icon-button.tsx';
import { SaveState } from './save-state.tsx';
import { useReadOnly, useSession, useVisit } from './session/use-visit.tsx';
import type { Way } from './use-travel.ts';
import styles from './visit-screen.module.css';

/** Which workstation and visit, whether it is saved, undo and redo, and the way to the sheet. */
export function VisitHead({ onTravel }: { readonly onTravel: (way: Way) => Promise<void> }) {
  const { t, date } = useTexts();
  const session = useSession();
  const [, go] = useLocation();
  const readOnly = useReadOnly();
  const canUndo = useVisit((state) => state.canUndo);
  const canRedo = useVisit((state) => state.canRedo);
  const company = useVisit(({ document }) => document.company.name);
  const visitDate = useVisit(({ document }) => document.date);
  const workstation = useVisit(({ open }) => open.workstation);
  const compared = useVisit(({ open }) => open.summary.previous !== null);
  const [keys, setKeys] = useState(false);
  const name = `${workstation.number} ${workstation.title}`;
  const toSheet = t(readOnly ? 'visit.actions.issued' : 'visit.actions.sheet');
  const heading = useScreenHeading(`${name} – ${t('visit.title')}`);

  /** The sheet shows what is on the disk, so everything goes there first. */
  const leaveFor = (address: string) => async () => {
    if (await session.flush()) go(address);
  };
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <p className={styles.crumb}>
          <Link href={routes.overview()}>{t('app.overview.title')}</Link> / {company} /{' '}
          <Link href={routes.workstation(workstation.id)}>{workstation.number}</Link> /{' '}
          {t('visit.titleOf', { date: date(visitDate) })}
        </p>
        <h1 ref={heading} tabIndex={-1} className={styles.title} title={name}>
          {workstation.number} <span>{workstation.title}</span>
        </h1>
      </div>
      <div className={styles.tools}>
        {!readOnly && (
          <>
            <SaveState />
            <IconButton
              icon={Undo2}
              label={t('visit.actions.undo')}
              keys="Control+Z"
              disabled={!canUndo}
              onClick={() => void onTravel('undo')}
            />
            <IconButton
              icon={Redo2}
              label={t('visit.actions.redo')}
              keys="Control+Y Control+Shift+Z"
              disabled={!canRedo}
              onClick={() => void onTravel('redo')}
            />
          </>
        )}
        <IconButton icon={Keyboard} label={t('visit.actions.keys')} onClick={() => setKeys(true)} />
        {compared && (
          <Button
            className={styles.way ?? ''}
            variant="default"
            leftSection={<GitCompareArrows size={18} aria-hidden="true" />}
            onClick={() => void leaveFor(routes.compare(session.id))()}
          >
            <span className={styles.label}>{t('visit.actions.compare')}</span>
          </Button>
        )}
        <Button
          className={styles.way ?? ''}
          aria-label={toSheet}
          leftSection={<FileText size={18} aria-hidden="true" />}
          onClick={() => void leaveFor(routes.sheet(session.id))()}
        >
          <span className={styles.label}>{toSheet}</span>
          <span className={styles.short}>{t('issue.title')}</span>
        </Button>
      </div>
      <KeysDialog opened={keys} onClose={() => setKeys(false)} />
    </header>
  );
}

function KeysDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTexts();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('visit.keys.title')}>
      <ShortcutTable groups={['visit', 'count', 'photo', 'trace', 'everywhere']} />
    </Dialog>
  );
}
