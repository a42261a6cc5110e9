import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTexts } from '../../../app/snapshot.tsx';
import { confirmTaken, countTaken, type Scope } from '../edit/evidence.ts';
import { useChange, useReadOnly, useVisit } from '../session/use-visit.tsx';
import styles from './part.module.css';

/** How much of a family was taken over from an earlier visit, and one tap to say that all of it is still so. */
export function TakenOverNotice({ name, scope }: { readonly name: string; readonly scope: Scope }) {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const { aspects, mark, answers } = scope;
  const tasks = useVisit(({ document }) => document.tasks);
  const marked = useVisit(({ document }) => (mark === undefined ? undefined : document.doesNotOccur?.[mark]));
  const answered = useVisit(({ document }) => (answers === undefined ? undefined : document[answers]));
  const inTasks = useMemo(
    () => tasks.reduce((sum, task) => sum + countTaken(aspects.map((aspect) => task[aspect])), 0),
    [tasks, aspects],
  );
  const count = inTasks + countTaken(marked) + countTaken(answered);
  if (count === 0) return null;
  return (
    <div className={styles.notice}>
      <div className={styles.line}>
        <p>{t('visit.evidence.taken', { count })}</p>
        {!readOnly && (
          <Button variant="default" onClick={() => change(confirmTaken(name, scope))}>
            {t('visit.evidence.stillSoAll')}
          </Button>
        )}
      </div>
    </div>
  );
}
