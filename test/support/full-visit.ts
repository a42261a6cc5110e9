import { fallIds, psychosocialIds } from '../../core/frame/criterion-id.ts';

/*
 * A visit in which every field that takes words is filled, with a text of the test's choice, and nearly every limit is
 * broken, so that every part of the sheet has something to print.
 */

/** Every field of a visit that people write into: one line of at most 200 characters, or lines of at most 2,000. */
export function fullDocument(line: string, lines = line): Readonly<Record<string, unknown>> {
  const how = { evidence: 'measured', instrument: line, remark: lines };
  const no = { holds: false, ...how };
  return {
    format: 'groenkader-visit',
    formatVersion: 1,
    id: 'visit-1',
    frame: { id: 'inrs-green-frame', version: '2011' },
    company: { name: line },
    site: { name: line },
    department: { name: line },
    workstation: {
      number: firstOf(line, 40),
      title: line,
      place: line,
      description: lines,
      equipment: lines,
      peopleAtOnce: 1_000,
      permanence: 'temporary',
      usualHours: line,
    },
    date: '2026-02-03',
    assessor: { name: line, role: line, phone: line, email: line },
    lookAgainBy: '2026-12-03',
    issue: { revision: 999, date: '2026-02-04', reason: lines, replaces: { revision: 998, date: '2026-01-04' } },
    tasks: [fullTask('a', line, lines), fullTask('b', line, lines)],
    falls: Object.fromEntries(fallIds.map((id) => [id, no])),
    // An open question prints its remark.
    psychosocial: Object.fromEntries(psychosocialIds.map((id, at) => [id, at === 0 ? how : no])),
    findings: [
      {
        label: 'A',
        frame: { id: 'inrs-green-frame', version: '2011' },
        outcomes: { 'cardiac-cost': 'not-met', 'peak-heart-rate': 'not-met' },
        restDefinition: 'night',
        validMinutes: 1_440,
      },
    ],
    workerSentences: [{ id: 'sentence', text: lines, agreed: true }],
    measures: [
      { id: 'm1', what: lines, criterion: 'daily-tonnage', kind: 'technical', owner: line, date: '2026-03-03' },
      { id: 'm2', what: lines, criterion: 'load-mass', owner: line },
      { id: 'm3', what: lines, kind: 'human' },
    ],
    remarks: lines,
  };
}

function fullTask(id: string, line: string, lines: string) {
  const how = { evidence: 'measured', instrument: line, remark: lines };
  const filled = (kind: string, entry: object) => ({
    state: 'filled',
    entries: ['1', '2'].map((number) => ({ id: `${id}-${kind}-${number}`, what: line, ...entry })),
  });
  return {
    id,
    title: line,
    description: lines,
    minutesPerDay: 100,
    minutesOf: {
      standing: 100,
      sitting: 100,
      walking: 100,
      kneeling: 100,
      reachingAboveShoulder: 100,
      onStairs: 100,
      driving: 100,
    },
    paceImposed: true,
    loads: filled('load', {
      massG: 12_345,
      handlings: 99_999,
      per: 'hour',
      liftedBy: { people: 3, ...how },
      provenance: { massG: how, handlings: how },
    }),
    pushes: filled('push', {
      movedMassG: 19_999_999,
      wheels: 3,
      timesPerDay: 99_999,
      distanceM: 99_999,
      provenance: { movedMassG: how },
    }),
    cycles: filled('cycle', { limb: 'left', actions: 99_999, timeMs: 86_399_999, provenance: { actions: how } }),
    bending: filled('bend', { angleDegrees: 90, timesPerHour: 99_999, provenance: { angleDegrees: how } }),
    prolongedPostures: filled('posture', {
      minutesPerDay: 100,
      breakMinutesPerHour: 3,
      provenance: { breakMinutesPerHour: how },
    }),
    vibration: filled('source', {
      accelerationMmS2: { x: 49_999, y: 49_998, z: 1 },
      factorIncluded: false,
      minutesPerDay: 100,
      provenance: { accelerationMmS2: how },
    }),
  };
}

/** The first characters of a text, no character cut in two. */
export function firstOf(text: string, most: number): string {
  let out = '';
  for (const character of text) {
    if (out.length + character.length > most) break;
    out += character;
  }
  return out;
}
