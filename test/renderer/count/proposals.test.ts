import { expect, it } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import type { Watched } from '../../../core/measure/posture-watch.ts';
import type { LimbTotal } from '../../../core/measure/tally-runs.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { actionProposals } from '../../../renderer/features/count/action-proposals.ts';
import { bendingProposals, heldProposals } from '../../../renderer/features/count/posture-proposals.ts';
import { asOne, type Proposal } from '../../../renderer/features/count/proposal.ts';
import { document, filled, parsed, task } from '../../support/visit-builder.ts';

const texts = textsOf('nl');
const byUs = { evidence: 'observed', instrument: 'Groenkader' };
const extrapolated = { evidence: 'estimated', instrument: 'Groenkader' };
const minuteMs = 60_000;

function visitWith(more: Readonly<Record<string, unknown>> = {}): StoredVisit {
  return parsed(document({ tasks: [task({ minutesPerDay: 240, bending: undefined, cycles: undefined, ...more })] }))
    .visit;
}

function taken(visit: StoredVisit, proposals: readonly Proposal[]) {
  const all = asOne(
    'all',
    proposals.map(({ edit }) => edit()),
  );
  return all.apply(visit).tasks[0];
}

/** Bent twice, for half a minute together; seated for all of the time. */
function watchedFor(minutes: number): Watched {
  const observedMs = minutes * minuteMs;
  const bent = { times: 2, totalMs: 30_000, longestMs: 20_000, sinceFirstMs: observedMs };
  const sitting = { times: 1, totalMs: observedMs, longestMs: observedMs, sinceFirstMs: observedMs };
  return { observedMs, postures: new Map([['bent', bent] as const, ['sitting', sitting] as const]) };
}

const into = (visit: StoredVisit, longEnough: boolean) => {
  const [first] = visit.tasks;
  if (first === undefined) throw new Error('a task');
  return { task: first, entry: undefined, entryName: undefined, newId: () => 'new', longEnough, texts };
};

it('a count without whole cycles names none, also where an earlier one did', () => {
  const before = filled({ limb: 'right', actions: 9, timeMs: 9_000, cycles: 4, provenance: { cycles: byUs } });
  const visit = visitWith({ cycles: before });
  const cycles = visit.tasks[0]?.cycles;
  const entry = cycles?.state === 'filled' ? cycles.entries[0] : undefined;
  const total: LimbTotal = { limb: 'right', runs: 2, actions: 4, timeMs: 6_000, cycles: 0, spread: undefined };
  const proposals = actionProposals([total], { task: 't1', entry, entryName: 'Snijden', newId: () => 'new', texts });
  expect(proposals[0]?.value).toBe('4 handelingen in 6 s, 40/min');
  const now = taken(visit, proposals)?.cycles;
  // Of how it was counted the visit keeps no word of ours: it would stand on the sheets of other languages.
  expect(now?.state === 'filled' && now.entries).toEqual([
    { id: 'e1', what: 'thing', limb: 'right', actions: 4, timeMs: 6_000, provenance: { actions: byUs, timeMs: byUs } },
  ]);
  const whole = taken(
    visitWith(),
    actionProposals([{ ...total, cycles: 3 }], {
      task: 't1',
      entry: undefined,
      entryName: undefined,
      newId: () => 'new',
      texts,
    }),
  );
  expect(whole?.cycles).toMatchObject({ entries: [{ cycles: 3, provenance: { cycles: byUs } }] });
});

it.each([
  ['nl', '2.358 handelingen in 6.000 s, 23,6/min (1.200 cycli)'],
  ['en', '2,358 actions in 6,000 s, 23.6/min (1,200 cycles)'],
] as const)('large numbers read alike in one line: %s', (language, value) => {
  const total: LimbTotal = {
    limb: 'left',
    runs: 1,
    actions: 2_358,
    timeMs: 6_000_000,
    cycles: 1_200,
    spread: undefined,
  };
  const none = { task: 't1', entry: undefined, entryName: undefined, newId: () => 'new' };
  expect(actionProposals([total], { ...none, texts: textsOf(language) })[0]?.value).toBe(value);
});

it('bending from some minutes waits to be asked for, and always says how long one watched', () => {
  const visit = visitWith();
  const short = bendingProposals(watchedFor(5), into(visit, false));
  expect(short.map(({ key, chosen }) => [key, chosen])).toEqual([
    ['bend', false],
    ['sitting', false],
  ]);
  const bending = taken(visit, short.slice(0, 1))?.bending;
  expect(bending).toMatchObject({
    observedMinutes: 5,
    entries: [{ timesPerHour: 24, provenance: { timesPerHour: extrapolated, minutesPerDay: extrapolated } }],
  });
  const long = bendingProposals(watchedFor(240), into(visit, true));
  expect(long.every(({ chosen }) => chosen)).toBe(true);
  expect(taken(visit, long)?.bending).toMatchObject({
    observedMinutes: 240,
    entries: [{ minutesPerDay: 1, provenance: { timesPerHour: byUs, minutesPerDay: byUs } }],
  });
  expect(bendingProposals(watchedFor(0.9), into(visit, false))).toEqual([]);
});

it('no bending seen comes with its minutes, those of before too', () => {
  const visit = visitWith({ bending: { state: 'none', evidence: 'observed', observedMinutes: 10 } });
  const none: Watched = { observedMs: 6 * minuteMs, postures: new Map() };
  const proposals = bendingProposals(none, into(visit, false));
  expect(proposals.map(({ key, chosen }) => [key, chosen])).toEqual([['none', false]]);
  expect(taken(visit, proposals)?.bending).toEqual({ state: 'none', ...byUs, observedMinutes: 16 });
});

it.each([
  [20, true, extrapolated],
  [60, true, byUs],
  [5, false, extrapolated],
])('the break of a posture after %i min is chosen: %s', (minutes, longEnough, how) => {
  const visit = visitWith({ prolongedPostures: undefined });
  const ms = minutes * minuteMs;
  const held = { times: 1, totalMs: ms / 2, longestMs: ms / 2, sinceFirstMs: ms };
  const watched: Watched = { observedMs: ms, postures: new Map([['held', held] as const]) };
  const proposals = heldProposals(watched, into(visit, longEnough));
  expect(proposals.map(({ chosen }) => chosen)).toEqual([longEnough]);
  const entry = { breakMinutesPerHour: 30, provenance: { breakMinutesPerHour: how } };
  expect(taken(visit, proposals)?.prolongedPostures).toMatchObject({ entries: [entry] });
});
