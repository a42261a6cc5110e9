import { type PdfAttachment, type PdfFacts, SheetDocument } from './pdf-document.ts';
import { FONT_FAMILY } from './pdf-fonts.ts';
import { printable, printableCopy } from './pdf-text.ts';
import {
  LayoutBuilder,
  normalizePageMargin,
  normalizePageSize,
  Renderer,
  SvgMeasure,
  tableLayouts,
} from './pdfmake-parts.ts';

/**
 * The part of a pdfmake definition that is layout. What makes the file a PDF/A (version, subset, title, dates, files)
 * is the renderer's and cannot be set from a template.
 */
export interface PdfLayout {
  readonly content: unknown;
  readonly header?: unknown;
  readonly footer?: unknown;
  readonly background?: unknown;
  readonly watermark?: unknown;
  readonly styles?: object;
  readonly defaultStyle?: object;
  readonly pageSize?: string;
  readonly pageOrientation?: 'portrait' | 'landscape';
  readonly pageMargins?: number | readonly number[];
  readonly pageBreakBefore?: unknown;
}

export interface PdfJob extends PdfFacts {
  readonly layout: PdfLayout;
  /** The photos that `image` nodes name; only ones that `checkPhoto` let pass. */
  readonly photos?: ReadonlyMap<string, Uint8Array>;
  readonly attachment?: PdfAttachment;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** How often a mark stands for a character that the font cannot show. */
  readonly replaced: number;
}

/**
 * Lays a document out and gives the bytes of a PDF/A-3b, or of an encrypted PDF where the job has a password. The same job
 * without one gives the same bytes, in any process with the same Node and the same packages. The layout is copied, not
 * written into.
 *
 * pdfmake's parts are put together here instead of by its own `createPdf`, for two reasons: that one parses the fonts
 * anew for every document, and it can fetch addresses and read files, which these parts cannot.
 *
 * @throws when the layout is not valid for pdfmake: a bug in a template, never a matter of what people typed
 */
export async function renderPdf(job: PdfJob): Promise<RenderedPdf> {
  let replaced = 0;
  const layout = printableCopy(job.layout, (count) => {
    replaced += count;
  }) as PdfLayout;
  const size = normalizePageSize(layout.pageSize, layout.pageOrientation);
  const document = new SheetDocument({ ...job, title: printable(job.title).text }, [size.width, size.height]);
  for (const [name, bytes] of job.photos ?? []) await document.addPhoto(name, bytes);

  const builder = new LayoutBuilder(size, normalizePageMargin(layout.pageMargins ?? 40), new SvgMeasure());
  builder.registerTableLayouts(tableLayouts);
  const pages = builder.layoutDocument(
    layout.content,
    document,
    layout.styles ?? {},
    { font: FONT_FAMILY, fontSize: 9, ...layout.defaultStyle },
    layout.background,
    dynamic(layout.header),
    dynamic(layout.footer),
    layout.watermark,
    layout.pageBreakBefore,
  );
  new Renderer(document).renderPages(pages);
  if (job.attachment) document.attach(job.attachment);
  return { bytes: await document.finish(), pages: pages.length, replaced };
}

/** pdfmake lays a header out once per page and writes into it, so a fixed one is copied for each. */
function dynamic(content: unknown): unknown {
  if (content === undefined || typeof content === 'function') return content;
  return () => structuredClone(content);
}
