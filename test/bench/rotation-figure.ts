import { currentFrame } from '../../core/frame/frames.ts';
import { solveRotation } from '../../electron/backend/rotation/solve-rotation.ts';
import { largePlan } from '../support/rotation-builder.ts';
import { type Figure, type Named, row } from './figure.ts';

const named: Named = {
  figure: 'rotation',
  subject: 'heaviest share of the plan found in 10 s: 12 people, 30 stations, 16 half-hours',
  against: 'the proven bound that no plan can be below',
  goal: 1.05,
};

/** How near the plan is to the best there is after ten seconds, and after how long it is within 5 % of it. */
export const rotationFigure: Figure = {
  name: 'rotation',
  measure: async ({ quick }) => {
    const found = [];
    for (let seed = 1; seed <= (quick ? 1 : 5); seed += 1) found.push(await measure(seed, quick ? 6_000 : 10_000));
    const seconds = (ms: number | null) => (ms === null ? '–' : `${(ms / 1_000).toFixed(1)} s`);
    const notes = found.map(({ pair, withinMs, wholeMs }) => {
      const gap = (100 * (pair.subject - pair.against)) / pair.subject;
      return `${gap.toFixed(2)} % (within 5 % after ${seconds(withinMs)}, ended after ${seconds(wholeMs)})`;
    });
    const note = `proven gap of each plan: ${notes.join('; ')}`;
    const measured = row(
      { ...named, note },
      found.map(({ pair }) => pair),
    );
    // They are shares of a limit, and no times.
    return [{ ...measured, amounts: null }];
  },
};

async function measure(seed: number, timeLimitMs: number) {
  const { plan, visits } = largePlan(seed);
  const began = performance.now();
  let withinMs: number | null = null;
  const solved = await solveRotation(
    plan,
    { visits, frame: currentFrame },
    {
      timeLimitMs,
      onProgress: ({ heaviestShare, lowerBound }) => {
        if (heaviestShare !== null && heaviestShare <= lowerBound / 0.95) withinMs ??= performance.now() - began;
      },
    },
  );
  if (!solved.ok || solved.value.outcome !== 'plan') throw new Error('no plan was found');
  const { heaviestShare, lowerBound } = solved.value;
  return { pair: { subject: heaviestShare, against: lowerBound }, withinMs, wholeMs: performance.now() - began };
}
