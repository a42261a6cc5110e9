import { languageTags } from '../../../core/i18n/language.ts';
import { densities, type ProposalInput, proposal } from '../../../templates/documents/proposal/proposal.ts';
import { renderPdf } from '../pdf/render.ts';

/**
 * The proposal on one page, in memory: with fewer reasons of each workstation where all of them would not fit on it.
 *
 * @throws where even the tightest page is not one: a bug, for everything on it has a bound, and what is longest fits
 *   (`render-proposal.test.ts`)
 */
export async function renderProposal(input: ProposalInput): Promise<Uint8Array> {
  const { texts, madeOn } = input;
  for (const density of densities) {
    const { bytes, pages } = await renderPdf({
      title: texts.t('match.proposal.title'),
      language: languageTags[texts.language],
      date: new Date(`${madeOn}T00:00:00Z`),
      layout: proposal(input, density),
    });
    if (pages === 1) return new Uint8Array(bytes);
  }
  throw new Error('a proposal that does not fit on its page');
}
