import type { CheckedInput, Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { err, ok } from '../../../core/result.ts';
import type { ValidStoredVisit } from '../../../core/visit/parse.ts';
import { refused } from '../services/change-visit.ts';
import { sheetStem } from '../sheets/sheet-name.ts';
import type { ReadDb } from '../store/database.ts';
import { documentOf, findVisit, revisionOf } from '../store/repositories/visits.ts';
import type { PersonalContext } from './keep-person.ts';
import { readKept } from './read-kept.ts';

/** The one annex that waits in memory to be saved. */
export const annexSlot = 'annex';

/** The physician's annex, made from the personal database on explicit request. It is never on a disk of ours. */
export function annexServices(context: PersonalContext): Pick<Services, 'annex.make' | 'annex.withdraw'> {
  return {
    // In its turn: a record that is being deleted must not come out once more.
    'annex.make': (input) => context.turns.take(() => makeAnnex(context, input)),
    'annex.withdraw': () => {
      context.ctx.files.withdraw(annexSlot);
      return ok({});
    },
  };
}

async function makeAnnex(
  { ctx, personal }: PersonalContext,
  { record, language, password, physician }: CheckedInput<'annex.make'>,
): Promise<Envelope<'annex.make'>> {
  ctx.files.withdraw(annexSlot);
  const kept = readKept(personal(), record);
  if (!kept.ok) return kept;
  const { person, label, visit: id, source } = kept.value;
  const row = ctx.work().read((db) => findVisit(db, sheetOf(db, id, label)));
  if (row === undefined) return err(callError('not-found', { what: 'visit' }));
  const document = documentOf(row);
  if (!document.ok) return refused(document.error);
  const { visit, frame } = document.value;
  // Typesetting and its fonts are large, and most starts of the app never need them.
  const { renderAnnex } = await import('./render-annex.ts');
  const bytes = await renderAnnex(
    {
      ...{ visit, frame, person, texts: textsOf(language), madeOn: ctx.today(), madeBy: 'Groenkader' },
      ...(source === undefined ? {} : { recording: source.recording }),
      ...(physician === undefined ? {} : { physician }),
    },
    password,
  );
  const word = textsOf(language).t('annex.inName');
  const name = `${sheetStem(visit, language)}_${word}_${label}_${language}.pdf`;
  return ok(ctx.files.offer({ name, mediaType: 'application/pdf', bytes }, annexSlot));
}

/**
 * The visit whose sheet the annex goes with: the newest that was issued with a finding of this person, among the one the
 * record was kept for and those that correct it; that one itself where none was issued.
 */
function sheetOf(db: ReadDb, visit: string, label: string): string {
  let found = visit;
  const seen = new Set<string>();
  for (let row = findVisit(db, visit); row !== undefined && !seen.has(row.id); ) {
    seen.add(row.id);
    const document = documentOf(row);
    if (row.state === 'issued' && document.ok && hasLabel(document.value, label)) found = row.id;
    const next = revisionOf(db, row.id);
    row = next === undefined ? undefined : findVisit(db, next);
  }
  return found;
}

function hasLabel({ visit }: ValidStoredVisit, label: string): boolean {
  return visit.findings?.some((one) => one.label === label) ?? false;
}
