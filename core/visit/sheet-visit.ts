import { unnamed } from './unnamed.ts';
import type { Measure, StoredVisit, Visit } from './visit.ts';

type Sentence = NonNullable<Visit['workerSentences']>[number];

/** A visit as a sheet may carry it: of the worker's sentences only those he agreed to, each ticked after asking. */
export interface SheetVisit extends Omit<Visit, 'workerSentences'> {
  readonly workerSentences?: readonly (Sentence & { readonly agreed: true })[];
}

/**
 * Leaves out what may not be on a sheet, and measures and sentences without words; text and attachment are both made
 * from the result.
 */
export function sheetVisit(visit: Visit): SheetVisit {
  const { workerSentences, ...rest } = visit;
  const agreed = workerSentences?.filter((sentence): sentence is Sentence & { agreed: true } => sentence.agreed);
  const said = agreed?.filter(({ text }) => text !== unnamed) ?? [];
  const noted = rest.measures?.filter((measure) => !isWordless(measure));
  return {
    ...rest,
    ...(noted === undefined ? {} : { measures: noted }),
    ...(said.length === 0 ? {} : { workerSentences: said }),
  };
}

/** How many measures and agreed sentences stay off the sheet because they have no words yet. */
export function wordless({ measures = [], workerSentences = [] }: StoredVisit): number {
  const sentences = workerSentences.filter(({ agreed, text }) => agreed && text === unnamed);
  return measures.filter(isWordless).length + sentences.length;
}

/** A measure that says nothing yet: no words, no name, no change. */
export function isWordless({ what, name, changes = [] }: Measure): boolean {
  return what === unnamed && name === undefined && changes.length === 0;
}
