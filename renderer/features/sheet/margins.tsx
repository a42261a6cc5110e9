import { useState } from 'react';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { MarginChart } from '../../ui/margin-chart.tsx';
import styles from './sheet-screen.module.css';
import { useVerdict } from './use-verdict.ts';

/** The margins of this visit as a picture, for whoever wants to see them: made when it is opened. */
export function Margins({ document }: { readonly document: StoredVisit }) {
  const { t } = useTexts();
  const verdict = useVerdict(document);
  const [opened, setOpened] = useState(false);
  if (verdict === undefined) return null;
  return (
    <details className={styles.margins} open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('issue.margins.title')}</summary>
      {opened && <MarginChart verdict={verdict} />}
    </details>
  );
}
