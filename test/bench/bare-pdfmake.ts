import { createRequire } from 'node:module';
import type { SheetParts } from './examples.ts';

/** pdfmake's documented front door; `@types/pdfmake` would pull the DOM in. */
interface Pdfmake {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

const require = createRequire(import.meta.url);
const fontFile = (file: string) => require.resolve(`@expo-google-fonts/ibm-plex-sans/${file}`);

const fonts = {
  Plex: {
    normal: fontFile('400Regular/IBMPlexSans_400Regular.ttf'),
    bold: fontFile('600SemiBold/IBMPlexSans_600SemiBold.ttf'),
    italics: fontFile('400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf'),
    bolditalics: fontFile('600SemiBold/IBMPlexSans_600SemiBold.ttf'),
  },
};

let ready: Pdfmake | undefined;

function pdfmake(): Pdfmake {
  if (ready !== undefined) return ready;
  const loaded: Pdfmake = require('pdfmake');
  loaded.setFonts(fonts);
  loaded.setUrlAccessPolicy(() => false);
  loaded.setLocalAccessPolicy((path) => Object.values(fonts.Plex).includes(path));
  ready = loaded;
  return loaded;
}

/**
 * The same sheet by pdfmake alone, used as its documentation says: the same definition, fonts, photos, attachment and
 * PDF/A subset. It writes into the definition, so every call needs a fresh one.
 */
export async function bareSheet(parts: SheetParts): Promise<Uint8Array> {
  const { definition, attachment, date } = parts;
  const document = pdfmake().createPdf({
    ...definition,
    defaultStyle: { font: 'Plex', ...definition.defaultStyle },
    version: '1.7',
    subset: 'PDF/A-3b',
    displayTitle: true,
    language: parts.language,
    info: { title: parts.title, creationDate: date },
    images: { ...parts.photos },
    files: {
      [attachment.name]: {
        src: `data:application/json;base64,${attachment.bytes.toString('base64')}`,
        name: attachment.name,
        type: 'application/json',
        description: attachment.description,
        creationDate: date,
        modifiedDate: date,
        relationship: 'Data',
      },
    },
  });
  return document.getBuffer();
}
