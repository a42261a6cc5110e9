/** What a file chooser offers. HEIC too, which is refused with a word: left out, its photos would just not be there. */
export const pictureFiles = 'image/*,.heic,.heif';

/** A picture on its way, with the name it is spoken of by. */
export interface PictureFile {
  readonly name: string;
  readonly content: Blob;
}

/** Files that were pasted, where a picture is meant: words that somebody pastes into a field stay words. */
export function pastedFiles(event: ClipboardEvent): readonly File[] {
  const { clipboardData, target } = event;
  if (clipboardData === null || document.querySelector('[aria-modal="true"]') !== null) return [];
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && clipboardData.types.includes('text/plain') ? [] : [...clipboardData.files];
}

/** The picture on the clipboard; `empty` where there is none, `refused` where it may not be read. */
export async function clipboardPicture(): Promise<Blob | 'empty' | 'refused'> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find((one) => one.startsWith('image/'));
      if (type !== undefined) return await item.getType(type);
    }
    return 'empty';
  } catch {
    return 'refused';
  }
}
