import { fallIds, psychosocialIds } from '../frame/criterion-id.ts';
import type { FrameRef } from '../frame/frame.ts';
import { unnamed } from '../visit/unnamed.ts';
import { type Answer, type Finding, markKinds, type StoredVisit, type Task } from '../visit/visit.ts';
import { scaledTask, withGrams, withVibration } from './scaled-task.ts';
import { exact, roundedUp, sum } from './share.ts';

/** The time that somebody spends at one station in a day. */
export interface Stay {
  readonly visit: StoredVisit;
  /** Minutes of work that the visit describes; null = not known, and then no amount of it is. */
  readonly dayMinutes: number | null;
  /** Minutes spent here. */
  readonly minutes: number;
  /** Whether every half-hour here stands between others without a prolonged posture, or at an end of the day. */
  readonly brokenUp: boolean;
}

/**
 * Somebody's day as an ordinary visit, to be judged by the very same rules: the tasks of every station, scaled to the
 * minutes spent there. A whole day at one station has the verdict of its own visit.
 *
 * Handlings and minutes of vibration are rounded once for the whole day and up, so that the day keeps a limit exactly
 * where the exact sum does. A yes/no criterion holds where it holds at every station. A person's finding counts for every
 * day with that station in it; a station where nobody was measured leaves the day open. Judged and not kept: bounds of
 * the file on the number of tasks may not hold.
 *
 * @param stays one for each station of the day, at least one
 */
export function composeDay(stays: readonly Stay[], { id, version }: FrameRef): StoredVisit {
  const visits = stays.map(({ visit }) => visit);
  const marks = markKinds.filter((kind) => visits.every((visit) => visit.doesNotOccur?.[kind] !== undefined));
  const findings = marks.includes('heavy-work') ? [] : findingsOf(visits);
  return {
    format: 'groenkader-visit',
    formatVersion: 1,
    id: 'day',
    frame: { id, version },
    company: { name: unnamed },
    workstation: { number: unnamed, title: unnamed },
    date: visits.reduce((latest, { date }) => (date > latest ? date : latest), ''),
    assessor: { name: unnamed },
    tasks: tasksOf(stays),
    doesNotOccur: Object.fromEntries(marks.map((kind) => [kind, visits[0]?.doesNotOccur?.[kind]])),
    falls: worstAnswers(
      fallIds,
      visits.map(({ falls }) => falls),
    ),
    psychosocial: worstAnswers(
      psychosocialIds,
      visits.map(({ psychosocial }) => psychosocial),
    ),
    ...(findings.length === 0 ? {} : { findings }),
  };
}

function tasksOf(stays: readonly Stay[]): Task[] {
  const scaled = stays.flatMap(({ visit, dayMinutes, minutes, brokenUp }, s) => {
    // A station without a task stands in the day with one of which nothing is known but its marks.
    const own: readonly Task[] = visit.tasks.length > 0 ? visit.tasks : [{ id: unnamed, title: unnamed }];
    const share = dayMinutes === null ? null : exact(BigInt(minutes), BigInt(dayMinutes));
    return own.map((task, t) => scaledTask(task, visit, { share, brokenUp }, `s${s + 1}-t${t + 1}`));
  });
  // Once for the whole day and up, at the first task that leaves something over.
  const grams = roundedUp(sum(scaled.map(({ restG }) => restG)));
  const minutes = roundedUp(sum(scaled.map(({ restMinutes }) => restMinutes)));
  const withRestG = scaled.findIndex(({ restG }) => restG.numerator > 0n);
  const withRestMinutes = scaled.findIndex(({ restMinutes }) => restMinutes.numerator > 0n);
  return scaled.map(({ task }, at) => {
    const heavier = at === withRestG ? withGrams(task, grams) : task;
    return at === withRestMinutes ? withVibration(heavier, minutes) : heavier;
  });
}

function worstAnswers<Id extends string>(
  ids: readonly Id[],
  answers: readonly (Readonly<Partial<Record<Id, Answer | undefined>>> | undefined)[],
): Readonly<Partial<Record<Id, Answer>>> {
  const worst = ids.flatMap((id): [Id, Answer][] => {
    const given = answers.map((one) => one?.[id]);
    const no = given.find((one) => one?.holds === false);
    if (no !== undefined) return [[id, no]];
    const [first] = given;
    return first === undefined || given.some((one) => one?.holds === undefined) ? [] : [[id, first]];
  });
  return Object.fromEntries(worst) as Partial<Record<Id, Answer>>;
}

/** Everybody measured at any of the stations, and a measurement that is missing where nobody was. */
function findingsOf(visits: readonly StoredVisit[]): Finding[] {
  const found = visits.flatMap(({ findings = [], doesNotOccur, frame }): Omit<Finding, 'label'>[] => {
    if (findings.length > 0) return [...findings];
    if (doesNotOccur?.['heavy-work'] !== undefined) return [];
    const open = 'not-assessed';
    return [{ frame, outcomes: { 'cardiac-cost': open, 'peak-heart-rate': open }, validMinutes: 0 }];
  });
  // Nobody measured anywhere is said by no finding at all, as in any visit.
  if (visits.every(({ findings = [] }) => findings.length === 0)) return [];
  return found.map((finding, at) => ({ ...finding, label: labelAt(at) }));
}

/** A, B, ... Z, A0, B0, ... */
function labelAt(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${letter}${Math.floor(at / 26) - 1}`;
}
