import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyPostures,
  breakMinutesPerHour,
  isWatchPaused,
  joinWatched,
  minutesOfShare,
  observedMinutes,
  posturesNow,
  press,
  sharedPostures,
  startWatch,
  timesPerHour,
  toggleWatchPause,
  undoWatch,
  type Watch,
  type WatchedPosture,
  watchedAt,
} from '../../../core/measure/posture-watch.ts';
import { fcOptions } from '../../support/runs.ts';

const names: Readonly<Record<string, WatchedPosture>> = {
  b: 'bent',
  h: 'held',
  s: 'sitting',
  u: 'standing',
  k: 'kneeling',
  r: 'reachingAboveShoulder',
};
/** `b10 b13 p20 p30`: postures and pauses, each on and off, by their seconds. */
const watchOf = (text: string): Watch =>
  text.split(' ').reduce<Watch>((watch, word) => {
    const atMs = Number(word.slice(1)) * 1_000;
    const posture = names[word[0] ?? ''];
    return posture === undefined ? toggleWatchPause(watch, atMs) : press(watch, posture, atMs);
  }, startWatch(0));
const at = (text: string, seconds: number) => watchedAt(watchOf(text), seconds * 1_000);
const time = (watched: ReturnType<typeof at>, posture: WatchedPosture) => {
  const found = watched.postures.get(posture);
  if (found === undefined) throw new Error(`${posture} was not seen`);
  return found;
};

describe('bending', () => {
  const watched = at('b10 b13 b60 b61 b100 b120', 900);

  it('is counted, summed, and its longest time kept', () => {
    expect(watched.observedMs).toBe(900_000);
    expect(time(watched, 'bent')).toEqual({ times: 3, totalMs: 24_000, longestMs: 20_000, sinceFirstMs: 890_000 });
    expect(observedMinutes(watched)).toBe(15);
    expect(timesPerHour(time(watched, 'bent'), watched)).toBe(12);
    expect(minutesOfShare(time(watched, 'bent'), watched, 240)).toBe(6);
  });

  it('that was seen is never none', () => {
    const rare = at('b10 b11', 4 * 3_600);
    expect(timesPerHour(time(rare, 'bent'), rare)).toBe(1);
    expect(minutesOfShare(time(rare, 'bent'), rare, 240)).toBe(1);
    expect(minutesOfShare(time(rare, 'bent'), rare, 0)).toBe(0);
  });

  it('lasts to the end of the watch where nobody ended it', () => {
    expect(time(at('b10', 25), 'bent')).toMatchObject({ times: 1, totalMs: 15_000, longestMs: 15_000 });
  });

  it('needs whole minutes: fourteen and a half are fourteen', () => {
    expect(observedMinutes(at('b10 b11', 899.999))).toBe(14);
  });

  it('says nothing before any time passed', () => {
    const none = watchedAt(press(startWatch(5), 'bent', 5), 5);
    expect(timesPerHour(time(none, 'bent'), none)).toBeUndefined();
    expect(minutesOfShare(time(none, 'bent'), none, 60)).toBeUndefined();
    expect(breakMinutesPerHour(time(none, 'bent'))).toBeUndefined();
  });
});

describe('a pause of the watch', () => {
  it('counts for nothing, and neither ends a posture nor begins it again', () => {
    const watched = at('b10 p20 p80 b90', 100);
    expect(watched.observedMs).toBe(40_000);
    expect(time(watched, 'bent')).toEqual({ times: 1, totalMs: 20_000, longestMs: 20_000, sinceFirstMs: 30_000 });
  });

  it('ends with the next posture', () => {
    const watch = watchOf('p20 b80 b90');
    expect(isWatchPaused(watchOf('p20'))).toBe(true);
    expect(isWatchPaused(watch)).toBe(false);
    expect(watchedAt(watch, 100_000).observedMs).toBe(40_000);
  });
});

