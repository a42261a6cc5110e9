import { useEffect, useRef, useState } from 'react';
import type { CriterionId } from '../../../../core/frame/criterion-id.ts';
import type { WorkstationOutcome } from '../../../../core/verdict/verdict.ts';
import type { Outcome } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import type { VerdictRow } from './verdict-rows.ts';

interface Told {
  readonly outcome: WorkstationOutcome;
  readonly outcomes: ReadonlyMap<CriterionId, Outcome>;
}

/** A screen reader hears what changed once typing has paused, not every state on the way. */
const pauseMs = 900;

/** Tells screen readers which outcomes changed. */
export function VerdictNews(props: { readonly rows: readonly VerdictRow[]; readonly outcome: WorkstationOutcome }) {
  const { rows, outcome } = props;
  const { t } = useTexts();
  const told = useRef<Told | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    const now = { outcome, outcomes: new Map(rows.map((row) => [row.id, row.outcome])) };
    if (told.current === null) {
      told.current = now;
      return;
    }
    const timer = setTimeout(() => {
      const before = told.current;
      told.current = now;
      const changed = rows.filter((row) => before?.outcomes.get(row.id) !== row.outcome);
      if (changed.length === 0) return;
      const sentences = changed.map((row) =>
        t('visit.verdict.changed', { criterion: row.name, outcome: t(`frame.outcome.${row.outcome}`) }),
      );
      if (before?.outcome !== outcome) {
        sentences.push(t('visit.verdict.whole', { outcome: t(`frame.verdict.${outcome}`) }));
      }
      setNews(sentences.join(' '));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [rows, outcome, t]);
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      {news}
    </div>
  );
}
