import type { Frame } from '../frame/frame.ts';
import { frames } from '../frame/frames.ts';
import { err, ok, type Result } from '../result.ts';
import { parseVisit } from '../visit/parse.ts';
import { type Problem, problemsOf } from '../visit/problem.ts';
import { type Format, upgrade } from '../visit/upgrade.ts';
import { type Plan, type PlanStation, planFormat, planFormatVersion, planSchema } from './plan.ts';
import { planChecks } from './plan-checks.ts';

const format: Format = { name: planFormat, version: planFormatVersion, steps: [] };

/**
 * Checks a raw plan, as `JSON.parse` gives it.
 *
 * @returns the plan, or the problems found, in the order of the document
 */
export function parsePlan(raw: unknown, known: readonly Frame[] = frames): Result<Plan, readonly Problem[]> {
  const upgraded = upgrade(raw, format);
  if (!upgraded.ok) return err([upgraded.error]);
  const parsed = planSchema.safeParse(upgraded.value);
  if (!parsed.success) return err(problemsOf(parsed.error, upgraded.value));
  const problems: Problem[] = planChecks(parsed.data);
  const stations = parsed.data.stations.map((station, at): PlanStation => {
    if (typeof station.visit === 'string') return { ...station, visit: station.visit };
    const visit = parseVisit(station.visit, known);
    if (visit.ok) return { ...station, visit: visit.value.visit };
    const inside = `stations[${at}].visit`;
    problems.push(
      ...visit.error.map((one) => ({ ...one, field: one.field === '' ? inside : `${inside}.${one.field}` })),
    );
    return { ...station, visit: '' };
  });
  return problems.length > 0 ? err(problems) : ok({ ...parsed.data, stations });
}
