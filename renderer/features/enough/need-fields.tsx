import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Need } from '../../../core/contract/calls/map.ts';
import type { PlaceRef } from '../../../core/contract/values.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PlainNumber } from '../visit/input/plain-number.tsx';
import styles from './enough.module.css';

type Typed = { readonly [Key in Exclude<keyof Need, 'place'>]: number | undefined };

const nothing: Typed = { peopleTenths: undefined, weeks: undefined, hoursPerWeek: undefined };

interface NeedFieldsProps {
  readonly place: PlaceRef;
  readonly need: Need | undefined;
  /** Says whether all three numbers stand there now: while they do not, the kept need is not what is shown. */
  readonly onTyped: (complete: boolean) => void;
}

/** What a part of the company expects; kept as soon as all three are there. Numbers of a place, never of a person. */
export function NeedFields({ place, need, onTyped }: NeedFieldsProps) {
  const { t } = useTexts();
  const save = useCommand('need.save');
  const [typed, setTyped] = useState<Typed | null>(null);
  // Other fields after everything was cleared: they keep what is typed.
  const [cleared, setCleared] = useState(0);
  const shown: Typed = typed ?? need ?? nothing;
  const set = (next: Partial<Typed>) => {
    const { peopleTenths, weeks, hoursPerWeek } = { ...shown, ...next };
    setTyped({ peopleTenths, weeks, hoursPerWeek });
    const complete = peopleTenths !== undefined && weeks !== undefined && hoursPerWeek !== undefined;
    onTyped(complete);
    if (!complete) return;
    save.mutate({ place, need: { peopleTenths, weeks, hoursPerWeek } });
  };
  return (
    <>
      <div className={styles.fields} key={cleared}>
        <PlainNumber
          label={t('enough.people')}
          kind={{ decimals: 1, min: 0, max: 100_000 }}
          value={shown.peopleTenths}
          optional
          onWrong={() => set({ peopleTenths: undefined })}
          onChange={(peopleTenths) => set({ peopleTenths })}
        />
        <PlainNumber
          label={t('enough.weeks')}
          kind={{ decimals: 0, min: 1, max: 52 }}
          value={shown.weeks}
          optional
          onWrong={() => set({ weeks: undefined })}
          onChange={(weeks) => set({ weeks })}
        />
        <PlainNumber
          label={t('enough.hours')}
          kind={{ decimals: 0, min: 1, max: 60 }}
          value={shown.hoursPerWeek}
          optional
          onWrong={() => set({ hoursPerWeek: undefined })}
          onChange={(hoursPerWeek) => set({ hoursPerWeek })}
        />
        {need !== undefined && (
          <Button
            variant="default"
            className={styles.clear ?? ''}
            onClick={() => {
              setTyped(nothing);
              setCleared(cleared + 1);
              save.mutate({ place, need: null });
            }}
          >
            {t('enough.clear')}
          </Button>
        )}
      </div>
      <ErrorMessage error={save.error?.error} />
    </>
  );
}
