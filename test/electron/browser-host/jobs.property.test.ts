import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHost, startHost } from '../../e2e/support/host.ts';
import { enterHost, type HostClient } from '../../support/host-client.ts';
import { runs } from '../../support/runs.ts';
import { seconds, tcx } from '../backend/personal/recording-fixtures.ts';

/*
 * Long work of the real program, as a page may treat it: stopped twice, left in the middle, asked for many times at once.
 */

let host: RunningHost;
let client: HostClient;
beforeAll(async () => {
  host = await startHost();
  client = await enterHost(host.address);
});
afterAll(() => host.stop());

/** Some seconds of work. */
const long = tcx(seconds(150_000, (at) => 80 + (at % 17)));
const short = tcx(seconds(600, (at) => 80 + (at % 17)));

async function reading(text: string, ticket: string, left?: AbortSignal) {
  const order = { ticket, upload: await client.upload(text), fileName: 'a.tcx' };
  return client.ask('heart-rate.open', order, left === undefined ? {} : { left });
}

async function begun(ticket: string): Promise<void> {
  const progress = async () => (await client.get('job.progress', { ticket })).progress?.done ?? 0;
  await expect.poll(progress, { timeout: 60_000, interval: 10 }).toBeGreaterThan(0);
}

const cancelled = { ok: false, error: { code: 'cancelled', params: {} } };

describe('long work', () => {
  test('is stopped once; twice, after the end, or by an unknown ticket is nothing', async () => {
    const cancel = (ticket: string) => client.ask('job.cancel', { ticket });
    const nothing = { ok: true, value: {} };
    const answer = reading(long, 'twice');
    await begun('twice');
    expect(await Promise.all([cancel('twice'), cancel('twice'), cancel('unknown')])).toEqual(Array(3).fill(nothing));
    expect(await answer).toEqual(cancelled);
    expect(await cancel('twice')).toEqual(nothing);
    // The ticket of something that was stopped is free again.
    expect(await reading(short, 'twice')).toMatchObject({ ok: true, value: { state: 'read' } });
  });

  test('of one ticket is what was asked for last', async () => {
    const older = reading(long, 'same');
    await begun('same');
    const newer = reading(short, 'same');
    expect(await older).toEqual(cancelled);
    expect(await newer).toMatchObject({ ok: true, value: { state: 'read' } });
  });

  test('asked for twenty times at once is all done, and everything else is answered meanwhile', async () => {
    const text = tcx(seconds(runs(5_000, 20_000), (at) => 80 + (at % 17)));
    const all = Array.from({ length: 20 }, (_, at) => reading(text, `many-${at}`));
    let open = true;
    const ended = Promise.all(all).finally(() => {
      open = false;
    });
    let slowest = 0;
    while (open) {
      const asked = performance.now();
      await client.get('place.tree', {});
      slowest = Math.max(slowest, performance.now() - asked);
      await wait(10);
    }
    const answers = await ended;
    expect(answers.map(({ ok }) => ok)).toEqual(Array(20).fill(true));
    // An answer of 20,000 values is written on the same thread.
    expect(slowest).toBeLessThan(2_000);
  });
});

describe.runIf(process.platform === 'linux')('a page that is closed in the middle of it', () => {
  const threads = () => readdirSync(`/proc/${host.pid}/task`).length;
  const residentMb = () =>
    Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${host.pid}/status`, 'utf8'))?.[1]) / 1_024;

  /** How many threads it has when nothing is under way: a worker that is done takes a moment to go. */
  async function idle(): Promise<number> {
    for (;;) {
      const now = threads();
      await wait(500);
      if (threads() === now) return now;
    }
  }

  test('leaves no worker at work, and its memory comes back', async () => {
    await reading(short, 'warm');
    const before = await idle();
    const resident: number[] = [];
    for (let round = 0; round < runs(4, 12); round += 1) {
      const page = new AbortController();
      const answer = reading(long, `left-${round}`, page.signal);
      await begun(`left-${round}`);
      expect(threads()).toBeGreaterThan(before);
      page.abort();
      await expect(answer).rejects.toThrow();
      // Long before it would have been read.
      await expect.poll(threads, { timeout: 1_000, interval: 10 }).toBeLessThanOrEqual(before);
      expect((await client.get('job.progress', { ticket: `left-${round}` })).progress).toBeNull();
      resident.push(residentMb());
    }
    // Each round sent 40 MB and had a worker of its own.
    expect(Math.min(...resident.slice(-2)) - Math.max(...resident.slice(0, 2))).toBeLessThan(60);
    expect(await reading(short, 'after')).toMatchObject({ ok: true });
  });

  test('takes with it what still waited for its turn', async () => {
    const before = await idle();
    const page = new AbortController();
    const all = Array.from({ length: 6 }, (_, at) => reading(long, `waiting-${at}`, page.signal));
    await expect.poll(threads, { timeout: 30_000, interval: 10 }).toBeGreaterThan(before + 1);
    page.abort();
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
    await expect.poll(threads, { timeout: 5_000, interval: 10 }).toBeLessThanOrEqual(before);
    await wait(200);
    expect(threads()).toBeLessThanOrEqual(before);
  });
});
