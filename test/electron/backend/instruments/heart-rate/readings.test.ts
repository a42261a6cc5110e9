import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { Readings } from '../../../../../electron/backend/instruments/readings.ts';
import { fitFile, points, tcxFile } from './recordings.ts';

const worker = new URL('../../../../../electron/backend/instruments/read-worker.ts', import.meta.url);

/** Some seconds of work. */
const long = Buffer.from(tcxFile(points(250_000)));

let readings: Readings | undefined;
afterEach(() => readings?.close());

function start(limits?: ConstructorParameters<typeof Readings>[1]): Readings {
  readings = new Readings(worker, limits);
  return readings;
}

describe('in a worker', () => {
  test('a recording is read as it is here', async () => {
    const result = await start().run('t', 'recording', { bytes: fitFile(points(100)) });
    expect(result).toMatchObject({ ok: true, value: { state: 'read', facts: { kind: 'fit' } } });
  });

  test('what is wrong with a file comes back as a problem', async () => {
    const result = await start().run('t', 'recording', { bytes: Buffer.from('no recording') });
    expect(result).toMatchObject({ ok: false, error: [{ code: 'not-a-recording' }] });
  });

  test('progress grows, and a recording is left when it is cancelled', async () => {
    const running = start();
    const result = running.run('t', 'recording', { bytes: long });
    const seen: number[] = [];
    while (seen.length < 3) {
      const progress = running.progress('t');
      if (progress !== null && progress.done !== seen.at(-1)) {
        expect(progress.total).toBe(long.length);
        seen.push(progress.done);
      }
      await wait(20);
    }
    running.cancel('t');
    expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(running.progress('t')).toBeNull();
  });

  test('a file that takes too long is left', async () => {
    const result = await start({ ms: 300 }).run('t', 'recording', { bytes: long });
    expect(result).toMatchObject({ ok: false, error: [{ code: 'reading-too-long' }] });
  });

  test('two are read at a time: others wait, can be left while they wait, and come after', async () => {
    const running = start();
    const run = (ticket: string, bytes = long) => running.run(ticket, 'recording', { bytes });
    const first = [run('a'), run('b')];
    const left = run('c');
    const small = Buffer.from('no recording');
    const after = [run('d', small), run('e', small)];
    let ended = 0;
    for (const one of after) void one.then(() => (ended += 1));
    await expect
      .poll(() => ['a', 'b'].every((ticket) => running.progress(ticket) !== null), { timeout: 30_000 })
      .toBe(true);
    running.cancel('c');
    expect(await left).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // Those that have begun are far from their end, and what came later would long be read.
    await wait(200);
    expect(ended).toBe(0);
    running.cancel('a');
    const notOne = { ok: false, error: [{ code: 'not-a-recording' }] };
    expect(await Promise.all(after)).toMatchObject([notOne, notOne]);
    running.cancel('b');
    expect(await Promise.all(first)).toMatchObject([
      { ok: false, error: { code: 'cancelled' } },
      { ok: false, error: { code: 'cancelled' } },
    ]);
  });

  test('a worker that cannot be started is said of each, and none waits for its end', async () => {
    readings = new Readings(new URL('https://example.invalid/worker.js'));
    const runs = ['a', 'b', 'c', 'd'].map((ticket) =>
      readings?.run(ticket, 'recording', { bytes: Buffer.from('no recording') }),
    );
    const ends = await Promise.allSettled(runs);
    expect(ends.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    expect(readings.progress('d')).toBeNull();
  });

  test('the newer of two with one ticket is read; stopping twice, after the end or by an unknown ticket is nothing', async () => {
    const running = start();
    const older = running.run('t', 'recording', { bytes: long });
    const newer = running.run('t', 'recording', { bytes: long });
    expect(await older).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    running.cancel('unknown');
    running.cancel('t');
    running.cancel('t');
    expect(await newer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    running.cancel('t');
    // What was stopped before it began has not taken another's place in the queue.
    const queue = ['a', 'b', 'c', 'd'].map((ticket) => running.run(ticket, 'recording', { bytes: long }));
    running.cancel('c');
    running.cancel('c');
    running.cancel('a');
    expect(await queue[2]).toMatchObject({ error: { code: 'cancelled' } });
    const last = running.run('e', 'recording', { bytes: Buffer.from('no recording') });
    running.cancel('b');
    running.cancel('d');
    expect(await last).toMatchObject({ ok: false, error: [{ code: 'not-a-recording' }] });
  });

  test('a file that needs too much memory is left, and nothing else with it', async () => {
    const running = start({ maxOldGenerationSizeMb: 16 });
    const result = await running.run('t', 'recording', { bytes: long });
    expect(result).toMatchObject({ ok: false, error: [{ code: 'reading-too-much' }] });
    const next = await running.run('t', 'recording', { bytes: Buffer.from('no recording') });
    expect(next).toMatchObject({ ok: false, error: [{ code: 'not-a-recording' }] });
  });
});
