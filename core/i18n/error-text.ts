import type { CallError } from '../contract/errors.ts';
import type { Texts } from './texts.ts';

/** An error of the contract in words. */
export interface ErrorText {
  /** What happened, to what. */
  readonly what: string;
  /** What to do next, where there is something to do. */
  readonly next?: string;
  /** Problems of a file or a document, one sentence each. */
  readonly details: readonly string[];
}

/** The one place that turns an error of the contract into words. A code without words does not compile. */
export function errorText({ t }: Texts, error: CallError): ErrorText {
  return { what: t(`error.text.${error.code}`), details: [] };
}
