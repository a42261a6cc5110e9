import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonalRecord } from '../../../../core/contract/calls/visits.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Field } from '../../visit/input/field.tsx';
import { useVisit } from '../../visit/session/use-visit.tsx';
import styles from '../heart-rate.module.css';
import { isLabel, nextLabel } from '../next-label.ts';
import type { Keeping } from '../use-keep.ts';

interface KeepPartProps {
  /** The record that is kept anew. */
  readonly record: PersonalRecord | null;
  /** Labels of this visit's records, those without a finding too. */
  readonly taken: readonly string[];
  readonly keeping: Keeping;
  readonly onKeep: (label: string) => void;
}

/** The anonymous label, and the button that keeps the values and their finding. */
export function KeepPart({ record, taken, keeping, onKeep }: KeepPartProps) {
  const { t } = useTexts();
  const findings = useVisit(({ document }) => document.findings);
  const [label, setLabel] = useState(
    () => record?.label ?? nextLabel([...taken, ...(findings ?? []).map((finding) => finding.label)]),
  );
  const [asked, setAsked] = useState(false);
  const known = label !== record?.label && [...taken, ...(findings ?? []).map((one) => one.label)].includes(label);
  const problem = !isLabel(label) ? t('heart.keep.labelWrong') : known ? t('heart.keep.labelTaken', { label }) : null;
  return (
    <div className={styles.keep}>
      <Field
        label={t('heart.keep.label')}
        hint={t('heart.keep.labelHint')}
        problem={asked ? problem : null}
        readOnly={false}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={3}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value.trim().toUpperCase())}
          />
        )}
      </Field>
      <Button
        loading={keeping.busy}
        onClick={() => {
          setAsked(true);
          if (problem === null) onKeep(label);
        }}
      >
        {t(record === null ? 'heart.keep.verb' : 'heart.keep.again')}
      </Button>
      {keeping.visitNotSaved && <p role="alert">{t('heart.keep.visitNotSaved')}</p>}
      <ErrorMessage error={keeping.error} />
    </div>
  );
}
