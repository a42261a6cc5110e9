import { useState } from 'react';
import type { Criterion } from '../../../core/frame/frame.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import {
  breakMinutesPerHour,
  joinWatched,
  observedMinutes,
  sharedPostures,
  watchedAt,
} from '../../../core/measure/posture-watch.ts';
import type { Bend, ProlongedPosture, Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { newId } from '../visit/parts/new-entry.ts';
import { useVisit } from '../visit/session/use-visit.tsx';
import styles from './count.module.css';
import { type EndedWatch, keptWatches, useKept } from './kept.ts';
import type { Subject } from './posture-counter.tsx';
import { bendingProposals, heldProposals } from './posture-proposals.ts';
import { ProposalList } from './proposal-list.tsx';
import { RunList } from './run-list.tsx';
import { clockText } from './use-now.ts';

interface PostureSummaryProps {
  readonly place: string;
  readonly subject: Subject;
  readonly task: Task;
  readonly entry: Bend | ProlongedPosture | undefined;
  readonly entryName: string | undefined;
  /** Everything is in the visit, under the id of its new entry. */
  readonly onTaken: (entry: string | undefined) => void;
}

/** The watches, and what of them goes into the visit. */
export function PostureSummary({ place, subject, task, entry, entryName, onTaken }: PostureSummaryProps) {
  const texts = useTexts();
  const { t, list } = texts;
  const watches = useKept(keptWatches, place);
  const frame = useVisit((state) => state.frame);
  const language = useVisit(({ document }) => document.language ?? texts.language);
  const [id] = useState(newId);
  const watched = joinWatched(watches.map(({ watch, endMs }) => watchedAt(watch, endMs)));
  const into = {
    task,
    entryName,
    texts,
    visitTexts: textsOf(language),
    newId: () => id,
    watches: watches.length,
  };
  const proposals =
    subject === 'bent'
      ? bendingProposals(watched, { ...into, entry: entry as Bend | undefined })
      : heldProposals(watched, { ...into, entry: entry as ProlongedPosture | undefined });
  const minutes = observedMinutes(watched);
  return (
    <>
      <RunList
        kept={keptWatches}
        place={place}
        title={t('count.watches', { count: watches.length })}
        describe={describe}
      />
      {hint() !== undefined && <p className={styles.note}>{hint()}</p>}
      {proposals.length > 0 ? (
        <ProposalList
          proposals={proposals}
          field={`tasks/${task.id}/${subject}/watched/${id}`}
          onTaken={() => {
            keptWatches.set(place, []);
            onTaken(entry?.id ?? id);
          }}
        />
      ) : (
        <p className={styles.note}>{t('count.nothingWatched')}</p>
      )}
    </>
  );

  function describe({ watch, endMs }: EndedWatch): string {
    const one = watchedAt(watch, endMs);
    const time = one.postures.get(subject);
    const parts = [t('count.watched.observed', { time: clockText(one.observedMs) })];
    if (subject === 'bent') parts.push(t('count.remark.bends', { count: time?.times ?? 0 }));
    if (time !== undefined) {
      parts.push(t(`count.watched.${subject}`, { time: clockText(time.totalMs) }));
      parts.push(t('count.remark.longest', { time: clockText(time.longestMs) }));
    }
    for (const posture of sharedPostures) {
      const share = one.postures.get(posture);
      if (share !== undefined) parts.push(`${t(`sheet.minutesOf.${posture}`)} ${clockText(share.totalMs)}`);
    }
    return list(parts);
  }

  /** What is too short to say more. */
  function hint(): string | undefined {
    if (subject === 'held') {
      const held = watched.postures.get('held');
      const known = held !== undefined && breakMinutesPerHour(held) !== undefined;
      return known && held.sinceFirstMs < 3_600_000 ? t('count.underAnHour') : undefined;
    }
    const criterion = frame.criteria.find((one) => one.id === 'trunk-flexion') as
      | Criterion<'trunk-flexion'>
      | undefined;
    const least = criterion?.parameters.minutes;
    const seen = (watched.postures.get('bent')?.times ?? 0) > 0;
    const sum = minutes + (task.bending?.observedMinutes ?? 0);
    return least === undefined || seen || sum >= least ? undefined : t('count.tooShort', { minutes: least });
  }
}
