import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PersonalRecord } from '../../../core/contract/calls/visits.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer, useCalls } from '../../client/queries.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import styles from './settings.module.css';

/** Personal values that no finding needs any more, offered for deletion; and what deletion means. */
export function PersonalSection() {
  const { t, number } = useTexts();
  const { data, error } = useAnswer('personal.orphans', {});
  const deletion = useDeletion();
  const records = data?.records ?? [];
  const asked = deletion.asked.length;
  return (
    <>
      <p className={styles.note}>{t('settings.personal.intro')}</p>
      <p className={styles.note}>{t('settings.personal.final')}</p>
      <ErrorMessage error={error?.error} />
      {data === undefined && error === null && <AfterAWhile>{t('app.overview.loading')}</AfterAWhile>}
      {data !== undefined && records.length === 0 && <Empty title={t('settings.personal.none')} />}
      {records.length > 0 && (
        <>
          <ul className={styles.records}>
            {records.map((record) => (
              <Orphan key={record.id} record={record} onDelete={() => deletion.ask([record])} />
            ))}
          </ul>
          {records.length > 1 && (
            <div className={styles.buttons}>
              <Button variant="default" onClick={() => deletion.ask(records)}>
                {t('settings.personal.deleteAll', { count: records.length, number: number(records.length) })}
              </Button>
            </div>
          )}
        </>
      )}
      <p role="status" className={styles.status}>
        {deletion.deleted > 0 &&
          t('settings.personal.deleted', { count: deletion.deleted, number: number(deletion.deleted) })}
      </p>
      {asked > 0 && (
        <Confirm
          opened
          title={t('settings.personal.confirmTitle', { count: asked, number: number(asked) })}
          verb={t('settings.personal.delete')}
          onConfirm={() => void deletion.confirm()}
          onClose={() => deletion.ask([])}
          busy={deletion.busy}
          error={deletion.error}
        >
          <p>{t('settings.personal.final')}</p>
          <p>{t('settings.personal.confirmNote')}</p>
        </Confirm>
      )}
    </>
  );
}

function Orphan({ record, onDelete }: { readonly record: PersonalRecord; readonly onDelete: () => void }) {
  const { t, moment } = useTexts();
  return (
    <li className={styles.orphan}>
      <span>
        <strong>{t('settings.personal.record', { label: record.label })}</strong>{' '}
        <span className={styles.dimmed}>{t('settings.personal.imported', { moment: moment(record.importedAt) })}</span>
        <br />
        <VisitOf record={record} />
      </span>
      <Button
        variant="default"
        aria-label={t('settings.personal.deleteOf', { label: record.label })}
        onClick={onDelete}
      >
        {t('settings.personal.delete')}
      </Button>
    </li>
  );
}

/** Where it was measured, so that one can look before deleting; the visit may be gone. */
function VisitOf({ record }: { readonly record: PersonalRecord }) {
  const { t, shortDate } = useTexts();
  const { data, error } = useAnswer('visit.read', { visit: record.visit });
  if (data === undefined) return error?.error.code === 'not-found' && t('settings.personal.gone');
  const { workstation, summary } = data;
  return (
    <Link href={routes.visit(record.visit)}>
      {t('settings.personal.of', { number: workstation.number, date: shortDate(summary.date) })}
    </Link>
  );
}

/** Deletes the records that were asked for one after another; stops at the first that does not go. */
function useDeletion() {
  const call = useCalls();
  const [asked, setAsked] = useState<readonly PersonalRecord[]>([]);
  const [deleted, setDeleted] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const ask = (records: readonly PersonalRecord[]) => {
    if (busy) return;
    setAsked(records);
    setError(null);
    setDeleted(0);
  };
  const confirm = async () => {
    setBusy(true);
    setError(null);
    let left = asked;
    let problem: CallError | null = null;
    while (problem === null && left[0] !== undefined) {
      const answer = await call('personal.delete', { record: left[0].id });
      // Gone already is what was asked for.
      if (answer.ok || answer.error.code === 'not-found') left = left.slice(1);
      else problem = answer.error;
    }
    setDeleted(asked.length - left.length);
    setAsked(left);
    setError(problem);
    setBusy(false);
  };
  return { asked, ask, confirm, deleted, busy, error };
}
