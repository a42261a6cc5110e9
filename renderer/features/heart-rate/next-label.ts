/** The first label that no measured person of the visit has: A to Z, then A1, B1 … */
export function nextLabel(taken: readonly string[]): string {
  const known = new Set(taken);
  for (const number of ['', ...Array.from({ length: 99 }, (_, at) => String(at + 1))]) {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      if (!known.has(`${letter}${number}`)) return `${letter}${number}`;
    }
  }
  return 'A';
}

/** Whether a text can be a person's label: one capital and at most two digits, too short for a name. */
export function isLabel(text: string): boolean {
  return /^[A-Z][0-9]{0,2}$/.test(text);
}
