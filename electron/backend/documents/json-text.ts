import { type FileProblem, fileProblem } from '../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../core/result.ts';

/** Documents of ours nest less than ten deep. */
const deepest = 64;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Reads JSON from bytes in UTF-8, with or without a byte order mark. V8's own message is never passed on: it quotes the
 * text around the fault, which in a `.person.json` is a person's heart rate.
 */
export function parseJson(bytes: Buffer): Result<unknown, FileProblem> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err(fileProblem('not-utf8'));
  }
  if (text.trim() === '') return err(fileProblem('empty-file'));
  const fault = structureFault(bytes);
  if (fault === 'too-deep') return err(fileProblem('too-deep', { allowed: `≤ ${deepest}` }));
  try {
    const value: unknown = JSON.parse(text);
    // JSON.parse would keep the last one and lose the others without a word.
    return fault === undefined ? ok(value) : err(duplicateKey(bytes, fault));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = positionOf(error.message, text);
    return err(fileProblem('not-json', { at: lineAndColumn(text, position), ...around(text, position) }));
  }
}

/**
 * What JSON.parse would not tell: brackets that nest too deep (V8 takes seconds and hundreds of megabytes for ten million
 * of them), or the place of a key that its object has already. Says nothing of a text that is not JSON.
 */
function structureFault(bytes: Buffer): 'too-deep' | number | undefined {
  const open: Set<string>[] = [];
  let twice: number | undefined;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      const end = endOfString(bytes, at);
      if (end < 0) return twice;
      if (isBeforeColon(bytes, end + 1)) {
        const key = keyAt(bytes, at, end);
        const keys = open.at(-1);
        if (keys?.has(key)) twice ??= at;
        keys?.add(key);
      }
      at = end;
    } else if (byte === 0x7b || byte === 0x5b) {
      if (open.push(new Set()) > deepest) return 'too-deep';
    } else if (byte === 0x7d || byte === 0x5d) open.pop();
  }
  return twice;
}

function isBeforeColon(bytes: Buffer, from: number): boolean {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1;
  return bytes[at] === 0x3a;
}

/** A key without its quotes; one with an escape as what it stands for. */
function keyAt(bytes: Buffer, open: number, end: number): string {
  const written = bytes.toString('utf8', open, end + 1);
  if (!written.includes('\\')) return written.slice(1, -1);
  try {
    return JSON.parse(written) as string;
  } catch {
    return written;
  }
}

function duplicateKey(bytes: Buffer, at: number): FileProblem {
  const before = bytes.toString('utf8', 0, at);
  const key = keyAt(bytes, at, endOfString(bytes, at));
  // A key that looks like no field of ours may be a name in a personal file: its place is enough.
  const field = /^[A-Za-z0-9_-]{1,64}$/.test(key) ? { field: key } : {};
  return fileProblem('duplicate-key', { at: lineAndColumn(before, before.length), ...field });
}

/** Place of the closing quote; below 0 where there is none. */
function endOfString(bytes: Buffer, open: number): number {
  let at = bytes.indexOf(quote, open + 1);
  while (at > 0) {
    let before = at - 1;
    while (bytes[before] === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
    at = bytes.indexOf(quote, at + 1);
  }
  return -1;
}

function positionOf(message: string, text: string): number {
  const told = /at position (\d+)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  if (message.startsWith('Unexpected end')) return text.length;
  return unexpectedToken(text);
}

/** V8 keeps the position to itself where a value must start and something else stands: the first such place. */
function unexpectedToken(text: string): number {
  // A string is matched by its first quote only: a pattern for megabytes of it would overflow the stack.
  const token = /\s*("|(?:true|false|null)\b|-?\d[\d.eE+-]*|[{}[\],:]|)/gy;
  let before = '';
  for (;;) {
    const word = token.exec(text)?.[1] ?? '';
    const at = token.lastIndex - word.length;
    const mayStart = word !== '' && !'}],:'.includes(word);
    const empty = (word === ']' && before === '[') || (word === '}' && before === '{');
    if (word === '' || (['', '[', ',', ':'].includes(before) && !mayStart && !empty)) return at;
    if (word === '"') token.lastIndex = afterString(text, at);
    before = word;
  }
}

function afterString(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at > 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text[before] === '\\') before -= 1;
    if ((at - before) % 2 === 1) return at + 1;
  }
  return text.length;
}

/** The field a value was expected for and the word that stands there: `massG`, `NaN`. */
function around(text: string, position: number): { readonly field?: string; readonly value?: string } {
  const field = /"([A-Za-z0-9_-]{1,64})"\s*:\s*$/.exec(text.slice(Math.max(position - 100, 0), position))?.[1];
  const word = /^[^\s"{}[\],:]{1,30}/.exec(text.slice(position, position + 30))?.[0];
  return { ...(field === undefined ? {} : { field }), ...(word === undefined ? {} : { value: word }) };
}

function lineAndColumn(text: string, position: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, position);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1 };
}
