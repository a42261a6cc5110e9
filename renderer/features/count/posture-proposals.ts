import type { Texts } from '../../../core/i18n/texts.ts';
import {
  breakMinutesPerHour,
  hourMs,
  minutesOfShare,
  observedMinutes,
  type PostureTime,
  sharedPostures,
  timesPerHour,
  type Watched,
} from '../../../core/measure/posture-watch.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import type { Bend, ProlongedPosture, Task } from '../../../core/visit/visit.ts';
import { put } from '../visit/edit/edit.ts';
import { addEntry, changeEntry, entriesOf, observe, sayNone } from '../visit/edit/entries.ts';
import { changeMinutesOf } from '../visit/edit/tasks.ts';
import { byUs, extrapolated } from './instrument.ts';
import { asOne, type Proposal } from './proposal.ts';

interface Into<Entry> {
  readonly task: Task;
  /** The entry from which the watch was started: it is filled in. */
  readonly entry: Entry | undefined;
  readonly entryName: string | undefined;
  readonly newId: () => string;
  /** Whether one watched for as long as is advised; what is worked out from less waits to be asked for. */
  readonly longEnough: boolean;
  readonly texts: Texts;
}

const unseen: PostureTime = { times: 0, totalMs: 0, longestMs: 0, sinceFirstMs: 0 };

/** What watching for bending says: the bending or that there was none, how long one watched, and shares of the task. */
export function bendingProposals(watched: Watched, into: Into<Bend>): Proposal[] {
  const minutes = observedMinutes(watched);
  // An hour or a day worked out from some seconds would say nothing.
  if (minutes === 0) return [];
  const bent = watched.postures.get('bent') ?? unseen;
  const found = bent.times > 0 ? [bendProposal(bent, watched, into)] : noBend(minutes, into);
  // What is said of bending always comes with how long one watched for it.
  return [...(found.length > 0 ? found : observation(minutes, into)), ...shares(watched, into)];
}

function bendProposal(bent: PostureTime, watched: Watched, into: Into<Bend>): Proposal {
  const { task, entry, entryName, texts } = into;
  const perHour = timesPerHour(bent, watched);
  const minutes = task.minutesPerDay === undefined ? undefined : minutesOfShare(bent, watched, task.minutesPerDay);
  const fill = (one: Bend): Bend => {
    const wholeTask = watched.observedMs >= (task.minutesPerDay ?? Number.POSITIVE_INFINITY) * 60_000;
    const marks = {
      ...one.provenance,
      timesPerHour: watched.observedMs >= hourMs ? byUs : extrapolated,
      ...(minutes !== undefined && { minutesPerDay: wholeTask ? byUs : extrapolated }),
    };
    const counted = put(put(one, 'timesPerHour', perHour), 'minutesPerDay', minutes ?? one.minutesPerDay);
    return { ...counted, provenance: marks };
  };
  return {
    key: 'bend',
    what: entry === undefined ? texts.t('count.newBend') : (entryName ?? entry.what),
    value: withObserved(bendText(texts, { timesPerHour: perHour, minutesPerDay: minutes }) ?? '–', watched, into),
    replaces: entry === undefined ? undefined : bendText(texts, entry),
    chosen: into.longEnough,
    edit: () =>
      asOne(`tasks/${task.id}/bending/watched`, [
        entry === undefined
          ? addEntry(task.id, 'bending', fill({ id: into.newId(), what: unnamed }))
          : changeEntry(task.id, 'bending', entry.id, 'watched', fill),
        observe(task.id, 'observedMinutes', sumOf(observedMinutes(watched), into)),
      ]),
  };
}

function bendText({ t, list, number }: Texts, bend: Pick<Bend, 'timesPerHour' | 'minutesPerDay'>): string | undefined {
  const parts: string[] = [];
  if (bend.timesPerHour !== undefined)
    parts.push(t('count.perHour', { count: bend.timesPerHour, number: number(bend.timesPerHour) }));
  if (bend.minutesPerDay !== undefined) parts.push(t('count.minutesPerDay', { minutes: bend.minutesPerDay }));
  return parts.length === 0 ? undefined : list(parts);
}

