/** The word most like a mistyped one; undefined where none is near, or where nothing would be left of what was written. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.min(Math.max(2, Math.floor(word.length / 3)), 4, word.replace(/^-+/, '').length - 1);
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = distanceBetween(word.toLowerCase().slice(0, 100), candidate);
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { word: candidate, distance };
  }
  return best?.word;
}

/** Levenshtein: the fewest letters to add, leave out or change. */
function distanceBetween(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, change));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
