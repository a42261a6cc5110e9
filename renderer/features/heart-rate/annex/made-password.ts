/** Without those that look alike when they are read out or written down: i, l, o, 0, 1. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

/**
 * A password of four groups, `k7mf-x2qp-9rth-w4zc`: 31^16 possibilities, 79 bits.
 *
 * @param random fills an array with random bytes, `crypto.getRandomValues`
 */
export function madePassword(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  let text = '';
  const bytes = new Uint8Array(new ArrayBuffer(64));
  // Bytes beyond the last whole multiple are thrown away: they would make the first signs likelier than the others.
  const fair = 256 - (256 % signs.length);
  while (text.length < groups * groupLength) {
    random(bytes);
    for (const byte of bytes) if (byte < fair) text += signs[byte % signs.length];
  }
  const needed = text.slice(0, groups * groupLength);
  return Array.from({ length: groups }, (_, at) => needed.slice(at * groupLength, (at + 1) * groupLength)).join('-');
}

/** The bounds of the contract's `annex.make`. */
export const passwordLength = { min: 10, max: 64 } as const;
