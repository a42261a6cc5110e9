import { type Language, languageTags } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { rotationSheet } from '../../../templates/documents/rotation/rotation-sheet.ts';
import { renderPdf } from '../pdf/render.ts';
import type { SolvedRotation } from './rotations.ts';

/**
 * A rotation as a PDF.
 *
 * @param madeOn a day, `2026-11-22`
 */
export async function renderRotation(
  { plan, visits, rotation }: SolvedRotation,
  language: Language,
  madeOn: string,
): Promise<Uint8Array> {
  const texts = textsOf(language);
  const { bytes } = await renderPdf({
    title: [texts.t('rotation.sheet.title'), plan.title].filter(Boolean).join(' '),
    language: languageTags[language],
    date: new Date(`${madeOn}T00:00:00Z`),
    layout: rotationSheet({ texts, plan, frame: visits.frame, rotation, madeOn, madeBy: 'Groenkader' }),
  });
  return bytes;
}
