import { useState } from 'react';
import { type CriterionParameters, criterionOf, type Frame } from '../../../core/frame/frame.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import {
  breakMinutesPerHour,
  hourMs,
  joinWatched,
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
  const { t, list, number } = texts;
  const watches = useKept(keptWatches, place);
  const frame = useVisit((state) => state.frame);
  const [id] = useState(newId);
  const watched = joinWatched(watches.map(({ watch, endMs }) => watchedAt(watch, endMs)));
  const least = leastOf(frame);
  const held = watched.postures.get('held');
  // So long as the frame asks for bending; as many minutes for the break of a posture, from its beginning on.
  const seenMs = subject === 'bent' ? watched.observedMs : (held?.sinceFirstMs ?? 0);
  const longEnough = seenMs >= least.minutes * 60_000;
  const into = {
    task,
    entryName,
    texts,
    newId: () => id,
    longEnough,
  };
  const proposals =
    subject === 'bent'
      ? bendingProposals(watched, { ...into, entry: entry as Bend | undefined })
      : heldProposals(watched, { ...into, entry: entry as ProlongedPosture | undefined });
  return (
    <>
      <RunList
        kept={keptWatches}
        place={place}
        title={t('count.watches', { count: watches.length })}
        describe={describe}
      />
      {hints().map((hint) => (
        <p key={hint} className={styles.short}>
          {hint}
        </p>
      ))}
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
    if (subject === 'bent') {
      const times = time?.times ?? 0;
      parts.push(t('count.remark.bends', { count: times, number: number(times) }));
    }
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

  /** What of it is too short, and for what. */
  function hints(): string[] {
    const said = longEnough ? [] : [t('count.tooShort', { minutes: least.minutes })];
    if (subject === 'bent') return longEnough ? said : [...said, t('count.orCycles', { cycles: least.cycles })];
    const known = held !== undefined && breakMinutesPerHour(held) !== undefined;
    return known && held.sinceFirstMs < hourMs ? [...said, t('count.underAnHour')] : said;
  }
}

/** What a frame without bending leaves open is what ours asks. */
function leastOf(frame: Frame): CriterionParameters['trunk-flexion'] {
  const criterion = criterionOf(frame, 'trunk-flexion') ?? criterionOf(currentFrame, 'trunk-flexion');
  if (criterion === undefined) throw new Error('the current frame limits bending');
  return criterion.parameters;
}
