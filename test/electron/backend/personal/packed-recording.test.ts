import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRecording, unpackRecording } from '../../../../electron/backend/personal/packed-recording.ts';

const samples = fc.uniqueArray(fc.record({ at: fc.nat(31_536_000_000), bpm: fc.integer({ min: -500, max: 40_000 }) }), {
  selector: ({ at }) => at,
  maxLength: 200,
});

describe('a packed recording', () => {
  it('is the same when it is unpacked', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom('utc', 'wall', 'none'), fc.maxSafeInteger(), (list, clock, startMs) => {
        const sorted = list.toSorted((a, b) => a.at - b.at);
        const recording = { clock, startMs, atMs: sorted.map(({ at }) => at), bpm: sorted.map(({ bpm }) => bpm / 100) };
        expect(unpackRecording(packRecording(recording))).toEqual(recording);
      }),
    );
  });

  it('of a shift is as small as a photo', () => {
    const atMs = Array.from({ length: 28_800 }, (_, at) => at * 1_000);
    const bpm = atMs.map((at) => Math.round(90 + 15 * Math.sin(at / 9e5) + (at % 7) / 3));
    expect(packRecording({ clock: 'utc', startMs: 1, atMs, bpm }).byteLength).toBeLessThan(20_000);
  });

  it('that was kept while heart rates were whole beats opens as it was', () => {
    const bytes =
      'eJyrVkrOyU/OVrJSKi1JVtJRKi5JLCrxLVayMjS3NDU2NjExAAGQeGoBSDjaQMcQJAAnDGN1lJIKcsEylkY6RqamOmaGsbUAQ1oXCA==';
    expect(unpackRecording(Buffer.from(bytes, 'base64'))).toEqual({
      clock: 'utc',
      startMs: 1_795_334_400_000,
      atMs: [0, 1_000, 2_000, 12_001],
      bpm: [0, 92, 255, 61],
    });
  });

  const damaged = (value: unknown) => deflateSync(JSON.stringify(value));
  it.each([
    ['cut off', packRecording({ clock: 'utc', startMs: 0, atMs: [0, 1], bpm: [80, 81] }).subarray(0, 20)],
    ['no deflated bytes', Buffer.from('hello')],
    ['no recording', damaged({ clock: 'utc' })],
    ['lists of two lengths', damaged({ clock: 'utc', startMs: 0, stepMs: [0], bpm: [80, 81] })],
    ['a heart rate with more decimals than ours', damaged({ clock: 'utc', startMs: 0, stepMs: [0], bpm: [80.001] })],
    ['a position in it', damaged({ clock: 'utc', startMs: 0, stepMs: [0], bpm: [80], latitude: [51] })],
    ['more than any recording holds', deflateSync(Buffer.alloc(40_000_000, 32))],
  ])('with %s is none', (_, bytes) => {
    expect(unpackRecording(bytes)).toBeUndefined();
  });
});
