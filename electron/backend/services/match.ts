import type { Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { err, ok } from '../../../core/result.ts';
import type { ServiceContext } from './context.ts';

type MatchCalls = 'match.find' | 'match.proposal' | 'match.save-profile';

/** Which workstations fit a person's limits. A profile is read from a call and kept nowhere. */
export function matchServices({ files }: ServiceContext): Pick<Services, MatchCalls> {
  return {
    'match.find': () => ok({ counts: { fits: 0, 'with-change': 0, unknown: 0, 'does-not-fit': 0 }, rows: [] }),
    'match.proposal': () => err(callError('not-found', { what: 'workstation' })),
    'match.save-profile': ({ profile, language }) =>
      ok(
        files.offer(
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
