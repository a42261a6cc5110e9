import { languageTags } from '../../../core/i18n/language.ts';
import { annex } from '../../../templates/documents/annex/annex.ts';
import type { AnnexInput } from '../../../templates/documents/annex/input.ts';
import { renderPdf } from '../pdf/render.ts';

/** The annex as a PDF that opens with this password only. In memory from beginning to end. */
export async function renderAnnex(input: AnnexInput, password: string): Promise<Uint8Array> {
  const { texts, visit, madeOn } = input;
  const { bytes } = await renderPdf({
    // Outside the file's lock stands a hash of title and date: so no value, nor a label, is part of them.
    title: `${texts.t('annex.title')} ${visit.workstation.number}`,
    language: languageTags[texts.language],
    date: new Date(`${madeOn}T00:00:00Z`),
    layout: annex(input),
    password,
  });
  return bytes;
}
