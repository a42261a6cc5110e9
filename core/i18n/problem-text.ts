import type { FileFailure, FileProblem, FileProblemCode } from '../contract/file-problem.ts';
import type { ProblemCode } from '../visit/problem.ts';
import type { visitFormat } from '../visit/visit.ts';
import type { Dutch } from './catalogue.ts';
import type { Texts } from './texts.ts';

export type AnyProblemCode = ProblemCode | FileProblemCode;
export type NextCode = keyof Dutch['problem']['next'];

/** Most problems of one file that are spelled out; a document with thousands of them would bury the others. */
export const mostProblems = 10;

/**
 * One sentence about a problem: where, what is wrong, what stands there, what is allowed; and a next step where there
 * is one. Values come from a file: whoever prints the sentence on a terminal escapes it (`electron/cli/printable.ts`).
 */
export function problemText(texts: Texts, problem: FileProblem): string {
  const sentence = problemSentence(texts, problem);
  return hasNext(texts, problem.code) && !isOtherFormat(problem)
    ? `${sentence} ${texts.t(`problem.next.${problem.code}`)}`
    : sentence;
}

/** Whether a file of another kind than a visit was asked for: a visit is then no next step. */
function isOtherFormat({ code, allowed }: FileProblem): boolean {
  const ofVisits: `"${typeof visitFormat}"` = '"groenkader-visit"';
  return code === 'unknown-format' && allowed !== undefined && allowed !== ofVisits;
}

/** The same without the next step, which is another one in the app than on the command line. */
export function problemSentence({ t }: Texts, problem: FileProblem): string {
  const { code, field, value, allowed, other = '', at } = problem;
  const place = [...(at === undefined ? [] : [t('problem.at', at)]), ...(field === '' ? [] : [field])].join(', ');
  const details = [
    ...(value === undefined ? [] : [t('problem.found', { value })]),
    ...(allowed === undefined ? [] : [t('problem.allowed', { allowed })]),
  ];
  // A code without a text does not compile here.
  const key: `problem.text.${AnyProblemCode}` = `problem.text.${code}`;
  const what = t(key, { other });
  return `${place === '' ? '' : `${place}: `}${what}${details.length === 0 ? '' : ` (${details.join('; ')})`}.`;
}

/** Every problem of a file as `file: sentence`, at most `mostProblems` of them and a line with the number of others. */
export function failureLines(texts: Texts, { file, problems }: FileFailure): string[] {
  const lines = problems.slice(0, mostProblems).map((problem) => `${file}: ${problemText(texts, problem)}`);
  const more = problems.length - mostProblems;
  if (more > 0) lines.push(`${file}: ${texts.t('problem.more', { count: more, number: texts.number(more) })}`);
  return lines;
}

/** Whether a problem has a next step (`problem.next`). */
export function hasNext({ catalogue }: Texts, code: AnyProblemCode): code is NextCode & AnyProblemCode {
  return Object.hasOwn(catalogue.problem.next, code);
}
