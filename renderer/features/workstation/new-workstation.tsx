import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Place, PlaceNames } from '../overview/place-tree.ts';
import styles from './new-workstation.module.css';
import { emptyAt, workstationInput } from './typed-workstation.ts';
import { WorkstationError } from './workstation-error.tsx';
import { focusFirstProblem, WorkstationForm } from './workstation-form.tsx';

interface NewWorkstationProps {
  readonly places: readonly Place[];
  /** Where it will probably stand. */
  readonly place: PlaceNames | undefined;
  /** Start from this visit of a similar workstation; an empty visit without. */
  readonly copyOf?: { readonly visit: string; readonly date: string; readonly title: string };
  readonly onClose: () => void;
}

/** Makes a workstation and goes straight into its first visit: that is why one makes it. */
export function NewWorkstation({ places, place, copyOf, onClose }: NewWorkstationProps) {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const call = useCalls();
  const [, go] = useLocation();
  const [typed, setTyped] = useState({ ...emptyAt(place), title: copyOf?.title ?? '' });
  // Asked here once, while the settings do not say it; whoever skips it can still fill it in on the visit.
  const asksName = snapshot.settings.assessor === null;
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  const create = async () => {
    if (asksName && name.trim() !== '') {
      const kept = await call('settings.change', { assessor: { name: name.trim() } });
      if (!kept.ok) return setError(kept.error);
    }
    const input = workstationInput(typed);
    if (input === undefined) return;
    const made = await call('workstation.create', input);
    if (!made.ok) return setError(made.error);
    const started = await call('visit.start', {
      workstation: made.value.id,
      date: snapshot.today,
      language: texts.language,
      from: copyOf === undefined ? { relation: 'empty' } : { relation: 'copy', visit: copyOf.visit },
    });
    // The workstation is there: its own screen says what is wrong with the visit, and offers it again.
    go(started.ok ? routes.visit(started.value.visit) : routes.workstation(made.value.id));
  };
  const submit = async (event: FormEvent<HTMLElement>) => {
    event.preventDefault();
    setTried(true);
    if (workstationInput(typed) === undefined) return focusFirstProblem(event.currentTarget);
    setBusy(true);
    setError(null);
    await create();
    setBusy(false);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(copyOf === undefined ? 'app.create.title' : 'app.workstation.copyTitle')}
      onSubmit={(event) => void submit(event)}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('app.common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t(copyOf === undefined ? 'app.create.start' : 'app.workstation.copyStart')}
          </Button>
        </>
      }
    >
      {copyOf !== undefined && (
        <p className={styles.note}>{t('app.workstation.copyNote', { date: texts.shortDate(copyOf.date) })}</p>
      )}
      <WorkstationForm typed={typed} onChange={setTyped} places={places} tried={tried} />
      {asksName && (
        <TextInput
          mt="md"
          label={t('app.create.assessor')}
          description={t('app.create.assessorHint')}
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <WorkstationError error={error} />
    </Dialog>
  );
}
