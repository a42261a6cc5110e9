import { createRequire } from 'node:module';
import type { PdfSecurity } from './pdf-lock.ts';

/*
 * The parts of pdfmake 0.3 that the renderer puts together itself: the only place in the project that loads pdfmake.
 * The package types only its front door, so what we use of the parts is typed here. They are internal: after an
 * upgrade of pdfmake, the tests of the renderer say whether they still fit.
 */

interface PdfReference {
  end(bytes?: Uint8Array): void;
}

interface PdfImage {
  readonly image?: { readonly hasAlphaChannel: boolean };
  finalize?: () => void;
  embed(document: object): void;
}

interface PdfInfo {
  readonly Title: string;
  readonly CreationDate: Date;
}

interface PdfKitDocument {
  info: PdfInfo;
  _fontFamilies: Record<string, object>;
  _imageRegistry: Record<string, PdfImage>;
  _root: { readonly data: Record<string, unknown> };
  _security: PdfSecurity | null;
  font(source: Uint8Array): { readonly _font: object };
  provideFont(family: string, bold: boolean, italics: boolean): object;
  getFontFile(family: string, bold: boolean, italics: boolean): string | null;
  openImage(source: Uint8Array): PdfImage;
  ref(data: object): PdfReference;
  addNamedEmbeddedFile(name: string, reference: PdfReference): void;
  _addInfo(): void;
  on(event: string, listener: (value: never) => void): void;
  end(): void;
}

interface PdfDocumentClass {
  new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualFiles: null,
    localAccessPolicy: (path: string) => boolean,
  ): PdfKitDocument;
}

interface LayoutBuilderClass {
  new (
    size: object,
    margins: object,
    svgMeasure: object,
  ): {
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: unknown,
      document: object,
      styles: object,
      defaultStyle: object,
      background: unknown,
      header: unknown,
      footer: unknown,
      watermark: unknown,
      pageBreakBefore: unknown,
    ): object[];
  };
}

interface RendererClass {
  new (document: object): { renderPages(pages: object[]): void };
}

interface PageSizeModule {
  normalizePageSize(size?: string, orientation?: string): { readonly width: number; readonly height: number };
  normalizePageMargin(margin: number | readonly number[]): object;
}

// `require`, because these are CommonJS modules with a `default` key, which Node and Vitest import differently.
const require = createRequire(import.meta.url);

export const PdfmakeDocument: PdfDocumentClass = require('pdfmake/js/PDFDocument.js').default;
export const LayoutBuilder: LayoutBuilderClass = require('pdfmake/js/LayoutBuilder.js').default;
export const Renderer: RendererClass = require('pdfmake/js/Renderer.js').default;
export const SvgMeasure: new () => object = require('pdfmake/js/SVGMeasure.js').default;
export const tableLayouts: object = require('pdfmake/js/tableLayouts.js').tableLayouts;
export const { normalizePageSize, normalizePageMargin }: PageSizeModule = require('pdfmake/js/PageSize.js');
