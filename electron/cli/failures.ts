import type { FileFailure } from '../../core/contract/file-problem.ts';
import { failureLines, problemText } from '../../core/i18n/problem-text.ts';
import { printable } from './printable.ts';
import type { Session } from './session.ts';

/** Says at once, on standard error, why a file is not dealt with. */
export function sayFailure({ texts, terminal }: Session, failure: FileFailure): void {
  for (const line of failureLines(texts, failure)) terminal.err(printable(line));
}

/** Says what the user should know about a file that is usable. */
export function sayWarning({ texts, terminal }: Session, { file, problems }: FileFailure): void {
  for (const problem of problems) {
    const text = `${file}: ${problemText(texts, problem)}`;
    terminal.err(printable(texts.t('problem.warning', { text })));
  }
}

/** Lists at the end what failed on the way, so that it is not lost above hundreds of lines. */
export function listFailures(session: Session, failures: readonly FileFailure[]): void {
  if (failures.length === 0) return;
  const { texts, terminal } = session;
  terminal.err('');
  terminal.err(texts.t('cli.failures', { count: failures.length, number: texts.number(failures.length) }));
  for (const failure of failures) {
    for (const line of failureLines(texts, failure)) terminal.err(`  ${printable(line)}`);
  }
}
