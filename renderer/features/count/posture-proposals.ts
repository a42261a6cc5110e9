import type { Texts } from '../../../core/i18n/texts.ts';
import {
  breakMinutesPerHour,
  minutesOfShare,
  observedMinutes,
  type PostureTime,
  sharedPostures,
  timesPerHour,
  type Watched,
} from '../../../core/measure/posture-watch.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import type { Bend, ProlongedPosture, Provenance, Task } from '../../../core/visit/visit.ts';
import { put } from '../visit/edit/edit.ts';
import { addEntry, changeEntry, entriesOf, observe, sayNone } from '../visit/edit/entries.ts';
import { changeMinutesOf } from '../visit/edit/tasks.ts';
import type { Proposal } from './proposal.ts';
import { clockText } from './use-now.ts';

interface Into<Entry> {
  readonly task: Task;
  /** The entry from which the watch was started: it is filled in. */
  readonly entry: Entry | undefined;
  readonly entryName: string | undefined;
  readonly newId: () => string;
  readonly watches: number;
  /** Words for the screen, and those of the visit for what is kept in it. */
  readonly texts: Texts;
  readonly visitTexts: Texts;
}

const unseen: PostureTime = { times: 0, totalMs: 0, longestMs: 0, sinceFirstMs: 0 };

/** What watching for bending says: the bending or that there was none, how long one watched, and shares of the task. */
export function bendingProposals(watched: Watched, into: Into<Bend>): Proposal[] {
  const minutes = observedMinutes(watched);
  // An hour or a day worked out from some seconds would say nothing.
  if (minutes === 0) return [];
  const bent = watched.postures.get('bent') ?? unseen;
  const found = bent.times > 0 ? [bendProposal(bent, watched, into)] : noBend(minutes, into);
  return [...found, ...observation(minutes, found.length > 0, into), ...shares(watched, into)];
}

function bendProposal(bent: PostureTime, watched: Watched, into: Into<Bend>): Proposal {
  const { task, entry, entryName, texts } = into;
  const perHour = timesPerHour(bent, watched);
  const minutes = task.minutesPerDay === undefined ? undefined : minutesOfShare(bent, watched, task.minutesPerDay);
  const fill = (one: Bend): Bend => {
    const mark = markOf(into, [
      into.visitTexts.t('count.remark.bends', { count: bent.times }),
      into.visitTexts.t('count.remark.longest', { time: clockText(bent.longestMs) }),
    ]);
    const marks = { ...one.provenance, timesPerHour: mark, ...(minutes !== undefined && { minutesPerDay: mark }) };
    const counted = put(put(one, 'timesPerHour', perHour), 'minutesPerDay', minutes ?? one.minutesPerDay);
    return { ...counted, provenance: marks };
  };
  return {
    key: 'bend',
    what: entry === undefined ? texts.t('count.newBend') : (entryName ?? entry.what),
    value: bendText(texts, { timesPerHour: perHour, minutesPerDay: minutes }) ?? '–',
    replaces: entry === undefined ? undefined : bendText(texts, entry),
    chosen: true,
    edit: () =>
      entry === undefined
        ? addEntry(task.id, 'bending', fill({ id: into.newId(), what: unnamed }))
        : changeEntry(task.id, 'bending', entry.id, 'watched', fill),
  };
}

function bendText({ t, list }: Texts, bend: Pick<Bend, 'timesPerHour' | 'minutesPerDay'>): string | undefined {
  const parts: string[] = [];
  if (bend.timesPerHour !== undefined) parts.push(t('count.perHour', { count: bend.timesPerHour }));
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
      value: texts.t('count.noneSeen', { minutes }),
      replaces: undefined,
      chosen: true,
      edit: () => sayNone(task.id, 'bending', markOf(into, [])),
    },
  ];
}

/** Minutes watched before and now count together. They need something that they are minutes of. */
function observation(minutes: number, said: boolean, { task, texts }: Into<Bend>): Proposal[] {
  const before = task.bending?.observedMinutes;
  if (!said && task.bending === undefined) return [];
  const sum = Math.min(1_440, (before ?? 0) + minutes);
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

function shares(watched: Watched, { task, texts }: Into<Bend>): Proposal[] {
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
        chosen: before === undefined,
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
    const mark = markOf(into, [
      into.visitTexts.t('count.remark.watched', { time: clockText(held.sinceFirstMs) }),
      into.visitTexts.t('count.remark.longest', { time: clockText(held.longestMs) }),
    ]);
    return { ...one, breakMinutesPerHour: minutes, provenance: { ...one.provenance, breakMinutesPerHour: mark } };
  };
  const before = entry?.breakMinutesPerHour;
  return [
    {
      key: 'break',
      what: entry === undefined ? texts.t('count.newPosture') : (entryName ?? entry.what),
      value: texts.t('count.breakPerHour', { minutes }),
      replaces: before === undefined ? undefined : texts.t('count.breakPerHour', { minutes: before }),
      chosen: true,
      edit: () =>
        entry === undefined
          ? addEntry(task.id, 'prolongedPostures', fill({ id: into.newId(), what: unnamed }))
          : changeEntry(task.id, 'prolongedPostures', entry.id, 'watched', fill),
    },
  ];
}

function markOf({ watches, visitTexts: { t, list } }: Into<unknown>, more: readonly string[]): Provenance {
  return {
    evidence: 'observed',
    instrument: t('count.instrument'),
    remark: list([t('count.watches', { count: watches }), ...more]),
  };
}
