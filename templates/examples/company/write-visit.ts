import { applyChanges } from '../../../core/adapt/apply.ts';
import type { Change } from '../../../core/adapt/change.ts';
import { type AnswerId, fallIds, psychosocialIds } from '../../../core/frame/criterion-id.ts';
import type { AspectName } from '../../../core/visit/task.ts';
import { aspectNames } from '../../../core/visit/task.ts';
import type { Answer, Finding, Measure, Provenance, Task, Visit } from '../../../core/visit/visit.ts';
import { answerWords } from './answers.ts';
import { exampleFrame } from './limits.ts';
import type { Post } from './posts.ts';
import { type Random, seeded } from './random.ts';
import { absentKinds, writeTasks } from './write-tasks.ts';

/** What a visit found: the work as the job says, with what had been improved by then. */
export interface Found {
  /** What was done, or almost done, before the visit. */
  readonly changes: readonly Change[];
  /** Items that did not hold, each with its own words where the job has them. */
  readonly troubles: ReadonlySet<AnswerId>;
  /** Items that nobody asked about. */
  readonly unasked: ReadonlySet<AnswerId>;
  /** What persons' hearts did; none where nobody was measured. */
  readonly findings: readonly Finding[];
  /** Heavy work was not looked at: neither declared absent nor measured. */
  readonly heartOpen: boolean;
  /** Leaves something out of the tasks. */
  readonly leaveOut?: ((tasks: readonly Task[]) => readonly Task[]) | undefined;
}

/** Which visit it is. */
export interface Head {
  readonly company: string;
  readonly id: string;
  readonly date: string;
  readonly previous?: Visit['previous'];
  readonly issue?: Visit['issue'];
  readonly lookAgainBy?: string | undefined;
  readonly measures: readonly Measure[];
  readonly remarks?: string | undefined;
}

const assessors: readonly [Visit['assessor'], ...Visit['assessor'][]] = [
  {
    name: 'Lies Dockx',
    role: 'Preventieadviseur-ergonoom, externe dienst',
    phone: '+32 2 555 01 42',
    email: 'lies.dockx@voorbeeld.example',
  },
  {
    name: 'Wannes Peirsman',
    role: 'Preventieadviseur-ergonoom, externe dienst',
    phone: '+32 2 555 01 57',
    email: 'wannes.peirsman@voorbeeld.example',
  },
  {
    name: 'Interne preventiedienst',
    role: 'Preventieadviseur-ergonoom',
    phone: '+32 2 555 01 88',
    email: 'preventie@voorbeeld.example',
  },
];

const usualHours: Readonly<Record<Post['job']['hours'], string>> = {
  shifts: 'Vroege 6.00–14.06 u., late 14.00–22.06 u.',
  day: 'Dagdienst 7.30–16.00 u.',
  early: '4.30–12.36 u.',
  office: '8.00–16.36 u.',
  evening: '16.00–21.00 u.',
};

/** The tasks of a workstation before anything was improved: the same in all its visits. */
export function baseTasks(post: Post, seed: number): readonly Task[] {
  return writeTasks(post.job, seeded(seed, `tasks ${post.number}`));
}

export function writeVisit(post: Post, seed: number, found: Found, head: Head): Visit {
  const own = seeded(seed, `post ${post.number}`);
  const random = seeded(seed, `visit ${head.id}`);
  const { job, site, department, number, title, place, peopleAtOnce } = post;
  const permanence = own.chance(job.temporary ? 0.6 : 0.05) ? 'temporary' : 'permanent';
  const base: Visit = {
    ...{ format: 'groenkader-visit', formatVersion: 1, id: head.id },
    frame: { id: exampleFrame.id, version: exampleFrame.version },
    ...{ company: { name: head.company }, site: { name: site }, department: { name: department } },
    workstation: {
      ...{ number, title, place, description: job.description, equipment: job.equipment },
      ...{ peopleAtOnce, permanence, usualHours: usualHours[job.hours] },
    },
    ...{ date: head.date, language: 'nl', assessor: random.pick(assessors) },
    ...(head.lookAgainBy === undefined ? {} : { lookAgainBy: head.lookAgainBy }),
    ...(head.previous === undefined ? {} : { previous: head.previous }),
    ...(head.issue === undefined ? {} : { issue: head.issue }),
    tasks: baseTasks(post, seed),
  };
  const { tasks } = applyChanges(base, found.changes).visit;
  const seen = tasks.map((task) =>
    looked(
      task,
      base.tasks.find(({ id }) => id === task.id),
      random,
    ),
  );
  const sentences = random.shuffled(job.sentences).slice(0, random.whole(1, 2));
  return {
    ...base,
    tasks: found.leaveOut?.(seen) ?? seen,
    doesNotOccur: marksOf(post, found),
    falls: answersTo(fallIds, post, found, random),
    psychosocial: answersTo(psychosocialIds, post, found, random),
    ...(found.findings.length === 0 ? {} : { findings: found.findings }),
    workerSentences: sentences.map((text, at) => ({ id: `s${at + 1}`, text, agreed: random.chance(0.85) })),
    ...(head.measures.length === 0 ? {} : { measures: head.measures }),
    ...(head.remarks === undefined ? {} : { remarks: head.remarks }),
  };
}

