import { useState } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { client } from '../../client/transport.ts';
import { CopyButton } from '../settings/copy-button.tsx';
import styles from './recovery.module.css';

/** What to send to whoever helps. It can be read before it is sent. */
export function Report() {
  const { t } = useTexts();
  const [text, setText] = useState<string>();
  const read = async () => {
    const answer = await client('recovery.report', {});
    const found = answer.ok ? answer.value.text : undefined;
    setText(found);
    return found;
  };
  return (
    <section className={styles.report} aria-labelledby="report">
      <h2 id="report" className={styles.subheading}>
        {t('recovery.report')}
      </h2>
      <p className={styles.dimmed}>{t('recovery.reportNote')}</p>
      <CopyButton text={read} label={t('recovery.copy')} done={t('recovery.copied')} />
      <details onToggle={(event) => event.currentTarget.open && void read()}>
        <summary>{t('recovery.show')}</summary>
        <pre>{text ?? ''}</pre>
      </details>
    </section>
  );
}
