import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { CorrectionDialog } from '../correction/correction-dialog.tsx';
import type { PartId } from './parts/part-ids.ts';
import { openSession } from './session/open-sessions.ts';
import { useSession, useVisit } from './session/use-visit.tsx';
import { startRevision } from './start-revision.ts';
import styles from './visit-screen.module.css';

interface OnPart {
  /** The part that is open: a correction goes on there. */
  readonly part: PartId;
}

/** What stands above everything else: not saved and why, a conflict, an issued visit, why there is a correction. */
export function Banners({ part }: OnPart) {
  return (
    <div className={styles.banners}>
      <NotSaved />
      <Conflict part={part} />
      <Issued part={part} />
      <Correction />
    </div>
  );
}

function NotSaved() {
  const { t } = useTexts();
  const save = useVisit((state) => state.save);
  if (save.state !== 'failed') return null;
  return (
    <div>
      <ErrorMessage error={save.error} />
      <p className={styles.after}>{t(save.again ? 'visit.save.again' : 'visit.save.stays')}</p>
    </div>
  );
}

function Conflict({ part }: OnPart) {
  const texts = useTexts();
  const { t, language } = texts;
  const session = useSession();
  const save = useVisit((state) => state.save);
  const dropped = useVisit((state) => state.dropped);
  const [, go] = useLocation();
  const [error, setError] = useState<CallError | null>(null);

  /** Makes the changes in a correction of the visit that was issued elsewhere. */
  const correct = async () => {
    const { open, document } = session.getState();
    const answer = await startRevision({
      workstation: open.workstation.id,
      visit: session.id,
      date: document.date,
      language,
      reason: t('visit.conflict.issued'),
    });
    const opened = answer.ok ? await openSession(answer.value) : answer;
    if (!opened.ok) {
      setError(opened.error);
      return;
    }
    for (const edit of session.changes) opened.value.change(edit);
    session.forget();
    go(routes.visit(opened.value.id, part));
  };
  if (save.state === 'conflict') {
    return (
      <div className={styles.banner} role="alert" data-asks>
        <strong>{t('visit.conflict.title')}</strong>
        <p>{t('visit.conflict.text', { count: save.changes })}</p>
        <div className={styles.buttons}>
          <Button onClick={() => session.keepMine()}>{t('visit.conflict.mine')}</Button>
          <Button variant="default" onClick={() => session.takeOther()}>
            {t('visit.conflict.other')}
          </Button>
        </div>
      </div>
    );
  }
  if (save.state === 'issued-elsewhere') {
    return (
      <div className={styles.banner} role="alert" data-asks>
        <strong>{t('visit.conflict.issued')}</strong>
        <p>{t('visit.conflict.issuedText', { count: save.changes })}</p>
        <ErrorMessage error={error} />
        <div className={styles.buttons}>
          <Button onClick={() => void correct()}>{t('visit.conflict.correct')}</Button>
          <Button variant="default" onClick={() => session.takeOther()}>
            {t('visit.conflict.show')}
          </Button>
        </div>
      </div>
    );
  }
  if (dropped === 0) return null;
  return (
    <div className={styles.banner} role="alert">
      <p>{t('visit.conflict.dropped', { count: dropped })}</p>
    </div>
  );
}

function Issued({ part }: OnPart) {
  const { t, date } = useTexts();
  const issue = useVisit(({ document }) => document.issue);
  const open = useVisit((state) => state.open);
  const [asking, setAsking] = useState(false);
  if (issue === undefined) return null;
  const replaced = open.summary.replacedBy;
  return (
    <div className={styles.banner}>
      <p>{t('visit.issued.text', { date: date(issue.date), revision: issue.revision })}</p>
      {replaced === null ? (
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('issue.issued.correct')}
          </Button>
        </div>
      ) : (
        <p>
          {t('issue.issued.replaced')} <Link href={routes.visit(replaced)}>{t('issue.issued.toNewer')}</Link>
        </p>
      )}
      {asking && <CorrectionDialog open={open} part={part} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Correction() {
  const { t, date } = useTexts();
  const previous = useVisit(({ document }) => document.previous);
  const reason = useVisit(({ open }) => open.revisionReason);
  if (reason === null || previous?.relation !== 'revision') return null;
  return (
    <div className={styles.banner}>
      <p>{t('visit.issued.draft', { date: date(previous.date), reason })}</p>
    </div>
  );
}
