import type { CheckedInput, Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { ranked } from '../../../core/match/rank.ts';
import type { MatchRow } from '../../../core/match/row.ts';
import { err, ok } from '../../../core/result.ts';
import { workstationsIn } from '../store/repositories/newest-visits.ts';
import { findPlace } from '../store/repositories/places.ts';
import type { ServiceContext } from './context.ts';
import { rowMatcher } from './match-row.ts';

type MatchCalls = 'match.find' | 'match.proposal' | 'match.save-profile';

/** So many are matched before other calls have their turn. */
const atOnce = 50;

/** Which workstations fit a person's limits. A profile comes with a call and is kept nowhere. */
export function matchServices(ctx: ServiceContext): Pick<Services, MatchCalls> {
  return {
    'match.find': (input) => find(ctx, input),
    'match.proposal': (input) => propose(ctx, input),
    'match.save-profile': ({ profile, language }) =>
      ok(
        ctx.files.offer(
          {
            name: `${textsOf(language).t('match.fileName')}.profile.json`,
            mediaType: 'application/json',
            bytes: Buffer.from(`${JSON.stringify(profile, null, 2)}\n`),
          },
          'profile',
        ),
      ),
  };
}

async function find(
  ctx: ServiceContext,
  { place, profile, language }: CheckedInput<'match.find'>,
): Promise<Envelope<'match.find'>> {
  const { ids } = ctx.work().read((db) => {
    const known = place === undefined || findPlace(db, place.kind, place.id) !== undefined;
    return { ids: known ? workstationsIn(db, place) : undefined };
  });
  if (ids === undefined) return err(callError('not-found', { what: place?.kind ?? 'company' }));
  const rowOf = rowMatcher(profile, textsOf(language));
  const rows: MatchRow[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const part = ids.slice(from, from + atOnce);
    rows.push(
      ...ctx
        .work()
        .read((db) => part.map((id) => rowOf(db, id)))
        .filter((row) => row !== undefined),
    );
    await new Promise(setImmediate);
  }
  const counts = { fits: 0, 'with-change': 0, unknown: 0, 'does-not-fit': 0 };
  for (const { fit } of rows) counts[fit] += 1;
  return ok({ counts, rows: ranked(rows) });
}

async function propose(
  ctx: ServiceContext,
  { profile, workstations, language, remark }: CheckedInput<'match.proposal'>,
): Promise<Envelope<'match.proposal'>> {
  const texts = textsOf(language);
  const rowOf = rowMatcher(profile, texts);
  const rows = ctx.work().read((db) => [...new Set(workstations)].map((id) => rowOf(db, id)));
  if (rows.includes(undefined)) return err(callError('not-found', { what: 'workstation' }));
  // Typesetting and its fonts are large, and most starts of the app never need them.
  const { renderProposal } = await import('../sheets/render-proposal.ts');
  const bytes = await renderProposal({
    profile,
    rows: ranked(rows.filter((row) => row !== undefined)),
    texts,
    madeOn: ctx.today(),
    madeBy: 'Groenkader',
    ...(remark === undefined ? {} : { remark }),
  });
  const name = `${texts.t('match.proposal.inName')}_${ctx.today()}_${language}.pdf`;
  return ok(ctx.files.offer({ name, mediaType: 'application/pdf', bytes }, 'proposal'));
}