/** None was seen; where the visit already names one, it stays, and this watch does not speak against it. */
function noBend(minutes: number, into: Into<Bend>): Proposal[] {
  const { task, texts } = into;
  if (entriesOf(task, 'bending').length > 0) return [];
  return [
    {
      key: 'none',
      what: texts.t('visit.aspects.bending.title'),
      value: texts.t('count.noneSeen', { minutes: texts.number(sumOf(minutes, into)) }),
      replaces: undefined,
      chosen: into.longEnough,
      edit: () =>
        asOne(`tasks/${task.id}/bending/watched`, [
          sayNone(task.id, 'bending', byUs),
          observe(task.id, 'observedMinutes', sumOf(minutes, into)),
        ]),
    },
  ];
}

/** Minutes watched before and now count together; a day has no more than it has. */
function sumOf(minutes: number, { task }: Into<Bend>): number {
  return Math.min(1_440, (task.bending?.observedMinutes ?? 0) + minutes);
}

function withObserved(value: string, watched: Watched, into: Into<Bend>): string {
  const { t, number } = into.texts;
  return t('count.withObserved', { value, minutes: number(sumOf(observedMinutes(watched), into)) });
}

/** Bending is named already and was not seen again: only the minutes grow. */
function observation(minutes: number, into: Into<Bend>): Proposal[] {
  const { task, texts } = into;
  const before = task.bending?.observedMinutes;
  const sum = sumOf(minutes, into);
  return [
    {
      key: 'observed',
      what: texts.t('visit.entry.observedMinutes'),
      value: `${texts.number(sum)} min`,
      replaces: before === undefined ? undefined : `${texts.number(before)} min`,
      chosen: true,
      edit: () => observe(task.id, 'observedMinutes', sum),
    },
  ];
}

function shares(watched: Watched, { task, texts, longEnough }: Into<Bend>): Proposal[] {
  const whole = task.minutesPerDay;
  if (whole === undefined) return [];
  return sharedPostures.flatMap((posture) => {
    const time = watched.postures.get(posture);
    const minutes = time === undefined ? undefined : minutesOfShare(time, watched, whole);
    if (minutes === undefined) return [];
    const before = task.minutesOf?.[posture];
    return [
      {
        key: posture,
        what: `${texts.t('visit.work.minutesOf')} ${texts.t(`sheet.minutesOf.${posture}`)}`,
        value: `${texts.number(minutes)} min`,
        replaces: before === undefined ? undefined : `${texts.number(before)} min`,
        chosen: longEnough && before === undefined,
        edit: () => changeMinutesOf(task.id, posture, minutes),
      },
    ];
  });
}

/** The break of a posture that is held for long. */
export function heldProposals(watched: Watched, into: Into<ProlongedPosture>): Proposal[] {
  const { task, entry, entryName, texts } = into;
  const held = watched.postures.get('held');
  const minutes = held === undefined ? undefined : breakMinutesPerHour(held);
  if (held === undefined || minutes === undefined || held.sinceFirstMs < 60_000) return [];
  const fill = (one: ProlongedPosture): ProlongedPosture => {
    const mark = held.sinceFirstMs >= hourMs ? byUs : extrapolated;
    return { ...one, breakMinutesPerHour: minutes, provenance: { ...one.provenance, breakMinutesPerHour: mark } };
  };
  const before = entry?.breakMinutesPerHour;
  return [
    {
      key: 'break',
      what: entry === undefined ? texts.t('count.newPosture') : (entryName ?? entry.what),
      value: texts.t('count.breakPerHour', { minutes }),
      replaces: before === undefined ? undefined : texts.t('count.breakPerHour', { minutes: before }),
      chosen: into.longEnough,
      edit: () =>
        entry === undefined
          ? addEntry(task.id, 'prolongedPostures', fill({ id: into.newId(), what: unnamed }))
          : changeEntry(task.id, 'prolongedPostures', entry.id, 'watched', fill),
    },
  ];
}
