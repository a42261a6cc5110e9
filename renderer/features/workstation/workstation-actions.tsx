import { ActionIcon, Button, Menu } from '@mantine/core';
import { Archive, ArchiveRestore, Copy, Ellipsis, FilePlus, PencilLine, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import type { VisitSummary, Workstation } from '../../../core/contract/values.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useAnswer, useCalls } from '../../client/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { placesOf } from '../overview/place-tree.ts';
import { DeleteWorkstation } from './delete-workstation.tsx';
import { EditWorkstation } from './edit-workstation.tsx';
import { NewWorkstation } from './new-workstation.tsx';
import { latestVisit, nextStep } from './next-step.ts';
import { useStartVisit } from './use-start-visit.ts';
import styles from './workstation-actions.module.css';

interface WorkstationActionsProps {
  readonly workstation: Workstation;
  /** The newest first. */
  readonly visits: readonly VisitSummary[];
}

/** The one thing that is probably wanted as a button, everything else in a menu. */
export function WorkstationActions({ workstation, visits }: WorkstationActionsProps) {
  const { t, shortDate } = useApp().texts;
  const call = useCalls();
  const { start, busy, error: startError } = useStartVisit(workstation.id);
  const [archiveError, setArchiveError] = useState<CallError | null>(null);
  const [asked, setAsked] = useState<'copy' | 'edit' | 'delete' | null>(null);
  const { data: tree } = useAnswer('place.tree', {}, { enabled: asked === 'copy' || asked === 'edit' });
  const places = useMemo(() => (tree === undefined ? [] : placesOf(tree)), [tree]);
  const next = nextStep(visits);
  const latest = latestVisit(visits);
  const close = () => setAsked(null);
  const archive = async () => {
    const done = await call('workstation.archive', { workstation: workstation.id, archived: !workstation.archived });
    setArchiveError(done.ok ? null : done.error);
  };
  return (
    <div className={styles.place}>
      <div className={styles.actions}>
        {next.step === 'continue' && (
          <Button component={Link} href={routes.visit(next.draft.id)} leftSection={<PencilLine size={18} />}>
            {t('app.workstation.continueDraft')}
          </Button>
        )}
        {next.step === 'repeat' && (
          <Button
            loading={busy}
            leftSection={<RotateCcw size={18} />}
            onClick={() => void start({ relation: 'repeat', visit: next.latest.id })}
          >
            {t('app.workstation.repeat')}
          </Button>
        )}
        {next.step === 'start' && (
          <Button loading={busy} leftSection={<Plus size={18} />} onClick={() => void start({ relation: 'empty' })}>
            {t('app.workstation.start')}
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" aria-label={t('app.workstation.more')}>
              <Ellipsis size={20} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {next.step === 'continue' && latest !== undefined && latest.state === 'issued' && (
              <Menu.Item
                leftSection={<RotateCcw size={18} />}
                onClick={() => void start({ relation: 'repeat', visit: latest.id })}
              >
                {t('app.workstation.repeat')}
                <span className={styles.hint}>{t('app.workstation.repeatNote', { date: shortDate(latest.date) })}</span>
              </Menu.Item>
            )}
            {next.step !== 'start' && (
              <Menu.Item leftSection={<FilePlus size={18} />} onClick={() => void start({ relation: 'empty' })}>
                {t('app.workstation.empty')}
              </Menu.Item>
            )}
            {latest !== undefined && (
              <Menu.Item leftSection={<Copy size={18} />} onClick={() => setAsked('copy')}>
                {t('app.workstation.copy')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<PencilLine size={18} />} onClick={() => setAsked('edit')}>
              {t('app.workstation.edit')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              leftSection={workstation.archived ? <ArchiveRestore size={18} /> : <Archive size={18} />}
              onClick={() => void archive()}
            >
              {t(workstation.archived ? 'app.workstation.unarchive' : 'app.workstation.archive')}
            </Menu.Item>
            <Menu.Item leftSection={<Trash2 size={18} />} onClick={() => setAsked('delete')}>
              {t('app.workstation.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {next.step === 'repeat' && (
        <span className={styles.hint}>{t('app.workstation.repeatNote', { date: shortDate(next.latest.date) })}</span>
      )}
      <ErrorMessage error={startError ?? archiveError} />
      {asked === 'copy' && latest !== undefined && (
        <NewWorkstation
          places={places}
          place={workstation.place}
          copyOf={{ visit: latest.id, date: latest.date, title: workstation.title }}
          onClose={close}
        />
      )}
      {asked === 'edit' && <EditWorkstation workstation={workstation} places={places} onClose={close} />}
      {asked === 'delete' && <DeleteWorkstation workstation={workstation} visits={visits} onClose={close} />}
    </div>
  );
}
