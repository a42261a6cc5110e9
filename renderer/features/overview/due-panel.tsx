import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { DueRow } from '../../../core/contract/calls/places.ts';
import { firstDue } from '../../../core/contract/first-screen.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import styles from './due-panel.module.css';

/** Shown at first; the list of what is due must not push the places away. */
const few = 3;

/** What waits: drafts to finish and workstations to look at again, the most urgent first. Nothing where nothing waits. */
export function DuePanel() {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const [all, setAll] = useState(false);
  const { data: due } = useAnswer('overview.due', firstDue(snapshot.today));
  if (due === undefined || due.rows.length === 0) return null;
  const shown = all ? due.rows : due.rows.slice(0, few);
  const hidden = due.rows.length - few;
  return (
    <section className={styles.panel} aria-labelledby="due">
      <h2 id="due" className={styles.title}>
        {t('app.due.title')}
      </h2>
      <ul className={styles.list}>
        {shown.map((row) => (
          <DueItem key={`${row.why} ${row.visit}`} row={row} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" size="sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('app.due.less') : t('app.due.more', { count: hidden + due.more })}
        </Button>
      )}
    </section>
  );
}

function DueItem({ row: { workstation, visit, why, date } }: { readonly row: DueRow }) {
  const { snapshot, texts } = useApp();
  const when = { date: texts.shortDate(date) };
  const overdue = why === 'look-again' && date < snapshot.today;
  const what =
    why === 'draft' ? texts.t('app.due.draft', when) : texts.t(overdue ? 'app.due.overdue' : 'app.due.lookAgain', when);
  return (
    <li>
      <Link
        className={styles.item ?? ''}
        href={why === 'draft' ? routes.visit(visit) : routes.workstation(workstation.id)}
      >
        <span className={styles.name}>
          <strong>{workstation.number}</strong> {workstation.title}
        </span>
        <span className={overdue ? styles.overdue : styles.what}>{what}</span>
      </Link>
    </li>
  );
}
