/**
 * Control characters (C0, C1, DEL), which could move the cursor or recolour the screen, and the invisible characters
 * that turn the direction of text around: all of them could make a line say what it does not.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A text that comes from a file or a path, safe to print on a terminal. */
export function printable(text: string): string {
  return text.toWellFormed().replace(unsafe, escaped);
}

/** JSON is the one format in which such a character may be written as what it is. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => line.replace(unsafe, escaped))
    .join('\n');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
