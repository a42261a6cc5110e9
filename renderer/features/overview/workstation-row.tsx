import { memo } from 'react';
import { Link } from 'wouter';
import type { OverviewRow } from '../../../core/contract/calls/places.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { Counts } from '../../ui/counts.tsx';
import { OutcomeLabel } from '../../ui/outcome-label.tsx';
import { placeText } from '../../ui/place-text.ts';
import styles from './workstation-list.module.css';

/** One workstation of the overview: which, where, and how it stands. */
export const WorkstationRow = memo(function WorkstationRow({ row }: { readonly row: OverviewRow }) {
  const { workstation, visit } = row;
  const { snapshot, texts } = useApp();
  const { t, shortDate } = texts;
  const overdue = visit?.lookAgainBy != null && visit.lookAgainBy <= snapshot.today;
  return (
    <Link href={routes.workstation(workstation.id)} className={styles.row ?? ''} data-result>
      <span className={styles.number}>{workstation.number}</span>
      <span className={styles.what}>
        <span className={styles.title}>{workstation.title}</span>
        <span className={styles.small}>
          {workstation.example && `${t('app.overview.example')} · `}
          {placeText(workstation.place)}
        </span>
      </span>
      <span className={styles.state}>
        <OutcomeLabel outcome={visit?.outcome ?? 'unvisited'} />
        {visit !== null && (
          <span className={styles.small}>
            <Counts counts={visit.counts} compact />
          </span>
        )}
      </span>
      <span className={styles.dates}>
        {visit !== null && (
          <>
            <span>
              {t(`app.overview.${visit.state === 'draft' ? 'draft' : 'visited'}`, { date: shortDate(visit.date) })}
            </span>
            {visit.lookAgainBy !== null && (
              <span className={overdue ? styles.overdue : styles.small}>
                {t('app.overview.lookAgain', { date: shortDate(visit.lookAgainBy) })}
              </span>
            )}
          </>
        )}
      </span>
    </Link>
  );
});
