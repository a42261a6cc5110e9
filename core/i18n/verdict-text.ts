import { isAnswerId } from '../frame/criterion-id.ts';
import { markOfCriterion } from '../verdict/judge.ts';
import { answerOf } from '../verdict/rules/answers.ts';
import {
  type Condition,
  type CriterionVerdict,
  type Decider,
  isHeartRateVerdict,
  type OpenVerdict,
} from '../verdict/verdict.ts';
import type { AspectName } from '../visit/task.ts';
import { aspectNames } from '../visit/task.ts';
import type { Provenance, StoredVisit, Task } from '../visit/visit.ts';
import { conditionValueText } from './quantity-text.ts';
import type { Texts } from './texts.ts';

type Entry = Extract<Task[AspectName], { readonly state: 'filled' }>['entries'][number];

/** Finds tasks and entries of a visit by id; ids are unique in a visit. */
export interface VisitIndex {
  readonly task: (id: string) => Task | undefined;
  readonly entry: (id: string) => Entry | undefined;
}

/** Made once per visit: every text about a verdict needs names of tasks and entries. */
export function indexVisit(visit: Pick<StoredVisit, 'tasks'>): VisitIndex {
  const tasks = new Map(visit.tasks.map((task) => [task.id, task]));
  const entries = new Map<string, Entry>();
  for (const task of visit.tasks) {
    for (const name of aspectNames) {
      const aspect = task[name];
      if (aspect?.state !== 'filled') continue;
      for (const entry of aspect.entries) entries.set(entry.id, entry);
    }
  }
  return { task: (id) => tasks.get(id), entry: (id) => entries.get(id) };
}

/**
 * What decides, each task, entry and limb once: `Stapelen – doos koffie`, `Rijden – transpallet, x-as en z-as`. In the
 * order of the deciders.
 */
export function deciderTexts(texts: Texts, index: VisitIndex, deciders: readonly Decider[]): string[] {
  const once = new Map<string, { readonly decider: Decider; readonly axes: string[] }>();
  for (const decider of deciders) {
    // Ids hold no slash. Asked with every letter typed, of every load of the day.
    const key = `${decider.task}/${decider.entry}/${decider.limb}`;
    const same = once.get(key) ?? { decider, axes: [] };
    once.set(key, same);
    if (decider.axis !== undefined) same.axes.push(texts.t(`frame.axis.${decider.axis}`));
  }
  return [...once.values()].map(({ decider, axes }) => deciderText(texts, index, decider, axes));
}

function deciderText(texts: Texts, index: VisitIndex, { task, entry, limb }: Decider, axes: readonly string[]): string {
  const title = index.task(task)?.title ?? task;
  if (entry === undefined) return title;
  const of = [index.entry(entry)?.what ?? entry];
  if (axes.length > 0) of.push(texts.list(axes));
  if (limb !== undefined) of.push(texts.t(`frame.limb.${limb}`));
  return `${title} – ${of.join(', ')}`;
}

/**
 * The value of a criterion, `120 kg · 4 wielen`; null where there is none. A broken criterion shows only what breaks it:
 * its conditions may come from different objects, and side by side they would look like one.
 */
export function criterionValueText(texts: Texts, verdict: OpenVerdict): string | null {
  const broken = verdict.outcome === 'not-met' ? verdict.conditions.filter(isOver) : [];
  const shown = broken.length > 0 ? broken : verdict.conditions;
  const known = shown.map((one) => conditionValueText(texts, one)).filter((value) => value !== null);
  if (known.length === 0) return null;
  const text = known.join(' · ');
  const partial = verdict.outcome === 'not-assessed' && typeof verdict.value === 'number';
  return partial ? texts.t('sheet.criteria.knownPart', { value: text }) : text;
}

/** Whether a condition is broken. A value without a ratio that stands against "at least" is 0. */
export function isOver({ value, ratio }: Condition): boolean {
  return typeof value === 'number' && (ratio === null || ratio > 1);
}

/** Where a criterion of the tasks is decided: the kind of data, and the fields whose provenance tells how. */
const decisive: Readonly<
  Partial<Record<CriterionVerdict['id'], { readonly aspect: AspectName; readonly fields: readonly string[] }>>
