import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { OpenVisit } from '../../../core/contract/calls/visits.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { CorrectionDialog } from '../correction/correction-dialog.tsx';
import { StartError } from '../correction/start-error.tsx';
import { SaveData } from './save-data.tsx';
import styles from './sheet-screen.module.css';

/** What can come after an issued sheet: a correction, the next visit, before and after, the data as a file. */
export function NextSteps({ open }: { readonly open: OpenVisit }) {
  const { texts, snapshot } = useApp();
  const { t } = texts;
  const { document, summary, workstation } = open;
  const [correcting, setCorrecting] = useState(false);
  const [, navigate] = useLocation();
  const start = useCommand('visit.start');
  const begin = {
    workstation: workstation.id,
    date: snapshot.today,
    language: document.language ?? texts.language,
  };
  const again = () =>
    start.mutate(
      { ...begin, from: { relation: 'repeat', visit: summary.id } },
      { onSuccess: ({ visit }) => navigate(routes.visit(visit)) },
    );
  return (
    <section className={styles.block} aria-labelledby="next-steps">
      <h2 id="next-steps">{t('issue.issued.next')}</h2>
      <div className={styles.actions}>
        {/* Of a sheet that is replaced the later revision is corrected. */}
        {summary.replacedBy === null && (
          <Button variant="default" size="md" onClick={() => setCorrecting(true)}>
            {t('issue.issued.correct')}
          </Button>
        )}
        <Button variant="default" size="md" loading={start.isPending} onClick={again}>
          {t('issue.issued.again')}
        </Button>
        <StartError error={start.error?.error} />
        <Button variant="default" size="md" component={Link} href={routes.compare(summary.id)}>
          {t('issue.issued.compare')}
        </Button>
        <SaveData visit={summary.id} />
      </div>
      {correcting && <CorrectionDialog open={open} onClose={() => setCorrecting(false)} />}
    </section>
  );
}
