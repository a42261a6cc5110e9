import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { provenanceText } from '../../../../core/i18n/verdict-text.ts';
import { type evidence, evidenceKinds } from '../../../../core/visit/fields.ts';
import type { Problem } from '../../../../core/visit/problem.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { put } from '../edit/edit.ts';
import type { Evidenced } from '../edit/evidence.ts';
import { looked } from '../edit/evidence.ts';
import { useReadOnly, useSession } from '../session/use-visit.tsx';
import { Choice } from './choice.tsx';
import styles from './evidence.module.css';
import { lastEvidence, rememberEvidence, usedInstruments } from './last-evidence.ts';
import { TextField } from './text-field.tsx';

type Kind = (typeof evidence.options)[number];

interface EvidencePanelProps {
  /** Of what kind the value is, so that the last one of its kind can be offered. */
  readonly kind: string;
  readonly what: string;
  readonly mark: Evidenced | undefined;
  /** Keeps the mark; gives the problems for which it was refused. */
  readonly onChange: (mark: Evidenced) => readonly Problem[];
  /** Where a value may be without one. */
  readonly onClear?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** How a value was obtained: one of five words, with which instrument, and a remark. Opens below the value. */
export function EvidencePanel({ kind, what, mark, onChange, onClear, onClose }: EvidencePanelProps) {
  const texts = useTexts();
  const readOnly = useReadOnly();
  const visit = useSession().getState().document;
  const panel = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('input:checked, button, input');
    first?.focus();
  }, []);
  const last = lastEvidence(visit, kind);
  const isLast = last !== undefined && last.evidence === mark?.evidence && last.instrument === mark?.instrument;
  const change = (next: Evidenced) => {
    const problems = onChange(looked(next));
    if (problems.length === 0 && next.evidence !== undefined)
      rememberEvidence(kind, { ...next, evidence: next.evidence });
    return problems;
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <fieldset
      ref={panel}
      className={styles.panel}
      aria-label={`${texts.t('visit.evidence.title')} ${what}`}
      onKeyDown={closeOnEscape}
    >
      {last !== undefined && !isLast && !readOnly && (
        <div className={styles.buttons}>
          <Button
            variant="default"
            onClick={() => {
              change({ ...mark, ...last });
              onClose();
            }}
          >
            {texts.t('visit.evidence.asLast', { how: provenanceText(texts, last) })}
          </Button>
        </div>
      )}
      <Choice<Kind>
        label={texts.t('visit.evidence.title')}
        value={mark?.evidence}
        options={evidenceKinds.map((value) => ({ value, label: texts.t(`frame.evidence.${value}`) }))}
        onChange={(value) => void change({ ...mark, evidence: value })}
        readOnly={readOnly}
      />
      {mark?.evidence !== undefined && (
        <div className={styles.row}>
          <TextField
            label={texts.t('visit.evidence.instrument')}
            value={mark.instrument}
            onChange={(value) => change(put(mark, 'instrument', value))}
            offers={usedInstruments(visit)}
            readOnly={readOnly}
          />
          <TextField
            label={texts.t('visit.evidence.remark')}
            value={mark.remark}
            onChange={(value) => change(put(mark, 'remark', value))}
            lines
            readOnly={readOnly}
          />
        </div>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {texts.t('app.common.close')}
        </Button>
        {mark !== undefined && onClear !== undefined && !readOnly && (
          <Button variant="subtle" onClick={onClear}>
            {texts.t('visit.evidence.clear')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface TakenOverProps {
  readonly what: string;
  readonly mark: Evidenced | undefined;
  readonly onStillSo: () => void;
}

/** Says that a value was taken over from an earlier visit, with one tap to say that it is still so. */
export function TakenOver({ what, mark, onStillSo }: TakenOverProps) {
  const { t, shortDate } = useTexts();
  const readOnly = useReadOnly();
  if (mark?.takenFrom === undefined) return null;
  return (
    <p className={styles.taken}>
      <span>{t('frame.evidence.takenFrom', { date: shortDate(mark.takenFrom) })}</span>
      {!readOnly && (
        <button
          type="button"
          className={styles.still}
          aria-label={t('visit.evidence.stillSoFor', { what })}
          onClick={onStillSo}
        >
          {t('visit.evidence.stillSo')}
        </button>
      )}
    </p>
  );
}
