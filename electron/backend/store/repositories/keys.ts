/** What a name or number is compared by: the same words in other letters or forms are the same place. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/**
 * A kept name or number as a list may show it. What no line of text holds was not written by this app, and one such row
 * must not take the whole list along: it is shown as a space.
 */
export function shownLine(text: string, longest = 200): string {
  const shown = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, longest);
  return shown.trim() === '' ? '?' : shown;
}

/** Names of a workstation's place and its number. */
export interface Standing {
  readonly company: string;
  readonly site?: string | undefined;
  readonly department?: string | undefined;
  readonly number: string;
}

/**
 * Text that sorts, byte by byte, as people sort workstations: by company, site, department and number, without regard to
 * accents and capitals, "2" before "10". What belongs to no site or department comes first.
 */
export function sortKey({ company, site = '', department = '', number }: Standing): string {
  // Lower than anything in a name, which holds no control characters.
  return [company, site, department, number].map(naturalKey).join('\u0001');
}

/** The same of one name. Two names that differ in accents alone must not mix: then the whole name decides. */
export function naturalKey(name: string): string {
  const key = nameKey(name);
  const plain = key.normalize('NFD').replace(/\p{M}/gu, '');
  const folded = naturally(plain);
  return plain === key ? folded : `${folded}\u0002${naturally(key)}`;
}

/** Puts the length of each number before it: more digits are more. */
function naturally(text: string): string {
  return text.replace(/\d+/g, (digits) => {
    const bare = digits.replace(/^0+(?=\d)/, '');
    const zeros = digits.length - bare.length;
    // "01" after "1", where nothing else differs
    return `${String(bare.length).padStart(3, '0')}${bare}${zeros === 0 ? '' : `\u0002${String(zeros).padStart(3, '0')}`}`;
  });
}
