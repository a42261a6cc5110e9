import { Button } from '@mantine/core';
import { FileText, HeartPulse, Plus, Trash2 } from 'lucide-react';
import { Fragment, lazy, Suspense, useEffect, useState } from 'react';
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
import { frameTitle } from '../../../ui/frame-title.ts';
import { OutcomeLabel } from '../../../ui/outcome-label.tsx';
import { useFrame, useReadOnly, useSession, useVisit } from '../session/use-visit.tsx';
import styles from './part.module.css';

// Their own pieces of the program, with what draws the trace: fetched as soon as this part is seen, because when they are
// opened the host may be gone.
const fetchPanel = () => import('../../heart-rate/heart-rate-panel.tsx');
const fetchAnnex = () => import('../../heart-rate/annex/annex-dialog.tsx');
const HeartRatePanel = lazy(async () => ({ default: (await fetchPanel()).HeartRatePanel }));
const AnnexDialog = lazy(async () => ({ default: (await fetchAnnex()).AnnexDialog }));

/** What is open above the visit: a new measurement, a kept one, or its annex. */
type Above =
  | { readonly what: 'panel'; readonly record: PersonalRecord | null }
  | { readonly what: 'annex'; readonly record: PersonalRecord };

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
  const [above, setAbove] = useState<Above | null>(null);
  useEffect(() => {
    // One that cannot be had now is asked for again when it is opened.
    void Promise.all([fetchPanel(), fetchAnnex()]).catch(() => undefined);
  }, []);
  const { refetch } = records;
  // An undo takes findings away from records, and a redo gives them back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for every other list of findings
  useEffect(() => void refetch(), [findings, refetch]);
  const list = records.data?.records ?? [];

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
        <div className={styles.line}>
          <Button
            variant="default"
            leftSection={<Plus size={18} aria-hidden="true" />}
            data-add
            onClick={() => setAbove({ what: 'panel', record: null })}
          >
            {t('heart.add')}
          </Button>
          <ChooseFile
            variant="subtle"
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
      <Records
        records={list}
        onOpen={readOnly ? undefined : (record) => setAbove({ what: 'panel', record })}
        onAnnex={(record) => setAbove({ what: 'annex', record })}
      />
      {above !== null && (
        <Suspense fallback={null}>
          {above.what === 'panel' ? (
            <HeartRatePanel
              record={above.record}
              taken={list.map(({ label }) => label)}
              onClose={() => setAbove(null)}
            />
          ) : (
            <AnnexDialog record={above.record} onClose={() => setAbove(null)} />
          )}
        </Suspense>
      )}
    </section>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { t, number, language } = useTexts();
  const frame = useFrame();
  // Of the heaviest hour: the peak has no minutes and no rest.
  const ofCost = [
    t('visit.heart.minutes', { minutes: number(finding.validMinutes) }),
    ...(finding.restDefinition === undefined
      ? []
      : [t('sheet.criteria.rest', { definition: t(`frame.rest.${finding.restDefinition}`) })]),
  ];
  return (
    <>
      <strong>{t('visit.heart.person', { label: finding.label })}</strong>
      {(['cardiac-cost', 'peak-heart-rate'] as const).map((id) => (
        <Fragment key={id}>
          <div className={styles.line}>
            <span>{t(`frame.criterion.${id}`)}</span>
            <OutcomeLabel outcome={finding.outcomes[id]} />
          </div>
          {id === 'cardiac-cost' && <p className={styles.hint}>{ofCost.join(' · ')}</p>}
        </Fragment>
      ))}
      {!isSameFrame(finding.frame, frame) && (
        <p className={styles.hint}>
          {t('visit.heart.otherFrame', { frame: frameTitle(frameName(finding.frame), language) })}
        </p>
      )}
    </>
  );
}

interface RecordsProps {
  readonly records: readonly PersonalRecord[];
  /** Opens one to change it; not in a visit that was issued. */
  readonly onOpen: ((record: PersonalRecord) => void) | undefined;
  readonly onAnnex: (record: PersonalRecord) => void;
}

/** The records behind the findings: opened again, made into an annex, or deleted for good. */
function Records({ records, onOpen, onAnnex }: RecordsProps) {
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
          <li key={record.id} className={styles.line}>
            <div className={styles.full}>
              <div>
                {t('visit.heart.record', { label: record.label, date: shortDate(record.importedAt.slice(0, 10)) })}
              </div>
              {!record.hasFinding && <p className={styles.hint}>{t('visit.heart.noFinding')}</p>}
            </div>
            {onOpen !== undefined && (
              <Button
                variant="default"
                leftSection={<HeartPulse size={18} aria-hidden="true" />}
                aria-label={t('heart.openOf', { label: record.label })}
                onClick={() => onOpen(record)}
              >
                {t('heart.open')}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<FileText size={18} aria-hidden="true" />}
              aria-label={t('heart.annex.openOf', { label: record.label })}
              onClick={() => onAnnex(record)}
            >
              {t('heart.annex.open')}
            </Button>
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
