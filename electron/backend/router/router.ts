import { randomUUID } from 'node:crypto';
import type { CallSpec } from '../../../core/contract/call.ts';
import { contract, type Envelope, type Services } from '../../../core/contract/contract.ts';
import { type CallError, callError, commonErrors } from '../../../core/contract/errors.ts';
import { isCallName } from '../../../core/contract/names.ts';
import { err } from '../../../core/result.ts';
import { fieldPath } from '../../../core/visit/problem.ts';

/** Whatever a host was sent: a name and an input of any kind. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Envelope>;

export interface RouterOptions {
  readonly services: Services;
  /** Why the store cannot be asked, while it cannot. */
  readonly closed: () => CallError<'store-closed'> | undefined;
  /** Keeps the stack of a bug; gets the support number that the user sees. */
  readonly log: (supportId: string, call: string, error: unknown) => void;
  /** Turns an exception of the store into an error of the contract (a full disk); undefined for a bug. */
  readonly classify: (error: unknown) => CallError | undefined;
}

/**
 * The gate between the screens and everything privileged. Anything in, an envelope out: it never throws. Input and output
 * are both checked, so that a service cannot let through more than the contract says.
 */
export function createRouter({ services, closed, log, classify }: RouterOptions): Dispatch {
  return async (name, input) => {
    if (!isCallName(name)) return err(callError('unknown-call'));
    const spec: CallSpec = contract[name];
    const refuse = (error: unknown) => {
      const supportId = randomUUID().slice(0, 8);
      log(supportId, name, error);
      return err(callError('internal', { supportId }));
    };
    try {
      const parsed = spec.input.safeParse(input);
      if (!parsed.success) {
        const fields = parsed.error.issues.slice(0, 20).map(({ path }) => fieldPath(path).slice(0, 200));
        return err(callError('invalid-input', { fields }));
      }
      const why = spec.always ? undefined : closed();
      if (why !== undefined) return err(why);
      const service = services[name] as (input: unknown) => Envelope | Promise<Envelope>;
      const answer = await service(parsed.data);
      if (!answer.ok) return mayAnswer(spec, answer.error) ? answer : refuse(answer.error);
      const output = spec.output.safeParse(answer.value);
      return output.success ? ({ ok: true, value: output.data } as Envelope) : refuse(output.error);
    } catch (error) {
      const known = classify(error);
      return known === undefined ? refuse(error) : err(known as CallError<'disk-full'>);
    }
  };
}

function mayAnswer(spec: CallSpec, { code }: CallError): boolean {
  return spec.errors.includes(code) || (commonErrors as readonly string[]).includes(code);
}
