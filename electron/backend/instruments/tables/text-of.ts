import { TextDecoder } from 'node:util';

/** As much of a file as is looked at for characters that no text has. */
const looked = 65_536;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const notText = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/**
 * The text of a file: UTF-16 with its mark, UTF-8, else Windows-1252, which spreadsheets of Windows write without saying so.
 *
 * @returns undefined where the bytes are no text
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return checked(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return checked(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.includes(0)) return undefined;
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return checked(new TextDecoder('windows-1252').decode(bytes));
  }
}

function checked(text: string): string | undefined {
  return notText.test(text.slice(0, looked)) || text.includes('\0') ? undefined : text;
}
