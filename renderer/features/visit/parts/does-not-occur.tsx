import { Button } from '@mantine/core';
import { useState } from 'react';
import { withNames } from '../../../../core/i18n/names.ts';
import type { MarkKind, Provenance } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { contradicting, markAbsent, markAbsentAndClear } from '../edit/statements.ts';
import { focusSoon } from '../input/focus-soon.ts';
import { lastEvidence } from '../input/last-evidence.ts';
import { useChange, useReadOnly, useSession, useVisit } from '../session/use-visit.tsx';
import styles from './part.module.css';
import { Statement } from './statement.tsx';

/** "Does not occur here": one tap for the whole workstation, with evidence; data that contradicts it is named first. */
export function DoesNotOccur({ mark }: { readonly mark: MarkKind }) {
  const texts = useTexts();
  const { t, list, number } = texts;
  const change = useChange();
  const session = useSession();
  const readOnly = useReadOnly();
  const statement = useVisit(({ document }) => document.doesNotOccur?.[mark]);
  const measured = useVisit(({ document }) => mark === 'heavy-work' && (document.findings?.length ?? 0) > 0);
  const [asking, setAsking] = useState(false);
  const buttonId = `mark-${mark}`;
  const words = mark === 'heavy-work' ? t('visit.absent.lightMark') : t('visit.absent.mark');

  const how = (): Provenance => lastEvidence(session.getState().document, 'mark') ?? { evidence: 'observed' };
  const say = () => {
    const contradiction = mark === 'heavy-work' ? undefined : contradicting(session.getState().document, mark);
    if (contradiction !== undefined && contradiction.entries > 0) setAsking(true);
    else {
      change(markAbsent(mark, how()));
      focusSoon(`${buttonId}-back`);
    }
  };
  const takeBack = () => {
    change(markAbsent(mark, undefined));
    focusSoon(buttonId);
  };
  if (measured) return <p className={styles.hint}>{t('visit.absent.measured')}</p>;
  if (statement !== undefined) {
    return (
      <div className={styles.box}>
        <Statement
          what={words}
          kind="mark"
          statement={statement}
          onChange={(next) => change(markAbsent(mark, next))}
          actions={
            !readOnly && (
              <Button id={`${buttonId}-back`} variant="subtle" onClick={takeBack}>
                {t('visit.absent.takeBack')}
              </Button>
            )
          }
        />
        {mark === 'heavy-work' && <p className={styles.hint}>{t('visit.absent.lightNote')}</p>}
      </div>
    );
  }
  if (readOnly) return null;
  if (asking && mark !== 'heavy-work') {
    const { titles, entries } = contradicting(withNames(texts, session.getState().document), mark);
    const tasks = list(titles.length > 3 ? [...titles.slice(0, 3), `+ ${number(titles.length - 3)}`] : titles);
    return (
      <div className={styles.notice} role="alert">
        <p>{t('visit.absent.contradicts', { count: entries, tasks })}</p>
        <div className={styles.line}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('visit.absent.keep')}
          </Button>
          <Button
            onClick={() => {
              setAsking(false);
              change(markAbsentAndClear(mark, how()));
              focusSoon(`${buttonId}-back`);
            }}
          >
            {t('visit.absent.clear')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div>
      <Button id={buttonId} variant="default" onClick={say}>
        {words}
      </Button>
    </div>
  );
}
