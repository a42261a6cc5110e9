import type { Client, Envelope, Input } from '../../core/contract/contract.ts';
import { callError } from '../../core/contract/errors.ts';
import type { CallName } from '../../core/contract/names.ts';
import { err } from '../../core/result.ts';

/** What the desktop shell's preload script puts on the page: two functions and nothing else. */
export interface Bridge {
  readonly invoke: (name: CallName, input: unknown) => Promise<unknown>;
  readonly onCommand: (listener: (command: string) => void) => () => void;
}

declare global {
  interface Window {
    readonly groenkader?: Bridge;
  }
}

/** Calls the backend: over the shell's bridge on the desktop, over a relative address in the browser. */
export const client: Client = async (name, input) => {
  try {
    const answer =
      window.groenkader === undefined ? await post(name, input) : await window.groenkader.invoke(name, input);
    return answer as Envelope<typeof name>;
  } catch {
    // The program was stopped, or the laptop is going to sleep: nothing was answered, so nothing counts as done.
    return err(callError('no-answer')) as Envelope<typeof name>;
  }
};

async function post(name: CallName, input: unknown, more: RequestInit = {}): Promise<unknown> {
  const response = await fetch(`call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    ...more,
  });
  return await response.json();
}

/** Best effort: the page is going away and nobody waits for an answer. Bodies over 64 kB are not sent by browsers. */
export function sendLast<Name extends CallName>(name: Name, input: Input<Name>): void {
  const sent = window.groenkader?.invoke(name, input) ?? post(name, input, { keepalive: true });
  void sent.catch(() => undefined);
}

/** Sends a file's bytes and gets the id under which a call can name them; undefined where they were not taken. */
export async function upload(file: Blob): Promise<string | undefined> {
  const response = await fetch('files', { method: 'PUT', body: file }).catch(() => undefined);
  if (response === undefined || !response.ok) return undefined;
  const { id } = (await response.json()) as { id: string };
  return id;
}

/** Address of a file that the backend offers; both hosts serve it. */
export function fileUrl({ id, name }: { readonly id: string; readonly name: string }): string {
  return `files/${id}/${encodeURIComponent(name)}`;
}

/** Saves a file that the backend offers: the browser's download, or the shell's save dialog. */
export function saveFile(file: { readonly id: string; readonly name: string }): void {
  const link = document.createElement('a');
  link.href = fileUrl(file);
  link.download = file.name;
  link.click();
}
