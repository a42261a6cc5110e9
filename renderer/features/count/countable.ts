import type { AspectName } from '../../../core/visit/task.ts';
import type { Bend, Cycle, ProlongedPosture } from '../../../core/visit/visit.ts';

/** The kinds of data that can be counted or timed by eye. */
export type Countable = 'cycles' | 'bending' | 'prolongedPostures';
export type CountedEntry = Cycle | Bend | ProlongedPosture;

export function isCountable(name: AspectName): name is Countable {
  return name === 'cycles' || name === 'bending' || name === 'prolongedPostures';
}
