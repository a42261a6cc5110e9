import type { Envelope, Input, Output } from '../../core/contract/contract.ts';
import type { CallError } from '../../core/contract/errors.ts';
import type { CallName } from '../../core/contract/names.ts';

/** The running program as a page of it asks it, over HTTP. */
export interface HostClient {
  /** The whole answer. Rejects where the program is gone, or when it is left. */
  readonly ask: <Name extends CallName>(
    name: Name,
    input: Input<Name>,
    more?: { readonly left?: AbortSignal },
  ) => Promise<Envelope<Name>>;
  /** The value of an answer that must be one. */
  readonly get: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** The error of an answer that must be one. */
  readonly fail: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<CallError>;
  /** Sends bytes; the upload's id. */
  readonly upload: (bytes: Uint8Array | string) => Promise<string>;
}

/** Opens the address that a host printed, which lets in once, as a browser does. */
export async function enterHost(address: string): Promise<HostClient> {
  const { origin } = new URL(address);
  const opened = await fetch(address);
  const home = /url=(\/[\w-]+\/)"/.exec(await opened.text())?.[1];
  const cookie = opened.headers.get('set-cookie')?.split(';')[0];
  if (home === undefined || cookie === undefined) throw new Error(`${address} did not let in: ${opened.status}`);
  const headers = { cookie, origin, 'content-type': 'application/json' };
  const send = async (path: string, method: string, body: Uint8Array<ArrayBuffer> | string, left?: AbortSignal) => {
    const answer = await fetch(`${origin}${home}${path}`, {
      ...{ method, headers, body },
      ...(left === undefined ? {} : { signal: left }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const ask: HostClient['ask'] = async (name, input, { left } = {}) =>
    (await send(`call/${name}`, 'POST', JSON.stringify(input), left)) as Envelope<typeof name>;
  return {
    ask,
    get: async (name, input) => {
      const answer = await ask(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    fail: async (name, input) => {
      const answer = await ask(name, input);
      if (answer.ok) throw new Error(`${name} was to be refused`);
      return answer.error as CallError;
    },
    upload: async (bytes) => {
      const { id } = (await send('files', 'PUT', typeof bytes === 'string' ? bytes : Buffer.from(bytes))) as {
        readonly id: string;
      };
      return id;
    },
  };
}
