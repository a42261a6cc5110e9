import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currentFrame } from '../../../../core/frame/frames.ts';
import { type Plan, slotsOf } from '../../../../core/rotation/plan.ts';
import { verdictOfDay } from '../../../../core/rotation/rotation.ts';
import { stationWork } from '../../../../core/rotation/station.ts';
import { loadSolver } from '../../../../electron/backend/rotation/programme-solver.ts';
import { rotate } from '../../../../electron/backend/rotation/rotate.ts';
import { allowsDay, bestByTrying, sharesByHand } from '../../../support/every-roster.ts';
import { smallPlan } from '../../../support/rotation-builder.ts';
import { fcOptions } from '../../../support/runs.ts';

const solve = await loadSolver();

/** A plan without one kind of what may stand in its way. */
const withoutKind: Readonly<Record<string, (plan: Plan) => Plan>> = {
  skills: (plan) => ({ ...plan, stations: plan.stations.map(({ skills: _, ...station }) => station) }),
  'excluded-stations': (plan) => ({ ...plan, people: plan.people.map(({ notAt: _, ...person }) => person) }),
  'most-half-hours': (plan) => ({ ...plan, people: plan.people.map(({ mostSlots: _, ...person }) => person) }),
  'least-stay': (plan) => ({ ...plan, stations: plan.stations.map(({ leastStay: _, ...station }) => station) }),
};

it('finds the best rotation wherever every one can be tried, and none where there is none', () => {
  const seen = { plan: 0, 'no-plan': 0, undecided: 0 };
  fc.assert(
    fc.property(smallPlan, ({ plan, visits }) => {
      const slots = slotsOf(plan);
      const best = bestByTrying(plan, visits, slots);
      const found = rotate({ plan, visits, frame: currentFrame, timeLimitMs: 60_000 }, solve, () => undefined);
      seen[found.outcome] += 1;
      if (found.outcome !== 'plan') {
        expect(best).toBeNull();
        expect(found.outcome).toBe('no-plan');
        if (found.outcome !== 'no-plan') return;
        // A way out is one that leads to a plan, and every other one does not.
        for (const [kind, without] of Object.entries(withoutKind)) {
          const isWayOut = bestByTrying(without(plan), visits, slots) !== null;
          expect([kind, found.waysOut.some((kinds) => kinds.length === 1 && kinds[0] === kind)]).toEqual([
            kind,
            isWayOut,
          ]);
        }
        return;
      }
      expect(best).not.toBeNull();
      const optimum = best ?? Number.NaN;
      expect(Math.abs(found.heaviestShare - optimum)).toBeLessThanOrEqual(1e-5 * optimum + 1e-12);
      expect(found.gap).toBeLessThanOrEqual(1e-5);
      expect(found.lowerBound).toBeLessThanOrEqual(optimum + 1e-12);
      expect(found.finished).toBe(true);
      // Each day once more, from nothing but the plan, the visits and the rules.
      const ids = plan.stations.map(({ id }) => id);
      const works = visits.map((visit) => stationWork(visit, currentFrame));
      const minutes = visits.map(({ tasks }) => tasks[0]?.minutesPerDay ?? 0);
      const days = found.days.map((day) => day.stations.map((id) => (id === null ? null : ids.indexOf(id))));
      days.forEach((day, p) => {
        expect(allowsDay(plan, p, day)).toBe(true);
        expect(verdictOfDay(day, works, currentFrame)?.outcome).not.toBe('outside');
        expect(found.days[p]?.heaviestShare).toBeCloseTo(sharesByHand(day, visits, minutes), 9);
      });
      plan.stations.forEach(({ people }, s) => {
        for (let t = 0; t < slots; t += 1) {
          const here = days.filter((day) => day[t] === s).length;
          expect(here).toBe(typeof people === 'number' ? people : people[t]);
        }
      });
    }),
    fcOptions(40, 1_000),
  );
  expect(seen.plan).toBeGreaterThan(5);
  expect(seen['no-plan']).toBeGreaterThan(5);
});
