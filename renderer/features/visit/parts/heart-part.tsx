import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PersonalRecord } from '../../../../core/contract/calls/visits.ts';
import { type CallError, callError } from '../../../../core/contract/errors.ts';
import { frameName, isSameFrame } from '../../../../core/frame/frames.ts';
import type { Finding } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { kindOf } from '../../../client/file-kind.ts';
import { useAnswer, useCommand } from '../../../client/queries.ts';
import { client, upload } from '../../../client/transport.ts';
import { ChooseFile } from '../../../ui/choose-file.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { OutcomeLabel } from '../../../ui/outcome-label.tsx';
import { useReadOnly, useSession, useVisit } from '../session/use-visit.tsx';
import styles from './part.module.css';

/** Persons measured: the outcomes alone. Their values are in a database of their own and never come to the screen. */
export function HeartPart() {
  const { t } = useTexts();
  const session = useSession();
  const readOnly = useReadOnly();
  const findings = useVisit(({ document }) => document.findings);
  const marked = useVisit(({ document }) => document.doesNotOccur?.['heavy-work'] !== undefined);
  const records = useAnswer('personal.list', { visit: session.id });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [unreadable, setUnreadable] = useState(false);

  const add = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setUnreadable(false);
    if ((await kindOf(file)) !== 'json') {
      setError(callError('file-refused', { file: file.name, problems: [] }));
      return;
    }
    setBusy(true);
    setError(null);
    const id = await upload(file);
    setUnreadable(id === undefined);
    if (id !== undefined && (await session.flush())) {
      const base = session.version;
      const answer = await client('personal.import', { visit: session.id, base, upload: id, fileName: file.name });
      if (answer.ok) await session.reload();
      else setError(answer.error);
      await records.refetch();
    }
    setBusy(false);
  };
  if (marked && findings === undefined) return null;
  return (
    <section className={styles.box} aria-label={t('visit.heart.title')}>
      <h3 className={styles.subtitle}>{t('visit.heart.title')}</h3>
      <p className={styles.hint}>{t('visit.heart.who')}</p>
      {findings === undefined || findings.length === 0 ? (
        <p className={styles.hint}>{t('visit.heart.none')}</p>
      ) : (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <li key={finding.label} className={styles.item}>
              <FindingRow finding={finding} />
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div>
          <ChooseFile
            label={t('visit.heart.import')}
            accept=".json,application/json"
            loading={busy}
            onChoose={(files) => void add(files)}
          />
        </div>
      )}
      <ErrorMessage error={error} />
      {error?.code === 'file-refused' && <p>{t('app.import.person')}</p>}
      {unreadable && <p role="alert">{t('visit.heart.unreadable')}</p>}
      <Records records={records.data?.records ?? []} />
    </section>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { t, number } = useTexts();
  const frame = useVisit((state) => state.frame);
  const facts = [
    t('visit.heart.minutes', { minutes: number(finding.validMinutes) }),
    ...(finding.restDefinition === undefined
      ? []
      : [t('sheet.criteria.rest', { definition: t(`frame.rest.${finding.restDefinition}`) })]),
    ...(isSameFrame(finding.frame, frame) ? [] : [t('visit.heart.otherFrame', { frame: frameName(finding.frame) })]),
  ];
  return (
    <>
      <strong>{t('visit.heart.person', { label: finding.label })}</strong>
      {(['cardiac-cost', 'peak-heart-rate'] as const).map((id) => (
        <div key={id} className={styles.line}>
          <span>{t(`frame.criterion.${id}`)}</span>
          <OutcomeLabel outcome={finding.outcomes[id]} />
        </div>
      ))}
      <p className={styles.hint}>{facts.join(' · ')}</p>
    </>
  );
}

/** The records behind the findings, each of which can be deleted for good. */
function Records({ records }: { readonly records: readonly PersonalRecord[] }) {
  const { t, shortDate } = useTexts();
  const remove = useCommand('personal.delete');
  const [asked, setAsked] = useState<PersonalRecord | null>(null);
  if (records.length === 0) return null;
  const close = () => {
    setAsked(null);
    remove.reset();
  };
  return (
    <>
      <h4 className={styles.small}>{t('visit.heart.records')}</h4>
      <ul className={styles.list}>
        {records.map((record) => (
          <li key={record.id} className={styles.between}>
            <div>
              <div>
                {t('visit.heart.record', { label: record.label, date: shortDate(record.importedAt.slice(0, 10)) })}
              </div>
              {!record.hasFinding && <p className={styles.hint}>{t('visit.heart.noFinding')}</p>}
            </div>
            <Button
              variant="default"
              leftSection={<Trash2 size={18} aria-hidden="true" />}
              aria-label={t('visit.heart.delete', { label: record.label })}
              onClick={() => setAsked(record)}
            >
              {t('app.common.delete')}
            </Button>
          </li>
        ))}
      </ul>
      <Confirm
        opened={asked !== null}
        title={t('visit.heart.deleteTitle', { label: asked?.label ?? '' })}
        verb={t('visit.heart.deleteVerb')}
        busy={remove.isPending}
        error={remove.error?.error}
        onClose={close}
        onConfirm={() => asked !== null && remove.mutate({ record: asked.id }, { onSuccess: close })}
      >
        <p>{t('visit.heart.deleteNote')}</p>
      </Confirm>
    </>
  );
}
