import type { Visit } from './visit.ts';

type Sentence = NonNullable<Visit['workerSentences']>[number];

/** A visit as a sheet may carry it: of the worker's sentences only those he agreed to, each ticked after asking. */
export interface SheetVisit extends Omit<Visit, 'workerSentences'> {
  readonly workerSentences?: readonly (Sentence & { readonly agreed: true })[];
}

/** Leaves out what may not be on a sheet; text and attachment are both made from the result. */
export function sheetVisit(visit: Visit): SheetVisit {
  const { workerSentences, ...rest } = visit;
  const agreed = workerSentences?.filter((sentence): sentence is Sentence & { agreed: true } => sentence.agreed);
  return agreed === undefined || agreed.length === 0 ? rest : { ...rest, workerSentences: agreed };
}
