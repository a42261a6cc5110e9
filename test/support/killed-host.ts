import { setTimeout as wait } from 'node:timers/promises';
import { startHost } from '../e2e/support/host.ts';
import { enterHost, type HostClient } from './host-client.ts';

interface Killing<Ready> {
  readonly data: string;
  /** Where its temporary files would lie. */
  readonly temporary: string;
  /** What is done before, and not interrupted. */
  readonly before: (client: HostClient) => Promise<Ready>;
  /** What is interrupted. */
  readonly act: (client: HostClient, ready: Ready) => Promise<unknown>;
  /** How long after it was begun; null waits for its answer, and kills then. */
  readonly afterMs: number | null;
  /** `SIGTERM` lets it end by itself. */
  readonly signal?: 'SIGKILL' | 'SIGTERM';
}

export interface Killed {
  /** What was answered before the end; undefined where nothing was. */
  readonly answer: unknown;
  /** How long it was under way. */
  readonly ms: number;
}

/** Runs the real program on a data folder and ends it in the middle of something. */
export async function killDuring<Ready>(killing: Killing<Ready>): Promise<Killed> {
  const { data, temporary, before, act, afterMs, signal = 'SIGKILL' } = killing;
  const host = await startHost({ data, env: { TMPDIR: temporary } });
  let answer: unknown;
  let begun = 0;
  let ended = 0;
  try {
    const client = await enterHost(host.address);
    const ready = await before(client);
    begun = performance.now();
    const acting = act(client, ready).then(
      (value) => {
        answer = value;
      },
      // Nobody answers any more.
      () => undefined,
    );
    await (afterMs === null ? acting : wait(afterMs));
    ended = performance.now();
  } finally {
    await (signal === 'SIGTERM' ? host.stop() : host.kill());
  }
  return { answer, ms: ended - begun };
}
