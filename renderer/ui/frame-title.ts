import { frameName, frames } from '../../core/frame/frames.ts';
import type { Language } from '../../core/i18n/language.ts';

/** Title of a frame that a list names as `id@version`; that name itself where this version does not know the frame. */
export function frameTitle(name: string, language: Language): string {
  return frames.find((frame) => frameName(frame) === name)?.title[language] ?? name;
}
