import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, FileDown, GitCompareArrows, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import type { VisitSummary } from '../../../core/contract/values.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { Confirm } from '../../ui/confirm.tsx';

interface VisitMenuProps {
  readonly visit: VisitSummary;
  readonly onError: (error: CallError | null) => void;
}

/** What else can be done with a visit. */
export function VisitMenu({ visit, onError }: VisitMenuProps) {
  const { t, shortDate } = useApp().texts;
  const call = useCalls();
  const [asked, setAsked] = useState(false);
  const [deleteError, setDeleteError] = useState<CallError | null>(null);
  const date = shortDate(visit.date);
  const save = async () => {
    const made = await call('visit.export', { visit: visit.id });
    onError(made.ok ? null : made.error);
    if (made.ok) saveFile(made.value);
  };
  const remove = async () => {
    const removed = await call('visit.delete', { visit: visit.id, base: visit.version });
    if (removed.ok) setAsked(false);
    else setDeleteError(removed.error);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('app.workstation.visitActions', { date })}>
            <Ellipsis size={20} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {visit.previous !== null && (
            <Menu.Item component={Link} href={routes.compare(visit.id)} leftSection={<GitCompareArrows size={18} />}>
              {t('app.workstation.compare')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<FileDown size={18} />} onClick={() => void save()}>
            {t('app.workstation.export')}
          </Menu.Item>
          {visit.state === 'draft' && (
            <Menu.Item leftSection={<Trash2 size={18} />} onClick={() => setAsked(true)}>
              {t('app.workstation.deleteDraft')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('app.workstation.deleteDraftTitle', { date })}
        verb={t('app.common.delete')}
        onConfirm={() => void remove()}
        error={deleteError}
      >
        {t('app.workstation.deleteDraftNote')}
      </Confirm>
    </>
  );
}
