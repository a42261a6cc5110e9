import type { CriterionId, HeartRateId, OpenId } from '../../core/frame/criterion-id.ts';
import { fallIds, psychosocialIds } from '../../core/frame/criterion-id.ts';
import type { Frame } from '../../core/frame/frame.ts';
import { frames } from '../../core/frame/frames.ts';
import { judge } from '../../core/verdict/judge.ts';
import type { CriterionVerdict, HeartRateVerdict, OpenVerdict, Verdict } from '../../core/verdict/verdict.ts';
import { parseVisit } from '../../core/visit/parse.ts';
import type { Finding, Visit } from '../../core/visit/visit.ts';

/*
 * Whole visit documents in few words, for tests that go the way of the program: raw document -> parseVisit -> judge.
 */

type Raw = Readonly<Record<string, unknown>>;

const frameRef = { id: 'inrs-green-frame', version: '2011' };

/** The smallest valid document, with what a test adds. */
export function document(more: Raw = {}): Raw {
  return {
    format: 'groenkader-visit',
    formatVersion: 1,
    id: 'visit-1',
    frame: frameRef,
    company: { name: 'Bakkerij Peeters' },
    workstation: { number: '12', title: 'Inpakken' },
    date: '2026-11-22',
    assessor: { name: 'Ergonoom' },
    tasks: [],
    ...more,
  };
}

/** Lifted by so many people, with evidence. */
export function lifters(people: number) {
  return { people, evidence: 'observed' };
}

/** "None of it in this task", said with evidence. */
export const none = { state: 'none', evidence: 'observed' } as const;

/** "No bending", watched for long enough. */
export const noBending = { ...none, observedMinutes: 15 } as const;

export function filled(...entries: readonly Raw[]) {
  return { state: 'filled', entries: entries.map((entry, at) => ({ id: `e${at + 1}`, what: 'thing', ...entry })) };
}

/** A task in which nothing of anything occurs, but what a test adds. Give `undefined` for "nobody looked". */
export function task(more: Raw = {}): Raw {
  const all = {
    id: 't1',
    title: 'Task',
    loads: none,
    pushes: none,
    cycles: none,
    bending: noBending,
    prolongedPostures: none,
    vibration: none,
    ...more,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Two tasks may not share entry ids: prefixes them with the id of the task. */
export function tasks(...list: readonly Raw[]): Raw[] {
  return list.map((more, at) => {
    const id = `t${at + 1}`;
    return task(
      Object.fromEntries([
        ['id', id],
        ...Object.entries(more).map(([key, value]) => [key, isFilled(value) ? prefixed(value, id) : value]),
      ]),
    );
  });
}

function isFilled(value: unknown): value is { entries: { id: string }[] } {
  return typeof value === 'object' && value !== null && 'entries' in value;
}

function prefixed(aspect: { entries: { id: string }[] }, by: string) {
  return { ...aspect, entries: aspect.entries.map((entry) => ({ ...entry, id: `${by}-${entry.id}` })) };
}

export function findingOf(label: string, cost: string, peak: string, more: Raw = {}): Raw {
  const outcomes = { 'cardiac-cost': cost, 'peak-heart-rate': peak };
  return { label, frame: frameRef, outcomes, restDefinition: 'night', validMinutes: 60, ...more };
}

const yes = { holds: true, evidence: 'observed' };

/** Every yes/no item answered well. */
export const answeredWell = {
  falls: Object.fromEntries(fallIds.map((id) => [id, yes])),
  psychosocial: Object.fromEntries(psychosocialIds.map((id) => [id, yes])),
};

/** A visit on which every one of the 21 criteria is met. */
export function greenDocument(more: Raw = {}): Raw {
  return document({ tasks: [task()], findings: [findingOf('A', 'met', 'met')], ...answeredWell, ...more });
}

/** Parses; a document with a problem fails the test. */
export function parsed(raw: unknown, known: readonly Frame[] = frames): { visit: Visit; frame: Frame } {
  // The way of a file: only what JSON can hold.
  const result = parseVisit(JSON.parse(JSON.stringify(raw)), known);
  if (!result.ok) throw new Error(`not a valid visit: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Parses and judges by the frame the document names. */
export function judged(raw: unknown, known: readonly Frame[] = frames): Verdict {
  const { visit, frame } = parsed(raw, known);
  return judge(visit, frame);
}

export function of(verdict: Verdict, id: OpenId): OpenVerdict;
export function of(verdict: Verdict, id: HeartRateId): HeartRateVerdict;
export function of(verdict: Verdict, id: CriterionId): CriterionVerdict {
  const found = verdict.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no verdict on ${id}`);
  return found;
}

/** The verdict on one criterion of a visit with one task that holds this and nothing else. */
export function ofTask(more: Raw, id: OpenId): OpenVerdict {
  return of(judged(document({ tasks: [task(more)] })), id);
}

/** The problems of a document, for a test that expects some. */
export function problemsIn(raw: unknown, known: readonly Frame[] = frames) {
  const result = parseVisit(raw, known);
  return result.ok ? [] : result.error;
}

export type { Finding };
