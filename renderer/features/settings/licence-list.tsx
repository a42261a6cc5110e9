import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { licencesFile, readLicences } from './licences.ts';
import styles from './settings.module.css';

/** The packages in the app with their licences; fetched only when somebody wants to see them. */
export function LicenceList() {
  const { t } = useTexts();
  const [shown, setShown] = useState(false);
  const { data, isError } = useQuery({
    queryKey: [licencesFile],
    queryFn: async () => readLicences(await (await fetch(licencesFile)).json()),
    enabled: shown,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <div className={styles.buttons}>
        <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'settings.about.hide' : 'settings.about.show')}
        </Button>
      </div>
      {shown && isError && <p>{t('settings.about.unavailable')}</p>}
      {shown && data === undefined && !isError && <AfterAWhile>{t('app.overview.loading')}</AfterAWhile>}
      {shown && data !== undefined && (
        <ul className={styles.licences}>
          {data.map(({ name, version, licence, text }) => (
            <li key={`${name} ${version}`}>
              <details>
                <summary>
                  <strong>{name}</strong> {version} <span className={styles.dimmed}>{licence}</span>
                </summary>
                {/* Licences are English texts. */}
                <pre lang="en" className={styles.licenceText}>
                  {text}
                </pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
