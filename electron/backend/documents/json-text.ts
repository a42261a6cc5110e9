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
  if (tooDeep(bytes)) return err(fileProblem('too-deep', { allowed: `≤ ${deepest}` }));
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = positionOf(error.message, text);
    return err(fileProblem('not-json', { at: lineAndColumn(text, position), ...around(text, position) }));
  }
}

/** V8 parses any depth, but takes seconds and hundreds of megabytes for ten million brackets. */
function tooDeep(bytes: Buffer): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfString(bytes, at);
      if (at < 0) return false;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return false;
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
