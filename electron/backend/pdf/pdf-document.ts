import { createHash } from 'node:crypto';
import { type DocumentFont, documentFont, FONT_FAMILY, type FontStyle, fontKey } from './pdf-fonts.ts';
import { lock, lockExtension } from './pdf-lock.ts';
import { PdfmakeDocument } from './pdfmake-parts.ts';

/** A file carried inside the PDF. */
export interface PdfAttachment {
  /** ASCII: some readers misread anything else in a file name. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly title: string;
  /** BCP 47, for instance `nl-BE`. */
  readonly language: string;
  /** The only date in the PDF: of issue, or of the visit for a draft. With it the bytes are the same on every run. */
  readonly date: Date;
  /**
   * With it the document opens with this password only, and may be printed and nothing else. Then it is no PDF/A, which
   * forbids encryption, and no two are the same: keys and salts are random.
   */
  readonly password?: string;
}

const PROGRAM = 'Groenkader';

/**
 * pdfmake's document, made to keep to PDF/A-3b. pdfkit writes the output intent, the XMP part and conformance and the
 * file id; added here: XML escaping in the XMP, the associated file as the standard asks for it, and fonts parsed
 * once. Nothing in it opens a file or an address that a definition names.
 */
export class SheetDocument extends PdfmakeDocument {
  constructor(facts: PdfFacts, size: readonly [number, number]) {
    super(
      {},
      {},
      {},
      {},
      {
        size,
        ...(facts.password === undefined
          ? { pdfVersion: '1.7', subset: 'PDF/A-3b' }
          : // pdfkit's own lock is replaced below, and with it this password.
            { pdfVersion: '1.7ext3', userPassword: PROGRAM, permissions: { printing: 'highResolution' } }),
        displayTitle: true,
        compress: true,
        lang: facts.language,
        autoFirstPage: false,
        font: null,
        info: { Producer: PROGRAM, Creator: PROGRAM, Title: oneLine(facts.title), CreationDate: facts.date },
      },
      null,
      () => false,
    );
    if (facts.password === undefined) return;
    if (this._security === null) throw new Error('a document with a password that is not encrypted');
    lock(this._security, facts.password);
    this._root.data.Extensions = lockExtension;
  }

  override provideFont(family: string, bold: boolean, italics: boolean): DocumentFont {
    if (family !== FONT_FAMILY) throw new Error(`Unknown font '${family}'; templates use '${FONT_FAMILY}'`);
    const style: FontStyle = bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal';
    const key = fontKey(style);
    const font = (this._fontFamilies[key] as DocumentFont | undefined) ?? documentFont(this, style);
    this._fontFamilies[key] = font;
    return font;
  }

  /** The name under which a text inside an SVG finds its font: that of a text outside. */
  override getFontFile(family: string, bold: boolean, italics: boolean): string {
    this.provideFont(family, bold, italics);
    return fontKey(bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal');
  }

  /**
   * Puts a photo into the document under a name that `image` nodes may use, and resolves when it is written. A photo
   * with transparency is unpacked in the background; one after the other, the bytes stay the same on every run.
   *
   * @param bytes a photo that `checkPhoto` let pass; other bytes may throw outside of any promise
   */
  async addPhoto(name: string, bytes: Uint8Array): Promise<void> {
    const image = this.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this._imageRegistry[name] = image;
    if (image.image?.hasAlphaChannel) {
      await new Promise<void>((resolve) => {
        const finalize = image.finalize?.bind(image);
        image.finalize = () => {
          finalize?.();
          resolve();
        };
        image.embed(this);
      });
    } else {
      image.embed(this);
    }
  }

  /**
   * Embeds a file as an associated file of the whole document (ISO 19005-3, 6.8 and annex E). Ours because pdfkit
   * leaves out the file's second name in `EF` and writes its checksum as hexadecimal text instead of 16 bytes.
   */
  attach(file: PdfAttachment): void {
    const date = this.info.CreationDate;
    const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
    const stream = this.ref({
      Type: 'EmbeddedFile',
      Subtype: file.mediaType.replaceAll('/', '#2F'),
      Params: {
        Size: bytes.length,
        CreationDate: date,
        ModDate: date,
        CheckSum: createHash('md5').update(bytes).digest(),
      },
    });
    stream.end(bytes);
    const specification = this.ref({
      Type: 'Filespec',
      AFRelationship: 'Data',
      F: new String(file.name),
      UF: new String(file.name),
      Desc: new String(file.description),
      EF: { F: stream, UF: stream },
    });
    specification.end();
    this.addNamedEmbeddedFile(file.name, specification);
    this._root.data.AF = [specification];
  }

  /** pdfkit pastes the title into the XMP as it is; `<` or `&` in it would break the XML. */
  override _addInfo(): void {
    const plain = this.info;
    this.info = { ...plain, Title: escapeXml(plain.Title) };
    super._addInfo();
    this.info = plain;
  }

  /** Ends the document and gives its bytes. */
  finish(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      this.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.on('end', () => resolve(Buffer.concat(chunks)));
      this.on('error', reject);
      this.end();
    });
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
