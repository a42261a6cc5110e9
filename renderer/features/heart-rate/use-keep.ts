import { useState } from 'react';
import type { PersonalRecord } from '../../../core/contract/calls/visits.ts';
import type { Envelope } from '../../../core/contract/contract.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { useStale } from '../../client/queries.ts';
import { useSession } from '../visit/session/use-visit.tsx';

type Kept = Envelope<'heart-rate.keep'> | Envelope<'heart-rate.enter'>;

export interface Keeping {
  readonly busy: boolean;
  readonly error: CallError | null;
  /** The visit's own changes could not be saved first: the screen shows why above, and nothing is lost. */
  readonly visitNotSaved: boolean;
  /** @param send keeps the values on top of this version of the visit */
  readonly keep: (send: (base: number) => Promise<Kept>, done: (record: PersonalRecord) => void) => void;
}

/** Keeps values in the personal database and their finding in the visit, after everything else of the visit is saved. */
export function useKeep(): Keeping {
  const session = useSession();
  const stale = useStale();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [visitNotSaved, setNotSaved] = useState(false);

  const run = async (send: (base: number) => Promise<Kept>, done: (record: PersonalRecord) => void) => {
    setError(null);
    const saved = await session.flush();
    setNotSaved(!saved);
    if (!saved) return;
    let answer = await send(session.version);
    if (!answer.ok && answer.error.code === 'changed-elsewhere') {
      // A finding contradicts nothing that another window wrote: on top of its version, once.
      await session.reload();
      if (await session.flush()) answer = await send(session.version);
    }
    if (!answer.ok) {
      // A disk that was full between the two databases leaves a record without its finding: the lists have to show it.
      stale();
      setError(answer.error);
      return;
    }
    await session.reload();
    stale();
    done(answer.value.record);
  };
  return {
    busy,
    error,
    visitNotSaved,
    keep: (send, done) => {
      setBusy(true);
      void run(send, done).finally(() => setBusy(false));
    },
  };
}
