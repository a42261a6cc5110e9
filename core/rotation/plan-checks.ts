import { type Problem, problem } from '../visit/problem.ts';
import { needOf, type Plan, slotsOf } from './plan.ts';

type Checked = Pick<Plan, 'slots' | 'people'> & {
  readonly stations: readonly Omit<Plan['stations'][number], 'visit'>[];
};

/** Rules of a plan that no single field can check; all problems are collected. */
export function planChecks(plan: Checked): Problem[] {
  const problems: Problem[] = [];
  checkUnique(plan, problems);
  checkNames(plan, problems);
  checkNeed(plan, problems);
  return problems;
}

function checkUnique({ people, stations }: Checked, problems: Problem[]): void {
  const see = (code: 'duplicate-id' | 'duplicate-label', names: readonly string[], field: (at: number) => string) => {
    const first = new Map<string, number>();
    names.forEach((name, at) => {
      const before = first.get(name);
      if (before === undefined) first.set(name, at);
      else problems.push(problem(code, field(at), name, { other: field(before) }));
    });
  };
  see(
    'duplicate-label',
    people.map(({ label }) => label),
    (at) => `people[${at}].label`,
  );
  see(
    'duplicate-id',
    stations.map(({ id }) => id),
    (at) => `stations[${at}].id`,
  );
}

/** What is named must be somewhere: a skill that nobody has, or a station that is not there, is most often a slip. */
function checkNames({ people, stations }: Checked, problems: Problem[]): void {
  const skills = new Set(people.flatMap((person) => person.skills ?? []));
  const ids = new Set(stations.map(({ id }) => id));
  people.forEach(({ notAt = [] }, p) => {
    notAt.forEach((id, at) => {
      if (!ids.has(id)) problems.push(problem('unknown-station', `people[${p}].notAt[${at}]`, id));
    });
  });
  stations.forEach((station, s) => {
    (station.skills ?? []).forEach((skill, at) => {
      if (!skills.has(skill)) problems.push(problem('unknown-skill', `stations[${s}].skills[${at}]`, skill));
    });
  });
}

function checkNeed(plan: Checked, problems: Problem[]): void {
  const slots = slotsOf(plan);
  const most = plan.people.length;
  const sums = Array.from({ length: slots }, () => 0);
  const before = problems.length;
  plan.stations.forEach(({ people, leastStay = 1 }, s) => {
    if (leastStay > slots) {
      problems.push(problem('out-of-range', `stations[${s}].leastStay`, leastStay, { allowed: `1 – ${slots}` }));
    }
    if (typeof people !== 'number' && people.length !== slots) {
      const code = people.length > slots ? 'list-too-long' : 'list-too-short';
      problems.push(problem(code, `stations[${s}].people`, people.length, { allowed: String(slots) }));
      return;
    }
    needOf({ people }, slots).forEach((need, t) => {
      sums[t] = (sums[t] ?? 0) + need;
    });
  });
  const short = sums.findIndex((sum) => sum > most);
  if (short >= 0) {
    const other = String(short + 1);
    problems.push(problem('people-short', 'people', sums[short], { allowed: `≤ ${most}`, other }));
  } else if (problems.length === before && sums.every((sum) => sum === 0))
    problems.push(problem('nobody-needed', 'stations'));
}
