import type { VisitSummary } from '../../../core/contract/values.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Empty } from '../../ui/empty.tsx';
import { VisitItem } from './visit-item.tsx';
import styles from './visit-list.module.css';

/** Every visit of a workstation, the newest first. */
export function VisitList({ visits }: { readonly visits: readonly VisitSummary[] }) {
  const { t } = useTexts();
  const dates = new Map(visits.map(({ id, date }) => [id, date]));
  return (
    <section aria-labelledby="visits">
      <h2 id="visits" className={styles.title}>
        {t('app.workstation.visits')}
      </h2>
      {visits.length === 0 ? (
        <Empty title={t('app.workstation.noVisits')}>{t('app.workstation.noVisitsNote')}</Empty>
      ) : (
        <ul className={styles.list}>
          {visits.map((visit) => (
            <VisitItem key={visit.id} visit={visit} previousDate={dates.get(visit.previous?.visit ?? '')} />
          ))}
        </ul>
      )}
    </section>
  );
}
