/**
 * What the user may pass on after a crash of the page: number, kind of error, and the places in our program. Never the
 * error's message: it can quote what stood in a field. Nor the addresses and folders of those places: they hold the secret of
 * this session, or a user's name.
 *
 * @param report the backend's own report, empty where it did not answer
 */
export function crashReport(
  { error, number }: { readonly error: unknown; readonly number: string },
  report: string,
): string {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack
    .split('\n')
    .filter((line) => /^\s*at .*:\d+:\d+\)?$/.test(line))
    .map((line) => line.replace(/[^\s(]*[/\\]/g, ''));
  return [`${number} ${name}`, ...frames, report].filter((part) => part !== '').join('\n');
}
