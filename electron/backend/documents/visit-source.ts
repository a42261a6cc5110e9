import { type FileFailure, failure, fileProblem } from '../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { type Problem, problem } from '../../../core/visit/problem.ts';
import type { Finding, Visit } from '../../../core/visit/visit.ts';
import type { InputFile } from './input-file.ts';
import { type LoadedVisit, readVisitFile } from './visit-file.ts';

/** Most findings that a visit holds; as in its schema. */
const mostFindings = 100;

/** Visits one at a time, each with the findings that the personal records given beside them lead to. */
export interface VisitSource {
  readonly load: (input: InputFile) => Promise<Result<LoadedVisit, FileFailure>>;
  /** Personal records that could not be used; to be asked when every visit was loaded. */
  readonly personFailures: () => readonly FileFailure[];
}

export async function openVisits(persons: readonly InputFile[]): Promise<VisitSource> {
  if (persons.length === 0) return { load: readVisitFile, personFailures: () => [] };
  const { readPersonFiles } = await import('../instruments/person-files.ts');
  const people = await readPersonFiles(persons);
  const visitIds = new Set<string>();
  return {
    load: async (input) => {
      const loaded = await readVisitFile(input);
      if (!loaded.ok) return loaded;
      const { visit, frame } = loaded.value.valid;
      visitIds.add(visit.id);
      // Nobody knows whose finding is missing, and a verdict without it could be too good.
      if (people.failures.length > 0) {
        const other = people.failures.map(({ file }) => file).join(', ');
        return err(failure(input.given, fileProblem('person-file-unusable', { other })));
      }
      const found = people.findingsOf(visit.id, frame);
      const added = found.map(({ finding }) => finding);
      const merged = withFindings(visit, added, found[0]?.file ?? '');
      if (!merged.ok) return err(failure(input.given, merged.error));
      return ok({ ...loaded.value, valid: { visit: merged.value, frame }, added });
    },
    personFailures: () => [...people.failures, ...people.strangers([...visitIds])],
  };
}

/** A finding replaces the one with the same label: the record is where it was made from. */
export function withFindings<V extends Pick<Visit, 'findings' | 'doesNotOccur'>>(
  visit: V,
  findings: readonly Finding[],
  from: string,
): Result<V, Problem> {
  if (findings.length === 0) return ok(visit);
  if (visit.doesNotOccur?.['heavy-work'] !== undefined) {
    return err(problem('mark-with-data', 'doesNotOccur.heavy-work', undefined, { other: from }));
  }
  const labels = new Set(findings.map(({ label }) => label));
  const merged = [...(visit.findings ?? []).filter(({ label }) => !labels.has(label)), ...findings];
  if (merged.length > mostFindings) {
    return err(problem('list-too-long', 'findings', merged.length, { allowed: String(mostFindings) }));
  }
  return ok({ ...visit, findings: merged });
}
