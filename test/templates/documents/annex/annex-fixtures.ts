import { currentFrame } from '../../../../core/frame/frames.ts';
import type { Language } from '../../../../core/i18n/language.ts';
import { textsOf } from '../../../../core/i18n/texts.ts';
import type { Recording, RecordingFacts } from '../../../../core/measure/heart-rate/recording.ts';
import { type PersonRecord, parsePerson } from '../../../../core/person/person.ts';
import { type PersonParameters, personRecordOf } from '../../../../core/person/record-of.ts';
import type { StoredVisit } from '../../../../core/visit/visit.ts';
import type { AnnexInput } from '../../../../templates/documents/annex/input.ts';
import { document, parsed } from '../../../support/visit-builder.ts';

const facts: RecordingFacts = {
  kind: 'fit',
  sha256: 'a1b2c3d4'.repeat(8),
  fromStrapMemory: 2_185,
  sameTime: 1,
  withoutTime: 0,
  truncated: false,
};

/** A clock on a wall: what is printed does not depend on where the test runs. */
const startMs = Date.parse('2026-11-20T07:30:00Z');

/** One value every so many seconds; zeros are artefacts, 190 are suspect, and a stretch may be missing. */
export function recording(
  count: number,
  stepS = 1,
  more: Partial<Pick<Recording, 'clock'>> & { readonly gapS?: readonly [number, number] } = {},
): Recording {
  const { clock = 'wall', gapS = [0, 0] } = more;
  const atMs: number[] = [];
  const bpm: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const second = at * stepS;
    if (second > gapS[0] && second < gapS[1]) continue;
    atMs.push(second * 1_000);
    bpm.push(at % 500 === 7 ? 0 : at % 1_000 === 700 ? 190 : Math.round(84 + 12 * Math.sin(second / 1_500) + (at % 3)));
  }
  return { clock, startMs: clock === 'none' ? 0 : startMs, atMs, bpm };
}

export const parameters: PersonParameters = {
  ageYears: 45,
  rest: { bpm: 61, definition: 'seated-10-min', from: { fromMs: 0, toMs: 600_000 } },
  suspects: 'undecided',
  decisions: [],
  tasks: [],
};

export function visit(more: object = {}): StoredVisit {
  const tasks = [
    { id: 't1', title: 'Dozen stapelen' },
    { id: 't2', title: 'Pallets verplaatsen' },
  ];
  return parsed(document({ workstation: { number: 'W-101', title: 'Orderpicker' }, tasks, ...more })).visit;
}

export const issued = { issue: { revision: 2, date: '2026-11-22', replaces: { revision: 1, date: '2026-11-22' } } };

/** What an annex is made from; a record that the parser lets pass. */
export function input(
  of: Recording,
  more: Partial<PersonParameters> = {},
  rest: Partial<AnnexInput> = {},
  language: Language = 'nl',
): AnnexInput {
  const whose = { visitId: 'visit-1', label: 'A' };
  const record = personRecordOf(whose, of, facts, { ...parameters, ...more }, currentFrame);
  return {
    visit: visit(issued),
    frame: currentFrame,
    person: checked(record),
    recording: of,
    texts: textsOf(language),
    madeOn: '2026-11-23',
    madeBy: 'Groenkader',
    ...rest,
  };
}

export function checked(record: unknown): PersonRecord {
  const result = parsePerson(JSON.parse(JSON.stringify(record)));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