/** A value that was planned is estimated; one that was done by the day of the visit was looked at again. */
function looked(task: Task, before: Task | undefined, random: Random): Task {
  const copy: Record<string, unknown> = { ...task };
  for (const name of aspectNames) {
    const [aspect, was] = [task[name], before?.[name]];
    if (aspect === was) continue;
    if (aspect?.state === 'none') copy[name] = gone(name, random);
    if (aspect?.state !== 'filled' || was?.state !== 'filled') continue;
    const entries: readonly Entry[] = aspect.entries;
    const earlier: readonly Entry[] = was.entries;
    copy[name] = {
      ...aspect,
      entries: entries.map((entry) =>
        lookedAgain(
          entry,
          earlier.find(({ id }) => id === entry.id),
          name,
        ),
      ),
    };
  }
  return copy as Task;
}

function gone(name: AspectName, random: Random) {
  const watched =
    name === 'bending' ? { observedCycles: random.whole(3, 10), observedMinutes: random.whole(15, 30) } : {};
  return { state: 'none', evidence: 'observed', remark: 'Niet meer nodig sinds de aanpassing.', ...watched };
}

const again: Readonly<Record<AspectName, Provenance>> = {
  loads: { evidence: 'measured', instrument: 'Handweegschaal 0–50 kg', remark: 'Opnieuw gewogen na de aanpassing.' },
  pushes: { evidence: 'measured', instrument: 'Palletweegschaal', remark: 'Opnieuw gewogen na de aanpassing.' },
  cycles: { evidence: 'measured', instrument: 'Stopwatch + video', remark: 'Opnieuw geteld na de aanpassing.' },
  bending: { evidence: 'observed', remark: 'Opnieuw geteld na de aanpassing.' },
  prolongedPostures: { evidence: 'observed', instrument: 'Stopwatch', remark: 'Sinds de aanpassing.' },
  vibration: { evidence: 'measured', instrument: 'Drieassige versnellingsmeter met zitkussen' },
};
/** What is counted rather than weighed. */
const counted: Provenance = { evidence: 'observed', remark: 'Sinds de aanpassing.' };
const countedValues = ['handlings', 'wheels', 'timesPerDay', 'minutesPerDay'];

interface Entry {
  readonly id: string;
  readonly provenance?: Readonly<Record<string, Provenance | undefined>> | undefined;
}

/** With a new mark on every value that is another than before. */
function lookedAgain(entry: Entry, before: Entry | undefined, name: AspectName): Entry {
  const marks = Object.entries(entry.provenance ?? {}).map(([value, mark]) => {
    const now = countedValues.includes(value) ? counted : again[name];
    return [value, mark === before?.provenance?.[value] ? mark : now] as const;
  });
  return { ...entry, provenance: Object.fromEntries(marks) };
}

function marksOf({ job }: Post, { heartOpen }: Found): NonNullable<Visit['doesNotOccur']> {
  const kinds = absentKinds(job).filter((kind) => kind !== 'heavy-work' || !heartOpen);
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      kind === 'heavy-work'
        ? { evidence: 'declared', remark: 'Licht werk zittend en staand; geen hartslagmeting gedaan.' }
        : { evidence: 'observed' },
    ]),
  );
}

function answersTo<Id extends AnswerId>(
  ids: readonly Id[],
  { job }: Post,
  { troubles, unasked }: Found,
  random: Random,
): Readonly<Partial<Record<Id, Answer>>> {
  const answers = ids.map((id) => {
    // In every case, so that one item less moves no other.
    const { yes, no } = answerWords[id];
    const [[evidence, remark], [noEvidence, noRemark]] = [random.pick(yes), random.pick(no)];
    if (unasked.has(id)) return [id, undefined] as const;
    if (!troubles.has(id)) return [id, { holds: true, evidence, ...(remark === undefined ? {} : { remark }) }] as const;
    const own = job.troubles[id];
    const why = own ?? noRemark;
    const seen = own === undefined ? noEvidence : id.startsWith('fall-') ? 'observed' : 'declared';
    return [id, { holds: false, evidence: seen, ...(why === undefined ? {} : { remark: why }) }] as const;
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)) as Partial<Record<Id, Answer>>;
}
