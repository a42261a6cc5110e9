import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { Ellipsis, PencilLine, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { setFilters, useFilters } from './filters.ts';
import { type Place, type PlaceNames, totalOf } from './place-tree.ts';

interface PlaceMenuProps {
  readonly place: Place;
  readonly onCreate: (place: PlaceNames) => void;
}

/** What can be done with a place: a new workstation in it, another name, delete it while it is empty. */
export function PlaceMenu({ place, onCreate }: PlaceMenuProps) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<'rename' | 'delete' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon size="lg" aria-label={t('app.places.actions', { name: place.name })}>
            <Ellipsis size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Plus size={18} />} onClick={() => onCreate(place.names)}>
            {t('app.places.createHere')}
          </Menu.Item>
          <Menu.Item leftSection={<PencilLine size={18} />} onClick={() => setAsked('rename')}>
            {t('app.common.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Trash2 size={18} />}
            disabled={totalOf(place.tally) > 0}
            onClick={() => setAsked('delete')}
          >
            {t('app.common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'rename' && <RenamePlace place={place} onClose={close} />}
      {asked === 'delete' && <DeletePlace place={place} onClose={close} />}
    </>
  );
}

interface AskedProps {
  readonly place: Place;
  readonly onClose: () => void;
}

function RenamePlace({ place, onClose }: AskedProps) {
  const { t } = useTexts();
  const call = useCalls();
  const [name, setName] = useState(place.name);
  const [error, setError] = useState<CallError | null>(null);
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    const renamed = await call('place.rename', { place: place.ref, name: name.trim() });
    if (renamed.ok) onClose();
    else setError(renamed.error);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('app.places.renameTitle', { name: place.name })}
      size="md"
      onSubmit={(event) => void rename(event)}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('app.common.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('app.common.save')}
          </Button>
        </>
      }
    >
      <TextInput
        data-autofocus
        label={t('app.places.newName')}
        description={t('app.places.renameNote')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ErrorMessage error={error} />
    </Dialog>
  );
}

function DeletePlace({ place, onClose }: AskedProps) {
  const { t } = useTexts();
  const call = useCalls();
  const filters = useFilters();
  const [error, setError] = useState<CallError | null>(null);
  const remove = async () => {
    const removed = await call('place.delete', { place: place.ref });
    if (!removed.ok) return setError(removed.error);
    if (filters.place?.id === place.ref.id) {
      const { place: _, ...others } = filters;
      setFilters(others);
    }
    onClose();
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('app.places.deleteTitle', { name: place.name })}
      verb={t('app.common.delete')}
      onConfirm={() => void remove()}
      error={error}
    >
      {t('app.places.deleteNote')}
    </Confirm>
  );
}
