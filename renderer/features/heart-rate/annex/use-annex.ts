import { useEffect, useRef, useState } from 'react';
import type { Input } from '../../../../core/contract/contract.ts';
import type { CallError } from '../../../../core/contract/errors.ts';
import type { ServedFile } from '../../../../core/contract/values.ts';
import { client, sendLast } from '../../../client/transport.ts';

/** The physician's annex while its dialog is open; afterwards nothing of it is left in the backend's memory. */
export function useAnnex() {
  const [file, setFile] = useState<ServedFile | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    // Reloaded or closed, a page ends without leaving its screens.
    const withdraw = () => sendLast('annex.withdraw', {});
    window.addEventListener('pagehide', withdraw);
    return () => {
      left.current = true;
      window.removeEventListener('pagehide', withdraw);
      void client('annex.withdraw', {});
    };
  }, []);
  const make = async (input: Input<'annex.make'>) => {
    setBusy(true);
    setError(null);
    const answer = await client('annex.make', input);
    setBusy(false);
    // It came after the dialog was closed: what was withdrawn by then was not this one.
    if (left.current) void client('annex.withdraw', {});
    else if (answer.ok) setFile(answer.value);
    else setError(answer.error);
  };
  return { file, error, busy, make };
}
