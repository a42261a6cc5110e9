import { languageTags } from '../../../core/i18n/language.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { MapPaper } from '../../../core/map/paper.ts';
import { mapDocument } from '../../../templates/documents/map/map-document.ts';
import { renderPdf } from '../pdf/render.ts';

/** The map as a PDF/A-3b. Its only date is the day that it was made: the same map gives the same bytes. */
export async function mapPdf(texts: Texts, paper: MapPaper): Promise<Uint8Array> {
  const { bytes } = await renderPdf({
    title: `${texts.t('map.title')} – ${paper.place ?? texts.t('map.everywhere')}`,
    language: languageTags[texts.language],
    date: new Date(`${paper.date}T00:00:00Z`),
    layout: mapDocument({ paper, texts, madeBy: 'Groenkader' }),
  });
  return bytes;
}
