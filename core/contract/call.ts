import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** What a call takes, what it gives, and which errors of its own it may answer with. */
export interface CallSpec {
  /** A query changes nothing; a command may make answers of queries stale. */
  readonly kind: 'query' | 'command';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly errors: readonly ErrorCode[];
  /** Works while the store is closed. */
  readonly always?: true;
}

export function query<const Spec extends Omit<CallSpec, 'kind'>>(spec: Spec): Spec & { readonly kind: 'query' } {
  return { ...spec, kind: 'query' };
}

export function command<const Spec extends Omit<CallSpec, 'kind'>>(spec: Spec): Spec & { readonly kind: 'command' } {
  return { ...spec, kind: 'command' };
}
