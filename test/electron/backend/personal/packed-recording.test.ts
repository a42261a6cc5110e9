import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRecording, unpackRecording } from '../../../../electron/backend/personal/packed-recording.ts';

const samples = fc.uniqueArray(fc.record({ at: fc.nat(31_536_000_000), bpm: fc.nat(400) }), {
  selector: ({ at }) => at,
  maxLength: 200,
});

describe('a packed recording', () => {
  it('is the same when it is unpacked', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom('utc', 'wall', 'none'), fc.maxSafeInteger(), (list, clock, startMs) => {
        const sorted = list.toSorted((a, b) => a.at - b.at);
        const recording = { clock, startMs, atMs: sorted.map(({ at }) => at), bpm: sorted.map(({ bpm }) => bpm) };
        expect(unpackRecording(packRecording(recording))).toEqual(recording);
      }),
    );
  });

  it('of a shift is as small as a photo', () => {
    const atMs = Array.from({ length: 28_800 }, (_, at) => at * 1_000);
    const bpm = atMs.map((at) => Math.round(90 + 15 * Math.sin(at / 9e5) + (at % 7) / 3));
    expect(packRecording({ clock: 'utc', startMs: 1, atMs, bpm }).byteLength).toBeLessThan(20_000);
  });

  const damaged = (value: unknown) => deflateSync(JSON.stringify(value));
  it.each([
    ['cut off', packRecording({ clock: 'utc', startMs: 0, atMs: [0, 1], bpm: [80, 81] }).subarray(0, 20)],
    ['no deflated bytes', Buffer.from('hello')],
    ['no recording', damaged({ clock: 'utc' })],
    ['lists of two lengths', damaged({ clock: 'utc', startMs: 0, stepMs: [0], bpm: [80, 81] })],
    ['a position in it', damaged({ clock: 'utc', startMs: 0, stepMs: [0], bpm: [80], latitude: [51] })],
    ['more than any recording holds', deflateSync(Buffer.alloc(40_000_000, 32))],
  ])('with %s is none', (_, bytes) => {
    expect(unpackRecording(bytes)).toBeUndefined();
  });
});
