import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../../core/visit/problem.ts';
import type { Provenance } from '../../../../core/visit/visit.ts';
import { OutcomeMark } from '../../../ui/outcome-mark.tsx';
import { type Evidenced, looked } from '../edit/evidence.ts';
import { EvidenceButton } from '../input/evidence-button.tsx';
import { EvidencePanel, TakenOver } from '../input/evidence-panel.tsx';
import styles from './part.module.css';

interface StatementProps {
  /** `No loads in this task`. */
  readonly what: string;
  /** Of what kind, so that the last evidence of its kind can be offered. */
  readonly kind: string;
  readonly statement: Provenance;
  readonly onChange: (statement: Provenance) => readonly Problem[];
  /** What else can be done with it: taking it back. */
  readonly actions?: ReactNode;
}

/** Something that is said explicitly, with its evidence. */
export function Statement({ what, kind, statement, onChange, actions }: StatementProps) {
  const [open, setOpen] = useState(false);
  const keep = (mark: Evidenced) => onChange({ ...mark, evidence: mark.evidence ?? statement.evidence });
  return (
    <>
      <div className={styles.line}>
        <span className={styles.said}>
          <OutcomeMark outcome="met" />
          {what}
        </span>
        <EvidenceButton what={what} mark={statement} open={open} onToggle={() => setOpen(!open)} alone />
        {actions}
      </div>
      <TakenOver what={what} mark={statement} onStillSo={() => onChange(looked(statement))} />
      {open && (
        <EvidencePanel kind={kind} what={what} mark={statement} onChange={keep} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
