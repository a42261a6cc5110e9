import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CallError } from '../../../core/contract/errors.ts';
import type { Workstation } from '../../../core/contract/values.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Place } from '../overview/place-tree.ts';
import styles from './new-workstation.module.css';
import { typedOf, workstationInput } from './typed-workstation.ts';
import { WorkstationError } from './workstation-error.tsx';
import { focusFirstProblem, WorkstationForm } from './workstation-form.tsx';

interface EditWorkstationProps {
  readonly workstation: Workstation;
  readonly places: readonly Place[];
  readonly onClose: () => void;
}

/** Another number, title or place. Drafts follow; what was issued stays as it is. */
export function EditWorkstation({ workstation, places, onClose }: EditWorkstationProps) {
  const { t } = useTexts();
  const call = useCalls();
  const [typed, setTyped] = useState(typedOf(workstation));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const save = async (event: FormEvent<HTMLElement>) => {
    event.preventDefault();
    setTried(true);
    const input = workstationInput(typed);
    if (input === undefined) return focusFirstProblem(event.currentTarget);
    setBusy(true);
    const changed = await call('workstation.change', { workstation: workstation.id, ...input });
    setBusy(false);
    if (changed.ok) onClose();
    else setError(changed.error);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('app.workstation.editTitle')}
      onSubmit={(event) => void save(event)}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('app.common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('app.common.save')}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{t('app.workstation.editNote')}</p>
      <WorkstationForm typed={typed} onChange={setTyped} places={places} tried={tried} />
      <WorkstationError error={error} />
    </Dialog>
  );
}
