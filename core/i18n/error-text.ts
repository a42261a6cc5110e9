import type { z } from 'zod';
import type { errorParams } from '../contract/error-params.ts';
import type { CallError, ErrorCode } from '../contract/errors.ts';
import type { FileProblem } from '../contract/file-problem.ts';
import type { Dutch } from './catalogue.ts';
import { type AnyProblemCode, hasNext, mostProblems, type NextCode, problemSentence } from './problem-text.ts';
import type { Texts } from './texts.ts';

/** An error of the contract in words. */
export interface ErrorText {
  /** What happened, to what. */
  readonly what: string;
  /** What to do next, where there is something to do. */
  readonly next?: string;
  /** Problems of a file or a document, one sentence each; fields or criteria concerned. */
  readonly details: readonly string[];
}

type Words = Omit<ErrorText, 'details'> & { readonly details?: readonly string[] };

/** What each code says of its parameters. A code without words does not compile. */
type WordsOf = {
  readonly [Code in ErrorCode]: (texts: Texts, params: z.infer<(typeof errorParams)[Code]>) => Words;
};

/** The one place that turns an error of the contract into words, with the next step as the app offers it. */
export function errorText(texts: Texts, { code, params }: CallError): ErrorText {
  const say = words[code] as (texts: Texts, params: CallError['params']) => Words;
  return { details: [], ...say(texts, params) };
}

const words: WordsOf = {
  'unknown-call': plain('unknown-call'),
  'invalid-input': (texts, { fields }) => {
    const named = fields.filter((field) => field !== '');
    return {
      ...plain('invalid-input')(texts),
      details: named.length === 0 ? [] : [texts.t('error.fields', { list: texts.list(named) })],
    };
  },
  'no-answer': plain('no-answer'),
  internal: ({ t }, params) => ({ what: t('error.text.internal', params), next: t('error.next.internal') }),
  'store-closed': ({ t }, { database, reason }) => ({
    what: t(`error.text.store-closed.${reason}`, { data: t(`error.data.${database}`) }),
    next: t(`error.next.store-closed.${reason}`),
  }),
  'not-found': ({ t }, { what }) => {
    const text = { what: t(`error.text.not-found.${what}`) };
    // What is to be deleted and is gone already needs no next step.
    if (what === 'personal-record') return text;
    const asked = what === 'recording' || what === 'table' ? 'file' : what;
    const own = asked === 'backup' || asked === 'file' || asked === 'rotation';
    return { ...text, next: t(`error.next.not-found.${own ? asked : 'place'}`) };
  },
  'changed-elsewhere': plain('changed-elsewhere'),
  locked: plain('locked'),
  'not-issued': plain('not-issued'),
  'document-refused': (texts, { problems }) => ({
    ...plain('document-refused')(texts),
    details: problemLines(texts, problems),
  }),
  'plan-refused': (texts, { problems }) => ({
    ...plain('plan-refused')(texts),
    details: problemLines(texts, problems),
  }),
  'file-refused': (texts, { file, problems }) => ({
    what: texts.t('error.text.file-refused', { file }),
    details: problemLines(texts, problems),
  }),
  'name-taken': ({ t }, params) => ({ what: t('error.text.name-taken', params), next: t('error.next.name-taken') }),
  'number-taken': ({ t }, { number }) => ({
    what: t('error.text.number-taken', { number }),
    next: t('error.next.number-taken'),
  }),
  'not-empty': ({ t, number }, { count }) => ({
    what: t('error.text.not-empty', { count, number: number(count) }),
    next: t('error.next.not-empty'),
  }),
  'has-issued-sheets': ({ t, number }, { count }) => ({
    what: t('error.text.has-issued-sheets', { count, number: number(count) }),
    next: t('error.next.has-issued-sheets'),
  }),
  'already-there': plain('already-there'),
  'nothing-to-undo': ({ t }) => ({ what: t('error.text.nothing-to-undo') }),
  'nothing-to-redo': ({ t }) => ({ what: t('error.text.nothing-to-redo') }),
  'not-ready': ({ t, list }, { reason, criteria }) => {
    const names = criteria.map((criterion) => t(`frame.criterion.${criterion}`));
    return {
      what: t(`error.text.not-ready.${reason}`),
      next: t(`error.next.not-ready.${reason}`),
      details: names.length === 0 ? [] : [t('error.criteria', { list: list(names) })],
    };
  },
  'sheet-damaged': ({ t }, params) => ({
    what: t('error.text.sheet-damaged', params),
    next: t('error.next.sheet-damaged'),
  }),
  'disk-full': plain('disk-full'),
  'not-writable': ({ t }, params) => ({
    what: t('error.text.not-writable', params),
    next: t('error.next.not-writable'),
  }),
  'backup-unusable': ({ t }, { backup, reason }) => ({
    what: t(`error.text.backup-unusable.${reason}`, { backup }),
    next: t(`error.next.backup-unusable.${reason === 'newer-than-app' ? reason : 'other'}`),
  }),
  'too-large': ({ t, bytes }, { limitBytes }) => ({
    what: t('error.text.too-large', { limit: bytes(limitBytes) }),
    next: t('error.next.too-large'),
  }),
  'too-many': ({ t, number }, { limit }) => ({
    what: t('error.text.too-many', { limit: number(limit) }),
    next: t('error.next.too-many'),
  }),
  cancelled: ({ t }) => ({ what: t('error.text.cancelled') }),
};

type PlainCode = Extract<
  ErrorCode,
  | 'unknown-call'
  | 'invalid-input'
  | 'no-answer'
  | 'changed-elsewhere'
  | 'locked'
  | 'not-issued'
  | 'document-refused'
  | 'plan-refused'
  | 'already-there'
  | 'disk-full'
>;

/** A code whose text and next step need no parameter. */
function plain(code: PlainCode) {
  return ({ t }: Texts): Words => ({ what: t(`error.text.${code}`), next: t(`error.next.${code}`) });
}

/** At most `mostProblems` of them and a line with the number of others. */
function problemLines(texts: Texts, problems: readonly FileProblem[]): string[] {
  const lines = problems.slice(0, mostProblems).map((problem) => {
    const sentence = withCapital(problemSentence(texts, problem), problem);
    const next = nextInApp(texts, problem.code);
    return next === undefined ? sentence : `${sentence} ${next}`;
  });
  const count = problems.length - mostProblems;
  if (count > 0) lines.push(texts.t('problem.more', { count, number: texts.number(count) }));
  return lines;
}

/** On the command line a file's name stands before it; here the sentence stands by itself, unless a field begins it. */
function withCapital(sentence: string, { field, at }: FileProblem): string {
  return field === '' && at === undefined ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}

/** Problems whose next step is an option, a command or a file of the command line. */
const commandLineOnly: ReadonlySet<string> = new Set([
  'unknown-format',
  'unknown-field',
  'person-not-visit',
  'visit-not-person',
  'same-name',
  'exists',
  'folder-not-writable',
  'output-not-folder',
] satisfies NextCode[]);

function nextInApp(texts: Texts, code: AnyProblemCode): string | undefined {
  const { t } = texts;
  if (isInApp(texts, code)) return t(`error.inApp.${code}`);
  return hasNext(texts, code) && !commandLineOnly.has(code) ? t(`problem.next.${code}`) : undefined;
}

function isInApp({ catalogue }: Texts, code: AnyProblemCode): code is keyof Dutch['error']['inApp'] {
  return Object.hasOwn(catalogue.error.inApp, code);
}
