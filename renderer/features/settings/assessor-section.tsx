import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useApp } from '../../app/snapshot.tsx';
import { SavedSign } from './saved-sign.tsx';
import styles from './settings.module.css';
import { type AssessorField, assessorFields, mostCharacters, readAssessor, typedAssessor } from './typed-line.ts';
import { useAutosave } from './use-autosave.ts';

const types = { name: 'text', role: 'text', phone: 'tel', email: 'email' } as const;

/** Who judges: stands on the sheets of new visits. */
export function AssessorSection() {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const { autosave, state } = useAutosave();
  const [typed, setTyped] = useState(() => typedAssessor(snapshot.settings.assessor));
  const read = readAssessor(typed);
  const change = (field: AssessorField, value: string) => {
    const next = { ...typed, [field]: value };
    setTyped(next);
    const changed = readAssessor(next);
    if (changed.ok) autosave.change({ assessor: changed.value });
    else autosave.drop();
  };
  const problemOf = (field: AssessorField) => {
    const problem = read.ok ? undefined : read.error[field];
    return problem === undefined ? undefined : t(`settings.invalid.${problem}`, { most: mostCharacters });
  };
  return (
    <>
      <p className={styles.note}>{t('settings.assessor.intro')}</p>
      <div className={styles.fields}>
        {assessorFields.map((field) => (
          <TextInput
            key={field}
            type={types[field]}
            label={t(`settings.assessor.${field}`)}
            value={typed[field]}
            error={problemOf(field)}
            onChange={(event) => change(field, event.currentTarget.value)}
            onBlur={() => autosave.flush()}
          />
        ))}
      </div>
      <SavedSign state={state} />
    </>
  );
}
