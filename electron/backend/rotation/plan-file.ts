import { dirname, resolve } from 'node:path';
import { type FileFailure, type FileProblem, failure, fileProblem } from '../../../core/contract/file-problem.ts';
import { frames } from '../../../core/frame/frames.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { parsePlan } from '../../../core/rotation/parse-plan.ts';
import type { Plan } from '../../../core/rotation/plan.ts';
import { type PlanVisits, planVisits } from '../../../core/rotation/plan-visits.ts';
import type { ValidVisit } from '../../../core/visit/parse.ts';
import type { InputFile } from '../documents/input-file.ts';
import { parseJson } from '../documents/json-text.ts';
import { readBytes } from '../documents/read-file.ts';
import { readVisitFile } from '../documents/visit-file.ts';

export interface LoadedPlan {
  readonly plan: Plan;
  readonly visits: PlanVisits;
}

/**
 * Reads a plan and the visits that it names. Their paths begin in the plan's own folder and may lead out of it, like any path
 * of a command line: whoever starts the command may read the file anyway. In the app a plan names visits by their ids, and no
 * path is followed.
 */
export async function readPlanFile(input: InputFile): Promise<Result<LoadedPlan, readonly FileFailure[]>> {
  const refuse = (problems: readonly FileProblem[]) => {
    const [first, ...rest] = problems;
    if (first === undefined) throw new Error('a refused plan without a problem');
    return err([{ file: input.given, problems: [first, ...rest] }] as const);
  };
  const bytes = await readBytes(input.path);
  if (!bytes.ok) return err([failure(input.given, bytes.error)]);
  const json = parseJson(bytes.value);
  if (!json.ok) return err([failure(input.given, json.error)]);
  const plan = parsePlan(json.value);
  if (!plan.ok) return refuse(plan.error);
  const read = await readVisits(plan.value, dirname(input.path));
  if (!read.ok) return read;
  const visits = planVisits(plan.value, ({ visit }) => {
    if (typeof visit === 'string') return read.value.get(visit);
    const frame = frames.find(({ id, version }) => id === visit.frame.id && version === visit.frame.version);
    return frame === undefined ? undefined : { visit, frame };
  });
  return visits.ok ? ok({ plan: plan.value, visits: visits.value }) : refuse(visits.error);
}

/** Each file once, however many stations it is the visit of. */
async function readVisits(
  plan: Plan,
  folder: string,
): Promise<Result<ReadonlyMap<string, ValidVisit>, readonly FileFailure[]>> {
  const read = new Map<string, ValidVisit>();
  const failures: FileFailure[] = [];
  const paths = plan.stations.flatMap(({ visit }) => (typeof visit === 'string' ? [visit] : []));
  for (const given of new Set(paths)) {
    if (leadsToAComputer(given)) {
      failures.push(failure(given, fileProblem('not-a-file')));
      continue;
    }
    const loaded = await readVisitFile({ given, path: resolve(folder, given) });
    if (loaded.ok) read.set(given, loaded.value.valid);
    else failures.push(loaded.error);
  }
  return failures.length > 0 ? err(failures) : ok(read);
}

/** Windows takes `\\name\…` for another computer, and signs in there: a plan may come from anybody. */
function leadsToAComputer(path: string): boolean {
  return /^[\\/]{2}/.test(path);
}
