import type { z } from 'zod';
import type { Frame } from '../frame/frame.ts';
import { findFrame, frameName, frames } from '../frame/frames.ts';
import { err, ok, type Result } from '../result.ts';
import { crossChecks } from './cross-checks.ts';
import { type Problem, problem, problemsOf } from './problem.ts';
import { type Format, type UpgradeStep, upgrade } from './upgrade.ts';
import {
  type StoredVisit,
  storedVisitSchema,
  type Visit,
  visitFormat,
  visitFormatVersion,
  visitSchema,
} from './visit.ts';

/** Steps from older format versions; version 1 is the first, so there is none yet. */
const steps: readonly UpgradeStep[] = [];
const format: Format = { name: visitFormat, version: visitFormatVersion, steps };

/** A visit that was checked, with the frame it names. */
export interface ValidVisit {
  readonly visit: Visit;
  readonly frame: Frame;
}

/** The same of a visit as the app keeps it. */
export interface ValidStoredVisit {
  readonly visit: StoredVisit;
  readonly frame: Frame;
}

/**
 * Checks a raw document (as `JSON.parse` gives it) and brings an older one to today's format.
 *
 * @param raw anything at all
 * @param known the frames that may be named
 * @returns the visit with its frame, or the problems found (`problemsOf`), in the order of the document
 */
export function parseVisit(raw: unknown, known: readonly Frame[] = frames): Result<ValidVisit, readonly Problem[]> {
  return check<Visit>(raw, visitSchema, known);
}

/** The same for a visit as the app keeps it, without the bytes of its pictures. */
export function parseStoredVisit(
  raw: unknown,
  known: readonly Frame[] = frames,
): Result<ValidStoredVisit, readonly Problem[]> {
  return check<StoredVisit>(raw, storedVisitSchema, known);
}

function check<V extends StoredVisit>(
  raw: unknown,
  schema: z.ZodType<V>,
  known: readonly Frame[],
): Result<{ readonly visit: V; readonly frame: Frame }, readonly Problem[]> {
  const upgraded = upgrade(raw, format);
  if (!upgraded.ok) return err([upgraded.error]);
  const parsed = schema.safeParse(upgraded.value);
  if (!parsed.success) return err(problemsOf(parsed.error, upgraded.value));
  const visit = parsed.data;
  const problems = crossChecks(visit);
  const frame = findFrame(visit.frame, known);
  if (frame === undefined) {
    const allowed = known.map(frameName).join(', ');
    problems.unshift(problem('unknown-frame', 'frame', frameName(visit.frame), { allowed }));
  }
  return frame === undefined || problems.length > 0 ? err(problems) : ok({ visit, frame });
}
