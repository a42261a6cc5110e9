import { Button, Textarea } from '@mantine/core';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import styles from './match.module.css';
import { change, mostChosen, useMatchChoices } from './profile-state.ts';

/**
 * One page with the workstations that were ticked, for the talk; made in memory and given to whoever asks. It stays in
 * sight while one ticks; before the first one it says what ticking is for.
 */
export function ProposalPanel() {
  const { t, language } = useTexts();
  const call = useCalls();
  const { profile, chosen, remark, wrong } = useMatchChoices();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  if (chosen.length === 0) return <p className={styles.hintToTick}>{t('match.result.tick', { most: mostChosen })}</p>;
  const make = async () => {
    setBusy(true);
    const said = remark.trim();
    const answer = await call('match.proposal', {
      ...{ profile, workstations: [...chosen], language },
      ...(said === '' ? {} : { remark: said }),
    });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) saveFile(answer.value);
  };
  return (
    <div className={styles.proposal}>
      <p role="status">{t('match.result.chosen', { number: chosen.length, most: mostChosen })}</p>
      <Textarea
        label={t('match.result.remark')}
        value={remark}
        maxLength={600}
        autosize
        minRows={1}
        maxRows={4}
        onChange={({ currentTarget }) => change({ remark: currentTarget.value })}
      />
      <Button
        leftSection={<FileText size={18} aria-hidden="true" />}
        disabled={wrong.length > 0}
        loading={busy}
        onClick={() => void make()}
      >
        {t('match.result.make')}
      </Button>
      <ErrorMessage error={error} />
    </div>
  );
}
