import { err, ok, type Result } from '../result.ts';
import { type Problem, problem } from './problem.ts';

/** Turns a document of one format version into the next one; the list of them is gap-free. */
export interface UpgradeStep {
  readonly from: number;
  readonly up: (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

export interface Format {
  readonly name: string;
  readonly version: number;
  readonly steps: readonly UpgradeStep[];
}

/**
 * Checks what a document says it is and brings an older one to today's version, step by step.
 *
 * @returns the document, or `not-an-object`, `unknown-format`, `newer-version` or `unknown-version`.
 */
export function upgrade(raw: unknown, format: Format): Result<Readonly<Record<string, unknown>>, Problem> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return err(problem('not-an-object', '', raw));
  }
  let document = raw as Readonly<Record<string, unknown>>;
  if (document.format !== format.name) {
    return err(problem('unknown-format', 'format', document.format, { allowed: `"${format.name}"` }));
  }
  const version = document.formatVersion;
  if (typeof version === 'number' && Number.isInteger(version) && version > format.version) {
    return err(problem('newer-version', 'formatVersion', version, { allowed: String(format.version) }));
  }
  for (let at = version; at !== format.version; ) {
    const step = format.steps.find((candidate) => candidate.from === at);
    if (step === undefined) {
      return err(problem('unknown-version', 'formatVersion', version, { allowed: String(format.version) }));
    }
    at = step.from + 1;
    document = { ...step.up(document), formatVersion: at };
  }
  return ok(document);
}
