import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import styles from './settings.module.css';

/** Offers personal values that no finding needs any more for deletion, on the overview and not in the middle of a visit. Can wait until next time. */
export function OrphansNotice() {
  const { t, number } = useTexts();
  const { data } = useAnswer('personal.orphans', {});
  const [later, setLater] = useState(false);
  const [address] = useLocation();
  const count = data?.records.length ?? 0;
  if (later || count === 0 || address !== routes.overview()) return null;
  return (
    <section className={styles.orphans} aria-label={t('settings.section.personal')}>
      <p>{t('settings.personal.notice', { count, number: number(count) })}</p>
      <span className={styles.buttons}>
        <Button component={Link} href={routes.settings('personal')} variant="default">
          {t('settings.personal.look')}
        </Button>
        <Button variant="subtle" onClick={() => setLater(true)}>
          {t('settings.personal.later')}
        </Button>
      </span>
    </section>
  );
}
