import { TextDecoder } from 'node:util';
import sax, { type SAXOptions } from 'sax';
import type { FileProblemCode } from '../../../core/contract/file-problem.ts';
import type { Report } from './report.ts';

/** Why a document is not read on: what is wrong with it, or that nothing wanted can follow. */
export type XmlStop = FileProblemCode | 'enough';

/** What is told of a document on the way. Names come without their prefix. */
export interface XmlListener {
  /**
   * The readers of recordings take the name alone: positions stand in attributes.
   *
   * @returns why the document is not read on
   */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => XmlStop | undefined;
  readonly text: (text: string) => void;
  /** @returns why the document is not read on */
  readonly close: (name: string) => XmlStop | undefined;
}

/** How reading ended: at the end or where enough was read, at a break in the middle, or because it must not be read. */
export type XmlEnd = 'whole' | 'broken' | { readonly refused: FileProblemCode };

const chunkBytes = 65_536;
const mostDepth = 64;

/** Characters without a tag among them: far more than any text of an instrument, and what is kept in memory at most. */
const mostBetweenTags = 1_000_000;

/** Ends the parser in the middle of a chunk: its own way to stop would go on and report every error that follows. */
const stop = new Error('stop');

/**
 * Walks through an XML document piece by piece, without any expansion: a document that declares entities is refused, an
 * unknown one is an error, nothing is ever fetched. An error of syntax ends the walk there.
 */
export function walkXml(bytes: Uint8Array, listener: XmlListener, report: Report): XmlEnd {
  // The types do not know the option by which nothing but the five entities of XML itself is known.
  const parser = sax.parser(true, { position: false, strictEntities: true } as SAXOptions);
  let end: XmlEnd = 'whole';
  let depth = 0;
  let tags = 0;
  const leave = (why: XmlStop | undefined) => {
    if (why === undefined) return;
    if (why !== 'enough') end = { refused: why };
    throw stop;
  };
  parser.onopentag = ({ name, attributes }) => {
    tags += 1;
    depth += 1;
    if (depth > mostDepth) leave('too-deep');
    leave(listener.open(withoutPrefix(name), attributes as Record<string, string>));
  };
  parser.onclosetag = (name) => {
    tags += 1;
    depth -= 1;
    leave(listener.close(withoutPrefix(name)));
  };
  parser.ontext = listener.text;
  parser.oncdata = listener.text;
  parser.ondoctype = (text) => leave(text.includes('[') ? 'xml-declares-entities' : undefined);
  parser.onerror = () => {
    end = 'broken';
    throw stop;
  };
  const decoder = decoderOf(bytes);
  let between = 0;
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const before = tags;
      const chunk = decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true });
      parser.write(chunk);
      between = tags === before ? between + chunk.length : 0;
      if (between > mostBetweenTags) leave('reading-too-much');
      report(Math.min(at + chunkBytes, bytes.length), bytes.length);
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error !== stop) throw error;
  }
  return end;
}

/** Whether bytes begin as an XML document does. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  return decoderOf(bytes).decode(bytes.subarray(0, 1_024), { stream: true }).trimStart().startsWith('<');
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** By the byte order mark, by how `<` is written, or as the document declares; what is unknown is read as UTF-8. */
function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  // One byte a character is what it just was, whatever it says.
  if (/^utf-?16/i.test(declared)) return new TextDecoder();
  try {
    return new TextDecoder(declared);
  } catch {
    return new TextDecoder();
  }
}
