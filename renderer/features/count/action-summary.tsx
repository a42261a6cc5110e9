import { useState } from 'react';
import type { Frame } from '../../../core/frame/frame.ts';
import { criterionLimitText, quantityText } from '../../../core/i18n/quantity-text.ts';
import { keeps } from '../../../core/measure/limit.ts';
import { countRun, type Run } from '../../../core/measure/tally.ts';
import {
  countedLongEnough,
  type LimbTotal,
  leastCount,
  ratePerMinute,
  totalOf,
  worseLimb,
} from '../../../core/measure/tally-runs.ts';
import type { Cycle, Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import { newId } from '../visit/parts/new-entry.ts';
import { useVisit } from '../visit/session/use-visit.tsx';
import { actionProposals, limbs, rateCriterion, spreadText } from './action-proposals.ts';
import styles from './count.module.css';
import { keptRuns, useKept } from './kept.ts';
import { ProposalList } from './proposal-list.tsx';
import { RunList } from './run-list.tsx';

interface ActionSummaryProps {
  readonly place: string;
  readonly task: Task;
  readonly entry: Cycle | undefined;
  readonly entryName: string | undefined;
  readonly pauseFromMs: number;
  /** Everything is in the visit, under the id of its first new entry. */
  readonly onTaken: (entry: string | undefined) => void;
}

/** The runs, what they say together, and what of it goes into the visit. */
export function ActionSummary({ place, task, entry, entryName, pauseFromMs, onTaken }: ActionSummaryProps) {
  const texts = useTexts();
  const { t, list } = texts;
  const runs = useKept(keptRuns, place);
  const frame = useVisit((state) => state.frame);
  const [firstId] = useState(newId);
  const counted = runs.map((run) => countRun(run, pauseFromMs)).filter((one) => one !== undefined);
  const totals = limbs.map((limb) => totalOf(counted, limb)).filter((one) => one !== undefined);
  const worse = worseLimb(totals);
  const ids = [firstId];
  const proposals = actionProposals(totals, {
    task: task.id,
    entry,
    entryName,
    texts,
    newId: () => ids.shift() ?? newId(),
  });
  return (
    <>
      <RunList kept={keptRuns} place={place} title={t('count.runs', { count: runs.length })} describe={describe} />
      <section className={styles.section} aria-labelledby="count-total">
        <h3 id="count-total" className={styles.subtitle}>
          {t('count.total')}
        </h3>
        {totals.length === 0 ? (
          <p className={styles.note}>{t('count.nothing')}</p>
        ) : (
          <ul className={styles.totals}>
            {totals.map((total) => (
              <LimbLine key={total.limb} total={total} frame={frame} />
            ))}
          </ul>
        )}
        {worse !== undefined && <p className={styles.text}>{t('count.worse', { limb: t(`frame.limb.${worse}`) })}</p>}
        {counted.some(({ over }) => over === 'run') && <p className={styles.note}>{t('count.withoutMarks')}</p>}
      </section>
      {proposals.length > 0 && (
        <ProposalList
          proposals={proposals}
          field={`tasks/${task.id}/cycles/counted/${firstId}`}
          onTaken={() => {
            keptRuns.set(place, []);
            onTaken(ids.length === 0 ? firstId : entry?.id);
          }}
        />
      )}
    </>
  );

  /** What one run says, and what of it was not counted. */
  function describe(run: Run): string {
    const one = countRun(run, pauseFromMs);
    if (one === undefined) return t('count.run.empty');
    const parts = limbs
      .filter((limb) => one.actions[limb] > 0)
      .map((limb) => {
        const actions = one.actions[limb];
        const rate = quantityText(texts, '1/min', ratePerMinute({ actions, timeMs: one.timeMs }));
        return t('count.run.limb', { limb: t(`frame.limb.${limb}`), number: texts.number(actions), rate });
      });
    const seconds = (ms: number) => texts.number(ms / 1_000, 1);
    const basis =
      one.over === 'run'
        ? t('count.run.noCycles', { seconds: seconds(one.timeMs) })
        : t('count.run.cycles', { count: one.cycles, number: texts.number(one.cycles), seconds: seconds(one.timeMs) });
    const sentences = [parts.length === 0 ? `${basis}.` : `${t('count.said', { what: basis })} ${list(parts)}.`];
    if (one.outside > 0)
      sentences.push(t('count.run.outside', { count: one.outside, number: texts.number(one.outside) }));
    if (one.leftOutMs > 0) sentences.push(t('count.run.leftOut', { seconds: seconds(one.leftOutMs) }));
    return sentences.join(' ');
  }
}

function LimbLine({ total, frame }: { readonly total: LimbTotal; readonly frame: Frame }) {
  const texts = useTexts();
  const { t } = texts;
  const criterion = rateCriterion(frame);
  const limit = criterion?.limits['action-rate'];
  const met = limit === undefined ? undefined : keeps(limit, 60_000 * total.actions, total.timeMs);
  return (
    <li>
      <p className={styles.totalLine}>
        {met !== undefined && <OutcomeMark outcome={met ? 'met' : 'not-met'} />}
        <span>{t(`count.limb.${total.limb}`)}</span>
        <strong className={styles.big}>{quantityText(texts, '1/min', ratePerMinute(total), limit?.limit)}</strong>
        {criterion !== undefined && met !== undefined && (
          <span className={styles.note}>
            {criterionLimitText(texts, criterion)}, {t(`frame.outcome.${met ? 'met' : 'not-met'}`)}
          </span>
        )}
      </p>
      <p className={styles.note}>{spreadText(texts, total)}</p>
      {!countedLongEnough(total) && (
        <p className={styles.short}>
          {t('count.shortCount', { cycles: leastCount.cycles, seconds: leastCount.timeMs / 1_000 })}
        </p>
      )}
    </li>
  );
}
