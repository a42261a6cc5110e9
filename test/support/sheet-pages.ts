import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A4 and the margins of our documents, in points: from the law ("A4") and from what a page must leave free. */
export const paper = { width: 595.28, height: 841.89, side: 36, top: 14, bottom: 12 } as const;

/** One run of text on a page; `y` is its baseline, from the foot of the page. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface ReadPage {
  /** In the order of the file: of one cell all lines, then the next cell. */
  readonly runs: readonly TextRun[];
  /** All runs but the draft mark behind them, with single spaces. */
  readonly text: string;
  /** The large word behind the text of a draft. */
  readonly behind: string;
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly text: string;
  /** The text without the running heads and feet, which may stand in the middle of a sentence. */
  readonly body: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly files: readonly string[];
}

/** The draft word behind a page is larger than any other text. */
const behindSize = 60;

/** Reads a PDF back as a reader sees it: with pdf.js. @throws PasswordException where the password is wrong or missing */
export async function readPdf(bytes: Uint8Array, password?: string): Promise<ReadPdf> {
  const options = { data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false };
  const document = await getDocument(password === undefined ? options : { ...options, password }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const runs = items.flatMap((item): TextRun[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) }];
    });
    const of = (list: TextRun[]) => spaced(list.map(({ text }) => text).join(' '));
    pages.push({
      runs: runs.filter(({ size }) => size < behindSize),
      text: of(runs.filter(({ size }) => size < behindSize)),
      behind: of(runs.filter(({ size }) => size >= behindSize)),
    });
  }
  const { info, metadata } = await document.getMetadata();
  const attachments = (await document.getAttachments()) as unknown;
  const files =
    attachments instanceof Map ? [...attachments.keys()] : Object.keys((attachments as object | null) ?? {});
  await document.loadingTask.destroy();
  return {
    pages,
    text: pages.map(({ text }) => text).join(' '),
    body: spaced(pages.flatMap(({ runs }) => runs.filter(isInBody).map(({ text }) => text)).join(' ')),
    info: info as Record<string, unknown>,
    xmp: metadata === null ? '' : JSON.stringify([...metadata]),
    files,
  };
}

/** Feet stand in the lower margin, running heads in the upper one. */
function isInBody({ y }: TextRun): boolean {
  return y > 32 && y < paper.height - paper.side;
}

export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text without its spaces: a line may end after a hyphen, and a very long word anywhere. */
export function squashed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What stands outside the margins of its page, or on another text; empty when nothing is. */
export function misplaced({ pages }: ReadPdf): string[] {
  return pages.flatMap(({ runs }, at) => [
    ...runs.filter(isOutside).map((run) => `page ${at + 1}, past a margin: ${shown(run)}`),
    ...overlaps(runs).map(([one, other]) => `page ${at + 1}, on each other: ${shown(one)} and ${shown(other)}`),
  ]);
}

const slack = 0.75;

function isOutside({ x, y, width, size }: TextRun): boolean {
  const right = x + width > paper.width - paper.side + slack;
  return right || x < paper.side - slack || y < paper.bottom || y + 0.7 * size > paper.height - paper.top;
}

function overlaps(runs: readonly TextRun[]): [TextRun, TextRun][] {
  const sorted = [...runs].sort((one, other) => other.y - one.y);
  return sorted.flatMap((one, at) => {
    const found: [TextRun, TextRun][] = [];
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.y < one.y - 30) break;
      if (touch(one, other)) found.push([one, other]);
    }
    return found;
  });
}

/** Whether the bodies of two runs, without accents and tails, share some room. */
function touch(one: TextRun, other: TextRun): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + 0.6 * one.size, other.y + 0.6 * other.size) - Math.max(one.y, other.y);
  return across > slack && down > slack;
}

function shown({ text, x, y, width }: TextRun): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `${JSON.stringify(short)} at ${x.toFixed(1)} to ${(x + width).toFixed(1)}, ${y.toFixed(1)}`;
}
