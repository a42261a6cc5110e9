import type { z } from 'zod';
import type { Frame } from '../frame/frame.ts';
import { findFrame, frames } from '../frame/frames.ts';
import { ok, type Result } from '../result.ts';
import { crossChecks } from './cross-checks.ts';
import { parseStoredVisit, type ValidStoredVisit } from './parse.ts';
import type { Problem } from './problem.ts';
import { isSame } from './same.ts';
import { task as taskSchema } from './task.ts';
import { type StoredVisit, storedVisitSchema } from './visit.ts';

const fields = Object.entries(storedVisitSchema.shape) as readonly (readonly [keyof StoredVisit, z.ZodType])[];

/**
 * `parseStoredVisit` for a document that differs little from one that was parsed: only what differs is checked by its
 * schema, the rules across fields always. What is equal is taken over as the same objects, so that whoever compares the two
 * need not look into it.
 *
 * @param raw anything at all, as `JSON.parse` gives it
 * @param kept what parsing gave before, in today's format
 * @returns exactly what `parseStoredVisit` returns
 */
export function parseChangedVisit(
  raw: unknown,
  kept: StoredVisit,
  known: readonly Frame[] = frames,
): Result<ValidStoredVisit, readonly Problem[]> {
  const visit = changed(raw, kept);
  const frame = visit && findFrame(visit.frame, known);
  // Problems are told of the whole document, in its order.
  if (visit === undefined || frame === undefined || crossChecks(visit).length > 0) return parseStoredVisit(raw, known);
  return ok({ visit, frame });
}

/** The document by its schema; undefined where that refuses it, or where it is of another format. */
function changed(raw: unknown, kept: StoredVisit): StoredVisit | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const document = raw as Readonly<Record<string, unknown>>;
  if (document.format !== kept.format || document.formatVersion !== kept.formatVersion) return undefined;
  for (const key in document) if (!Object.hasOwn(storedVisitSchema.shape, key)) return undefined;
  const visit: Record<string, unknown> = {};
  for (const [key, schema] of fields) {
    const value =
      key === 'tasks' ? changedTasks(document.tasks, kept.tasks) : valueBy(schema, document[key], kept[key]);
    if (value === refused) return undefined;
    if (value !== undefined) visit[key] = value;
  }
  return visit as unknown as StoredVisit;
}

const refused = Symbol('refused');

function changedTasks(raw: unknown, kept: StoredVisit['tasks']): unknown {
  // The length of the list is the only rule of the list.
  if (!Array.isArray(raw) || raw.length > kept.length) return valueBy(storedVisitSchema.shape.tasks, raw, kept);
  let same = raw.length === kept.length;
  const tasks: unknown[] = [];
  for (const [at, item] of raw.entries()) {
    const task = valueBy(taskSchema, item, kept[at]);
    if (task === refused) return refused;
    if (task !== kept[at]) same = false;
    tasks.push(task);
  }
  return same ? kept : tasks;
}

function valueBy(schema: z.ZodType, raw: unknown, kept: unknown): unknown {
  if (isSame(kept, raw)) return kept;
  const { success, data } = schema.safeParse(raw);
  return success ? data : refused;
}
