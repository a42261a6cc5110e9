import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Input } from '../../../core/contract/contract.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';

/** Starts a visit of today and opens it. */
export function useStartVisit(workstation: string) {
  const { snapshot, texts } = useApp();
  const call = useCalls();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const start = async (from: Input<'visit.start'>['from']): Promise<void> => {
    setBusy(true);
    const started = await call('visit.start', {
      workstation,
      date: snapshot.today,
      language: texts.language,
      from,
    });
    setBusy(false);
    if (started.ok) go(routes.visit(started.value.visit));
    else setError(started.error);
  };
  return { start, busy, error };
}
