import { Link } from 'wouter';
import type { Pool } from '../../../core/enough/pool.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './enough.module.css';

interface PoolWordsProps {
  readonly pool: Pool;
  readonly nearly: number;
  /** Criteria that may fail at what counts as nearly green. */
  readonly mostBroken: number;
  /** Not said while nobody knows how many days a week has. */
  readonly hours: boolean;
}

/** What light work there is, what of it nobody noted, and what could be added. */
export function PoolWords({ pool, nearly, mostBroken, hours }: PoolWordsProps) {
  const { t, number } = useTexts();
  const { workstations, places, minutesPerWeek, temporaryPlaces, withoutPeople, withoutMinutes } = pool;
  return (
    <>
      <p className={styles.pool}>
        {workstations === 0
          ? t('enough.none')
          : [
              t('enough.pool', { count: workstations, number: number(workstations) }),
              t('enough.places', { count: places, number: number(places) }),
              ...(hours ? [t('enough.hoursThere', { hours: number(minutesPerWeek / 60, 1) })] : []),
              ...(temporaryPlaces > 0
                ? [t('enough.temporary', { count: temporaryPlaces, number: number(temporaryPlaces) })]
                : []),
            ].join(' · ')}
      </p>
      {withoutPeople > 0 && (
        <p className={styles.warning}>
          {t('enough.withoutPeople', { count: withoutPeople, number: number(withoutPeople) })}
        </p>
      )}
      {withoutMinutes > 0 && (
        <p className={styles.warning}>
          {t('enough.withoutMinutes', { count: withoutMinutes, number: number(withoutMinutes) })}
        </p>
      )}
      {nearly > 0 && (
        <p className={styles.note}>
          {t('enough.couldBe', { count: nearly, number: number(nearly), most: number(mostBroken) })}{' '}
          <Link href={routes.map('nearly')}>{t('enough.toNearly')}</Link>
        </p>
      )}
    </>
  );
}
