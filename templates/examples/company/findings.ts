import type { Finding } from '../../../core/visit/visit.ts';
import type { Job } from './job.ts';
import { exampleFrame } from './limits.ts';
import type { Random } from './random.ts';

/**
 * What measured persons' hearts did, as a visit may know it.
 *
 * @param kept whether all of them kept the limits
 */
export function findingsOf({ heart }: Job, kept: boolean, random: Random): readonly Finding[] {
  const people = random.whole(1, 3);
  const tooMuch = !kept && random.chance(heart === 'heavy' ? 0.7 : 0.25);
  return ['A', 'B', 'C'].slice(0, people).map((label, at) => {
    const over = tooMuch && at === 0;
    return {
      label,
      frame: { id: exampleFrame.id, version: exampleFrame.version },
      outcomes: {
        'cardiac-cost': over ? 'not-met' : 'met',
        'peak-heart-rate': over && random.chance(0.15) ? 'not-met' : 'met',
      },
      restDefinition: 'seated-10-min',
      validMinutes: random.whole(54, 178),
    };
  });
}
