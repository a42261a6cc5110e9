import type { z } from 'zod';
import type { errorParams } from './error-params.ts';

/*
 * Errors as the screens and the services make them. Without zod: the page's first screen must not wait for it.
 */

export type ErrorCode = keyof typeof errorParams;

/** An error that crosses the contract. */
export type CallError<Code extends ErrorCode = ErrorCode> = {
  [C in Code]: { readonly code: C; readonly params: z.infer<(typeof errorParams)[C]> };
}[Code];

/** Makes an error; the parameters are checked by the compiler. */
export function callError<Code extends ErrorCode>(
  code: Code,
  ...[params]: Record<string, never> extends z.infer<(typeof errorParams)[Code]>
    ? []
    : [params: z.infer<(typeof errorParams)[Code]>]
): CallError<Code> {
  return { code, params: params ?? {} } as CallError<Code>;
}

/** Errors that any call may answer with, besides its own. */
export const commonErrors = [
  'unknown-call',
  'invalid-input',
  'no-answer',
  'internal',
  'store-closed',
  'disk-full',
  'not-writable',
] as const;
export type CommonError = (typeof commonErrors)[number];
