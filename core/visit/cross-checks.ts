import { type Problem, problem } from './problem.ts';
import { type AspectName, aspectNames } from './task.ts';
import type { MarkKind, StoredVisit, Task } from './visit.ts';

/** Rules that no single field can check. All problems are collected, in the order of the document. */
export function crossChecks(visit: StoredVisit): Problem[] {
  const problems: Problem[] = [];
  checkIds(visit, problems);
  checkMinutes(visit, problems);
  checkMarks(visit, problems);
  checkLoads(visit, problems);
  checkFindings(visit, problems);
  checkDates(visit, problems);
  return problems;
}

function checkIds(visit: StoredVisit, problems: Problem[]): void {
  const places = new Map<string, string>();
  const see = (id: string, list: string, index: number) => {
    const first = places.get(id);
    const field = `${list}[${index}].id`;
    if (first === undefined) places.set(id, field);
    else problems.push(problem('duplicate-id', field, id, { other: first }));
  };
  visit.tasks.forEach((task, t) => {
    see(task.id, 'tasks', t);
    for (const name of aspectNames) {
      const aspect = task[name];
      if (aspect?.state !== 'filled') continue;
      const list = `tasks[${t}].${name}.entries`;
      for (let e = 0; e < aspect.entries.length; e += 1) {
        const entry = aspect.entries[e];
        if (entry !== undefined) see(entry.id, list, e);
      }
    }
  });
  for (const list of ['workerSentences', 'measures', 'photos'] as const) {
    visit[list]?.forEach((item, index) => {
      see(item.id, list, index);
    });
  }
}

function checkMinutes(visit: StoredVisit, problems: Problem[]): void {
  let sum = 0;
  visit.tasks.forEach((task, t) => {
    sum += task.minutesPerDay ?? 0;
    const whole = task.minutesPerDay;
    if (whole === undefined || task.minutesOf === undefined) return;
    for (const [part, minutes] of Object.entries(task.minutesOf)) {
      if (minutes === undefined || minutes <= whole) continue;
      const field = `tasks[${t}].minutesOf.${part}`;
      problems.push(problem('part-over-task', field, minutes, { allowed: `0 – ${whole} min` }));
    }
  });
  if (sum > 1_440) problems.push(problem('minutes-over-day', 'tasks', sum, { allowed: '0 – 1440 min' }));
}

/** Which data of a task contradicts which mark. */
const dataOfMark: Readonly<Record<Exclude<MarkKind, 'heavy-work'>, AspectName>> = {
  handling: 'loads',
  'push-pull': 'pushes',
  repetitive: 'cycles',
  'prolonged-posture': 'prolongedPostures',
  vibration: 'vibration',
};

function checkMarks(visit: StoredVisit, problems: Problem[]): void {
  for (const kind of Object.keys(visit.doesNotOccur ?? {}) as MarkKind[]) {
    if (visit.doesNotOccur?.[kind] === undefined) continue;
    const contradiction = kind === 'heavy-work' ? measuredPerson(visit) : filledTask(visit.tasks, dataOfMark[kind]);
    if (contradiction === undefined) continue;
    problems.push(problem('mark-with-data', `doesNotOccur.${kind}`, undefined, { other: contradiction }));
  }
}

function measuredPerson(visit: StoredVisit): string | undefined {
  return visit.findings !== undefined && visit.findings.length > 0 ? 'findings[0]' : undefined;
}

function filledTask(tasks: readonly Task[], aspect: AspectName): string | undefined {
  const at = tasks.findIndex((task) => task[aspect]?.state === 'filled');
  return at < 0 ? undefined : `tasks[${at}].${aspect}`;
}

function checkLoads(visit: StoredVisit, problems: Problem[]): void {
  visit.tasks.forEach((task, t) => {
    if (task.loads?.state !== 'filled') return;
    task.loads.entries.forEach((load, e) => {
      const field = () => `tasks[${t}].loads.entries[${e}]`;
      if (load.kind === 'person' && load.liftedBy !== undefined) {
        problems.push(problem('person-lifted-by', `${field()}.liftedBy`));
      }
      if (load.handlings !== undefined && load.per === undefined) {
        problems.push(problem('handlings-without-per', `${field()}.per`, undefined, { allowed: '"day", "hour"' }));
      }
    });
  });
}

function checkFindings(visit: StoredVisit, problems: Problem[]): void {
  const places = new Map<string, number>();
  visit.findings?.forEach((finding, index) => {
    const first = places.get(finding.label);
    if (first === undefined) places.set(finding.label, index);
    else {
      const other = `findings[${first}].label`;
      problems.push(problem('duplicate-label', `findings[${index}].label`, finding.label, { other }));
    }
  });
}

// ISO dates sort as text.
function checkDates(visit: StoredVisit, problems: Problem[]): void {
  if (visit.lookAgainBy !== undefined && visit.lookAgainBy < visit.date) {
    problems.push(problem('date-before-visit', 'lookAgainBy', visit.lookAgainBy, { allowed: `≥ ${visit.date}` }));
  }
  const { issue } = visit;
  if (issue !== undefined && issue.date < visit.date) {
    problems.push(problem('date-before-visit', 'issue.date', issue.date, { allowed: `≥ ${visit.date}` }));
  }
  if (issue?.replaces !== undefined && issue.replaces.revision >= issue.revision) {
    const allowed = `1 – ${issue.revision - 1}`;
    problems.push(problem('revision-order', 'issue.replaces.revision', issue.replaces.revision, { allowed }));
  }
}
