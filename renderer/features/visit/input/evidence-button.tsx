import { History } from 'lucide-react';
import { provenanceText } from '../../../../core/i18n/verdict-text.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import type { Evidenced } from '../edit/evidence.ts';
import styles from './evidence.module.css';

interface EvidenceButtonProps {
  /** What the evidence is of: the label of the value. */
  readonly what: string;
  readonly mark: Evidenced | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** With a frame of its own, where it stands in no field. */
  readonly alone?: boolean;
}

/** How a value was obtained, in one word beside it; opens the panel that says the rest. */
export function EvidenceButton({ what, mark, open, onToggle, alone = false }: EvidenceButtonProps) {
  const texts = useTexts();
  const how = provenanceText(texts, mark) || texts.t('visit.evidence.unknown');
  const evidence = mark?.evidence;
  const ask = texts.t('visit.evidence.ask');
  const name = texts.t('visit.evidence.of', { what, how });
  return (
    <button
      type="button"
      className={`${styles.button} ${alone ? styles.alone : ''}`}
      aria-label={evidence === undefined ? `${ask} ${name}` : name}
      aria-expanded={open}
      title={how}
      onClick={onToggle}
    >
      {mark?.takenFrom !== undefined && <History size={16} aria-hidden="true" />}
      {evidence === undefined ? <span className={styles.ask}>{ask}</span> : texts.t(`frame.evidence.${evidence}`)}
    </button>
  );
}
