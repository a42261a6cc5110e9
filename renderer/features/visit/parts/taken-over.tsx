import { Button } from '@mantine/core';
import { useTexts } from '../../../app/snapshot.tsx';
import { confirmTaken, countTaken, type Scope } from '../edit/evidence.ts';
import { useChange, useReadOnly, useVisit } from '../session/use-visit.tsx';
import styles from './part.module.css';

/** How much of a family was taken over from an earlier visit, and one tap to say that all of it is still so. */
export function TakenOverNotice({ name, scope }: { readonly name: string; readonly scope: Scope }) {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const count = useVisit(({ document }) => {
    const { aspects, mark, answers } = scope;
    const inTasks = document.tasks.reduce((sum, task) => sum + countTaken(aspects.map((aspect) => task[aspect])), 0);
    const marked = mark === undefined ? 0 : countTaken(document.doesNotOccur?.[mark]);
    return inTasks + marked + (answers === undefined ? 0 : countTaken(document[answers]));
  });
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
