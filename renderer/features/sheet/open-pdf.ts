import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import type { PageSize } from './print-density.ts';

/** A PDF that can be drawn page by page. Close it: its fonts and its worker stay otherwise. */
export interface OpenPdf {
  readonly pages: readonly PDFPageProxy[];
  readonly sizes: readonly PageSize[];
  readonly close: () => void;
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

interface Loaded {
  readonly library: Library;
  /** One for all documents: closing a document leaves it alone. */
  readonly worker: PDFWorker;
}

let loading: Promise<Loaded> | undefined;

/**
 * pdf.js and its worker, fetched when the first sheet is shown. The build for older browsers: in the browser host the
 * page is opened by whatever browser the laptop has.
 */
export async function pdfLibrary(): Promise<Library> {
  return (await loaded()).library;
}

function loaded(): Promise<Loaded> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Loaded> {
  const [library, { default: OwnWorker }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // Bundled as a file of our own: given an address, pdf.js would wrap it into a `blob:` script under `app://`.
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'),
  ]);
  return { library, worker: library.PDFWorker.create({ port: new OwnWorker() }) };
}

/** Opens a PDF from its bytes; rejects where they are no PDF. Takes the bytes over. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { library, worker } = await loaded();
  const task = library.getDocument({
    data: bytes,
    worker,
    // Everything a sheet needs is inside it; nothing is fetched, and no code is made from text.
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  });
  try {
    const pdf: PDFDocumentProxy = await task.promise;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
    const sizes = pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    });
    return { pages, sizes, close: () => void task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}
