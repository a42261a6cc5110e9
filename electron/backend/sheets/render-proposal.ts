import { languageTags } from '../../../core/i18n/language.ts';
import { densities, type ProposalInput, proposal } from '../../../templates/documents/proposal/proposal.ts';
import { renderPdf } from '../pdf/render.ts';

/** The proposal on one page, in memory: with fewer reasons of each workstation where all of them would not fit on it. */
export async function renderProposal(input: ProposalInput): Promise<Uint8Array> {
  const { texts, madeOn } = input;
  let bytes = new Uint8Array();
  for (const density of densities) {
    const made = await renderPdf({
      title: texts.t('match.proposal.title'),
      language: languageTags[texts.language],
      date: new Date(`${madeOn}T00:00:00Z`),
      layout: proposal(input, density),
    });
    bytes = new Uint8Array(made.bytes);
    if (made.pages === 1) break;
  }
  return bytes;
}
