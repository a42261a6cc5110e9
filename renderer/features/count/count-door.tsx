import { Button } from '@mantine/core';
import { Timer } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import type { AnyEntry } from '../visit/edit/entries.ts';
import { focusSoon } from '../visit/input/focus-soon.ts';
import { IconButton } from '../visit/input/icon-button.tsx';
import { useSession } from '../visit/session/use-visit.tsx';
import { CountDialog } from './count-dialog.tsx';
import type { Countable, CountedEntry } from './countable.ts';
import { keptRuns, keptWatches, useKept } from './kept.ts';

interface CountDoorProps {
  readonly task: string;
  readonly name: Countable;
  /** Fills this entry; adds one without. */
  readonly entry?: AnyEntry;
  /** Of the entry, as one reads it. */
  readonly entryName?: string;
  /** The field of an entry that takes the focus when it is filled. */
  readonly fieldOf: (entry: string) => string;
}

/** The way to the counter, and what still waits there. */
export function CountDoor({ task, name, entry, entryName, fieldOf }: CountDoorProps) {
  const { t } = useTexts();
  const session = useSession();
  const place = `${session.id}/${task}/${name}/${entry?.id ?? ''}`;
  const runs = useKept(keptRuns, place).length;
  const watches = useKept(keptWatches, place).length;
  const [open, setOpen] = useState(false);
  const waiting = runs + watches;
  const label = entryName === undefined ? t(`count.door.${name}`) : t(`count.doorOf.${name}`, { what: entryName });
  const words = waiting === 0 ? label : `${label} (${t('count.waiting', { count: waiting })})`;
  return (
    <>
      {entry === undefined ? (
        <Button variant="default" leftSection={<Timer size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
          {words}
        </Button>
      ) : (
        <IconButton icon={Timer} label={words} onClick={() => setOpen(true)} />
      )}
      {open && (
        <CountDialog
          name={name}
          task={task}
          entry={entry as CountedEntry | undefined}
          entryName={entryName}
          place={place}
          onClose={() => setOpen(false)}
          onTaken={(id) => {
            setOpen(false);
            if (id !== undefined) focusSoon(fieldOf(id));
          }}
        />
      )}
    </>
  );
}