> = {
  'load-mass': { aspect: 'loads', fields: ['massG'] },
  'daily-tonnage': { aspect: 'loads', fields: ['handlings', 'massG'] },
  'push-pull-mass': { aspect: 'pushes', fields: ['movedMassG', 'wheels'] },
  'action-rate': { aspect: 'cycles', fields: ['actions', 'timeMs'] },
  'trunk-flexion': { aspect: 'bending', fields: ['angleDegrees', 'timesPerHour', 'minutesPerDay'] },
  'posture-breaks': { aspect: 'prolongedPostures', fields: ['breakMinutesPerHour', 'minutesPerDay'] },
  'whole-body-vibration': { aspect: 'vibration', fields: ['accelerationMmS2', 'minutesPerDay'] },
};

/** How something was obtained, as far as anybody said. */
export interface HowObtained {
  readonly evidence?: Provenance['evidence'] | undefined;
  readonly instrument?: string | undefined;
  readonly remark?: string | undefined;
  readonly takenFrom?: string | undefined;
}

/** How what decides a criterion was obtained; undefined where nobody said. */
export function provenanceOf(
  verdict: CriterionVerdict,
  visit: Pick<StoredVisit, 'tasks' | 'falls' | 'psychosocial' | 'doesNotOccur'>,
  index: VisitIndex,
): HowObtained | undefined {
  const mark = markOfCriterion[verdict.id];
  if (mark !== undefined && visit.doesNotOccur?.[mark] !== undefined) return visit.doesNotOccur[mark];
  if (isHeartRateVerdict(verdict)) return undefined;
  if (isAnswerId(verdict.id)) return answerOf(visit, verdict.id);
  const where = decisive[verdict.id];
  if (where === undefined) return undefined;
  if (verdict.reason === 'none-in-any-task') {
    return visit.tasks.map((task) => task[where.aspect]).find((aspect) => aspect?.state === 'none');
  }
  const first = verdict.decidedBy.find(({ entry }) => entry !== undefined)?.entry;
  const entry = first === undefined ? undefined : (index.entry(first) as Record<string, unknown> | undefined);
  const known = where.fields.filter((field) => entry?.[field] !== undefined);
  const marks = known.map((field) => (entry?.provenance as Record<string, HowObtained> | undefined)?.[field]);
  return weakest(marks);
}

/** The surest last. */
const byStrength = ['estimated', 'declared', 'observed', 'document', 'measured'] as const satisfies Evidence[];
type Evidence = Provenance['evidence'];

/** A sum is as sure as its least sure part; where nobody said of one part how it was obtained, nobody said of the sum. */
function weakest(marks: readonly (HowObtained | undefined)[]): HowObtained | undefined {
  const strength = ({ evidence }: HowObtained) => (evidence === undefined ? -1 : byStrength.indexOf(evidence));
  const said = marks.filter((mark) => mark !== undefined);
  if (said.length < marks.length) return undefined;
  const least = said.sort((one, other) => strength(one) - strength(other))[0];
  const takenFrom = said.find((mark) => mark.takenFrom !== undefined)?.takenFrom;
  return least === undefined ? undefined : { ...least, takenFrom };
}

/** Tasks in which nobody looked for what a broken limit is about: more may be found there. */
export function notLookedAtTasks(verdict: CriterionVerdict, { tasks }: Pick<StoredVisit, 'tasks'>): readonly Task[] {
  const where = verdict.outcome === 'not-met' ? decisive[verdict.id] : undefined;
  return where === undefined ? [] : tasks.filter((task) => task[where.aspect] === undefined);
}

/** `gemeten, handweegschaal (bezoek van 3/10/2026)`; empty where nobody said. */
export function provenanceText(texts: Texts, { evidence, instrument, takenFrom }: HowObtained = {}): string {
  const from = takenFrom === undefined ? '' : texts.t('frame.evidence.takenFrom', { date: texts.shortDate(takenFrom) });
  if (evidence === undefined) return from;
  const how = texts.t(`frame.evidence.${evidence}`);
  const shown = instrument === undefined ? how : `${how}, ${instrument}`;
  return from === '' ? shown : `${shown} (${from})`;
}