describe('postures side by side', () => {
  it('of the body exclude each other; bending and reaching go with each', () => {
    const watched = at('s0 b5 u30 r40 b50 r50 k80', 100);
    expect([...posturesNow(watchOf('s0 b5 u30 r40'))].sort()).toEqual(['bent', 'reachingAboveShoulder', 'standing']);
    expect(time(watched, 'sitting').totalMs).toBe(30_000);
    expect(time(watched, 'standing').totalMs).toBe(50_000);
    expect(time(watched, 'kneeling').totalMs).toBe(20_000);
    expect(time(watched, 'bent').totalMs).toBe(45_000);
    expect(time(watched, 'reachingAboveShoulder').totalMs).toBe(10_000);
    expect(minutesOfShare(time(watched, 'standing'), watched, 240)).toBe(120);
  });
});

describe('a prolonged posture', () => {
  it('has the break of each hour since it began, rounded down, and its longest stretch', () => {
    // 50 minutes of posture and 10 of break are an hour.
    const hour = at('h300 h1800 h2400', 3_900);
    expect(time(hour, 'held')).toMatchObject({ totalMs: 3_000_000, longestMs: 1_500_000, sinceFirstMs: 3_600_000 });
    expect(breakMinutesPerHour(time(hour, 'held'))).toBe(10);
    expect(breakMinutesPerHour(time(at('h0 h3001 h3600', 3_600), 'held'))).toBe(9);
    expect(breakMinutesPerHour(time(at('h0', 1_200), 'held'))).toBe(0);
  });
});

describe('undo', () => {
  it('takes back the last event, whatever it was, but not the start', () => {
    expect(undoWatch(watchOf('b10 b13'))).toEqual(watchOf('b10'));
    expect(undoWatch(watchOf('b10 p13'))).toEqual(watchOf('b10'));
    expect(undoWatch(startWatch(7))).toEqual(startWatch(7));
    // The posture that the last one ended is there again.
    expect([...posturesNow(undoWatch(watchOf('s0 u30')))]).toEqual(['sitting']);
  });
});

describe('several watches', () => {
  it('are one: sums, and the longest of all', () => {
    const joined = joinWatched([at('b10 b13', 60), at('b0 b20', 30), at('s0', 10)]);
    expect(joined.observedMs).toBe(100_000);
    expect(time(joined, 'bent')).toEqual({ times: 2, totalMs: 23_000, longestMs: 20_000, sinceFirstMs: 80_000 });
    expect(time(joined, 'sitting').totalMs).toBe(10_000);
    expect(joinWatched([])).toEqual({ observedMs: 0, postures: new Map() });
  });
});

it('gives no posture more than the time, and body postures together no more', () => {
  const move = fc.record({
    posture: fc.constantFrom<WatchedPosture | 'pause'>('bent', 'held', ...sharedPostures, 'pause'),
    afterMs: fc.integer({ min: 0, max: 60_000 }),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), fc.integer({ min: 0, max: 60_000 }), (list, rest) => {
      let atMs = 0;
      const watch = list.reduce<Watch>((now, { posture, afterMs }) => {
        atMs += afterMs;
        return posture === 'pause' ? toggleWatchPause(now, atMs) : press(now, posture, atMs);
      }, startWatch(0));
      const watched = watchedAt(watch, atMs + rest);
      expect(watched.observedMs).toBeLessThanOrEqual(atMs + rest);
      let body = 0;
      for (const [posture, { totalMs, longestMs, sinceFirstMs }] of watched.postures) {
        expect(longestMs).toBeLessThanOrEqual(totalMs);
        expect(totalMs).toBeLessThanOrEqual(sinceFirstMs);
        expect(sinceFirstMs).toBeLessThanOrEqual(watched.observedMs);
        if ((bodyPostures as readonly string[]).includes(posture)) body += totalMs;
      }
      expect(body).toBeLessThanOrEqual(watched.observedMs);
    }),
    fcOptions(300, 20_000),
  );
});
