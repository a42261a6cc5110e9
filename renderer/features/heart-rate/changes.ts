import type { HeartRateParameters } from '../../../core/contract/calls/heart-rate.ts';
import type { Recording, Stretch } from '../../../core/measure/heart-rate/recording.ts';
import { lowestIn } from '../../../core/measure/heart-rate/rest.ts';
import type { RestDefinition } from '../../../core/visit/visit.ts';

type Parameters = HeartRateParameters;
export type Rest = NonNullable<Parameters['rest']>;
export type Decision = 'keep' | 'drop' | 'undecided';

/** The bounds of a resting heart rate in the contract [bpm]. */
export const restBounds = { min: 30, max: 150 } as const;

export function withAge(parameters: Parameters, ageYears: number | undefined): Parameters {
  const { ageYears: _, ...rest } = parameters;
  return ageYears === undefined ? rest : { ...rest, ageYears };
}

/** The working period; undefined is the whole recording. */
export function withPeriod(parameters: Parameters, period: Stretch | undefined): Parameters {
  const { period: _, ...rest } = parameters;
  return period === undefined ? rest : { ...rest, period };
}

export function withRest(parameters: Parameters, value: Rest | undefined): Parameters {
  const { rest: _, ...others } = parameters;
  return value === undefined ? others : { ...others, rest: value };
}

/** What came of marking a part of the recording as rest. */
export type MarkedRest = { readonly rest: Rest } | { readonly problem: 'too-short' | 'no-value' | 'out-of-range' };

/** The lowest value of a marked part, as this definition has it. */
export function restIn(recording: Recording, from: Stretch, definition: 'seated-10-min' | 'night'): MarkedRest {
  const lowest = lowestIn(recording, from, definition);
  if (!lowest.ok) return { problem: lowest.error };
  if (lowest.value > restBounds.max) return { problem: 'out-of-range' };
  return { rest: { bpm: lowest.value, definition, from } };
}

/** Whether a definition takes its value from a part of the recording. */
export function isMarked(definition: RestDefinition | undefined): definition is 'seated-10-min' | 'night' {
  return definition === 'seated-10-min' || definition === 'night';
}

/** Decides some suspects at once; `undecided` takes decisions back. */
export function decide(
  parameters: Parameters,
  atMs: readonly number[],
  decision: Decision,
  reason: string | undefined,
): Parameters {
  const meant = new Set(atMs);
  const others = parameters.decisions.filter((one) => !meant.has(one.atMs));
  const made =
    decision === 'undecided'
      ? []
      : atMs.map((at) => ({ atMs: at, keep: decision === 'keep', ...(reason === undefined ? {} : { reason }) }));
  return { ...parameters, decisions: [...others, ...made] };
}

/** The most decisions that the contract takes; of more suspects all are decided by one rule. */
export const mostDecisions = 10_000;

/** Decides all suspects at once. */
export function decideAll(
  parameters: Parameters,
  atMs: readonly number[],
  decision: Decision,
  reason: string | undefined,
): Parameters {
  const open = { ...parameters, suspects: 'undecided' as const, decisions: [] };
  if (atMs.length > mostDecisions) return { ...open, suspects: decision };
  return decide(open, atMs, decision, reason);
}

export function addBand(parameters: Parameters, task: string, stretch: Stretch): Parameters {
  return { ...parameters, tasks: [...parameters.tasks, { task, ...stretch }] };
}

/** Moves the band at this place in the list; without a stretch it goes. */
export function changeBand(parameters: Parameters, at: number, stretch: Stretch | undefined): Parameters {
  const band = parameters.tasks[at];
  if (band === undefined) return parameters;
  const tasks =
    stretch === undefined ? parameters.tasks.toSpliced(at, 1) : parameters.tasks.with(at, { ...band, ...stretch });
  return { ...parameters, tasks };
}
