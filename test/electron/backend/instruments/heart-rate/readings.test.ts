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

  test('a file that needs too much memory is left, and nothing else with it', async () => {
    const running = start({ maxOldGenerationSizeMb: 16 });
    const result = await running.run('t', 'recording', { bytes: long });
    expect(result).toMatchObject({ ok: false, error: [{ code: 'reading-too-much' }] });
    const next = await running.run('t', 'recording', { bytes: Buffer.from('no recording') });
    expect(next).toMatchObject({ ok: false, error: [{ code: 'not-a-recording' }] });
  });
});
