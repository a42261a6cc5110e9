import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../core/frame/frames.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { companyFrame } from '../../support/company-frame.ts';
import {
  document,
  filled,
  findingOf,
  judged,
  of,
  parsed,
  problemsIn,
  task,
  tasks,
} from '../../support/visit-builder.ts';

/* A stricter frame of a company is data: nothing in the code knows of it. */

const known = [currentFrame, companyFrame];
const frame = { id: 'company-frame', version: '3' };
const on = (more: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}) =>
  judged(document({ frame, tasks: tasks(more), ...rest }), known);

describe('a company frame', () => {
  it('judges its own criteria only, in its own order', () => {
    const verdict = on({});
    expect(verdict.frame).toEqual(frame);
    expect(verdict.criteria.map(({ id }) => id)).toEqual(companyFrame.criteria.map(({ id }) => id));
    expect(Object.values(verdict.counts).reduce((sum, one) => sum + one)).toBe(10);
    expect(judged(document({ frame, falls: { 'fall-obstacles': { holds: false } } }), known).counts.notMet).toBe(0);
  });

  it('is within when all of its own criteria are met', () => {
    const findings = [findingOf('A', 'met', 'met', { frame })];
    const bending = { state: 'none', evidence: 'observed', observedMinutes: 30 };
    expect(on({ bending }, { falls: { 'fall-haste': { holds: true } }, findings }).outcome).toBe('within');
  });

  it('is refused where nobody knows it', () => {
    expect(problemsIn(document({ frame }))).toEqual([
      { code: 'unknown-frame', field: 'frame', value: '"company-frame@3"', allowed: 'inrs-green-frame@2011' },
    ]);
  });

  it('excludes the limit where it says so: the limit itself is broken, one step below is kept', () => {
    const load = (massG: number, handlings = 1) => on({ loads: filled({ massG, handlings, per: 'day' }) });
    expect(of(load(3_000), 'load-mass')).toMatchObject({ outcome: 'not-met', ratio: 1, needed: [{ byG: 1 }] });
    expect(of(load(2_999), 'load-mass').outcome).toBe('met');
    expect(of(load(2_000, 1_000), 'daily-tonnage')).toMatchObject({
      outcome: 'not-met',
      needed: [{ fewerHandlings: 1, lighterByG: 1 }],
    });
    expect(of(load(2_000, 999), 'daily-tonnage').outcome).toBe('met');

    const push = (movedMassG: number, wheels: number) =>
      of(on({ pushes: filled({ movedMassG, wheels }) }), 'push-pull-mass');
    expect(push(80_000, 3)).toMatchObject({ outcome: 'not-met', needed: [{ lighterByG: 1, wheels: 4 }] });
    expect(push(79_999, 4).outcome).toBe('met');

    const rate = (actions: number, timeMs: number) =>
      of(on({ cycles: filled({ limb: 'left', actions, timeMs }) }), 'action-rate');
    expect(rate(35, 60_000)).toMatchObject({ outcome: 'not-met', needed: [{ mostActions: 34, orMsPerAction: 1_715 }] });
    expect(rate(35, 60_001).outcome).toBe('met');

    const pause = (breakMinutesPerHour: number) =>
      of(on({ prolongedPostures: filled({ breakMinutesPerHour }) }), 'posture-breaks');
    expect(pause(12)).toMatchObject({ outcome: 'not-met', needed: [{ byMinutesPerHour: 1 }] });
    expect(pause(13).outcome).toBe('met');
  });

  it('has its own axis factors, and may allow no time at all', () => {
    const source = (z: number, minutesPerDay: number) =>
      of(
        on({ vibration: filled({ accelerationMmS2: { x: 0, y: 0, z }, factorIncluded: false, minutesPerDay }) }),
        'whole-body-vibration',
      );
    expect(source(409, 0)).toMatchObject({ outcome: 'met', value: 449.9 });
    expect(source(410, 0)).toMatchObject({ outcome: 'not-met', value: 451, needed: [{ byMmS2: 2 }] });
    expect(source(0, 1)).toMatchObject({
      outcome: 'not-met',
      value: 1,
      unit: 'min/day',
      ratio: null,
      needed: [{ change: 'shorter-exposure', byMinutesPerDay: 1 }],
    });
  });

  it('names the broken condition, not a kept one that uses as much of its limit', () => {
    const vibration = filled({
      accelerationMmS2: { x: 0, y: 0, z: 500 },
      factorIncluded: true,
      minutesPerDay: 60,
    });
    const [criterion] = currentFrame.criteria.filter(({ id }) => id === 'whole-body-vibration');
    if (criterion?.id !== 'whole-body-vibration') throw new Error('not in the frame');
    const { acceleration, exposure } = criterion.limits;
    const limits = { acceleration, exposure: { ...exposure, inclusive: false } };
    const shorter = { ...currentFrame, criteria: [{ ...criterion, limits }] };
    const { visit } = parsed(document({ tasks: [task({ vibration })] }));
    expect(of(judge(visit, shorter), 'whole-body-vibration')).toMatchObject({ outcome: 'not-met', unit: 'min/day' });
  });

  it('shows the worst value against a limit of 0, in any order', () => {
    const [criterion] = currentFrame.criteria.filter(({ id }) => id === 'load-mass');
    if (criterion?.id !== 'load-mass') throw new Error('not in the frame');
    const limit = { ...criterion.limits['load-mass'], limit: 0 };
    const nothing = { ...currentFrame, criteria: [{ ...criterion, limits: { 'load-mass': limit } }] };
    for (const masses of [
      [1, 9, 4],
      [9, 4, 1],
      [4, 1, 9],
    ]) {
      const { visit } = parsed(document({ tasks: [task({ loads: filled(...masses.map((massG) => ({ massG }))) })] }));
      expect(of(judge(visit, nothing), 'load-mass')).toMatchObject({ outcome: 'not-met', value: 9, ratio: null });
      expect(of(judge(visit, nothing), 'load-mass').decidedBy).toHaveLength(1);
    }
  });

  it.each([
    [35, true, 1_715],
    [35, false, 1_715],
    [40, true, 1_500],
    [40, false, 1_501],
  ])('rounds the time per action to the safe side: %d a minute, inclusive %s: %d ms', (rate, inclusive, ms) => {
    const [criterion] = currentFrame.criteria.filter(({ id }) => id === 'action-rate');
    if (criterion?.id !== 'action-rate') throw new Error('not in the frame');
    const limit = { ...criterion.limits['action-rate'], limit: rate, inclusive };
    const other = { ...currentFrame, criteria: [{ ...criterion, limits: { 'action-rate': limit } }] };
    const on = (timeMs: number) => {
      const cycles = filled({ limb: 'left', actions: 10, timeMs });
      return of(judge(parsed(document({ tasks: [task({ cycles })] })).visit, other), 'action-rate');
    };
    expect(on(1)).toMatchObject({ needed: [{ orMsPerAction: ms }] });
    expect(on(10 * ms).outcome).toBe('met');
    expect(on(10 * (ms - 1)).outcome).toBe('not-met');
  });

  it('watches for bending as long as it says', () => {
    const watched = (more: object) =>
      of(on({ bending: { state: 'none', evidence: 'observed', ...more } }), 'trunk-flexion');
    expect(watched({ observedMinutes: 29, observedCycles: 5 }).reason).toBe('observed-too-short');
    expect(watched({ observedMinutes: 30 }).outcome).toBe('met');
    expect(watched({ observedCycles: 6 }).outcome).toBe('met');
  });

  it('does not assess a finding made by the 2011 frame, also when a visit of that frame is judged by this one', () => {
    const findings = [findingOf('A', 'met', 'not-met')];
    const { visit } = parsed(document({ findings }));
    expect(of(judge(visit, companyFrame), 'cardiac-cost')).toMatchObject({
      outcome: 'not-assessed',
      reason: 'finding-of-other-frame',
    });
    expect(of(judge(visit, companyFrame), 'peak-heart-rate').outcome).toBe('not-assessed');
    expect(of(judge(visit, currentFrame), 'cardiac-cost').outcome).toBe('met');
  });
});
