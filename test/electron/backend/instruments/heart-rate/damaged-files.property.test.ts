import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileProblemCodes } from '../../../../../core/contract/file-problem.ts';
import { mostSamples } from '../../../../../core/measure/heart-rate/recording.ts';
import { hasTwoDecimals } from '../../../../../core/measure/hundredths.ts';
import { readRecording } from '../../../../../electron/backend/instruments/heart-rate/read-recording.ts';
import { fcOptions } from '../../../../support/runs.ts';
import { damagedFile } from './damaged-files.ts';

/** Each is read in some milliseconds; the rest is for a machine that does something else. */
const longestMs = 5_000;

test('a damaged file is read or refused with a code, at once', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(damagedFile, fc.boolean(), (bytes, chosen) => {
      const start = performance.now();
      const result = readRecording(
        { bytes, ...(chosen && { columns: { headerRows: 1, time: 0, heartRate: 1 } }) },
        (done, total) => expect(done).toBeLessThanOrEqual(total),
      );
      expect(performance.now() - start).toBeLessThan(longestMs);
      const what = result.ok ? result.value.state : result.error[0].code;
      seen.set(what, (seen.get(what) ?? 0) + 1);
      if (!result.ok) expect(fileProblemCodes).toContain(result.error[0].code);
      else if (result.value.state === 'read') {
        const { recording, facts } = result.value;
        const { atMs, bpm, clock, startMs } = recording;
        expect(bpm).toHaveLength(atMs.length);
        expect(atMs.length).toBeGreaterThan(0);
        expect(atMs.length).toBeLessThanOrEqual(mostSamples);
        expect(atMs[0]).toBe(0);
        expect(atMs.every((at, index) => Number.isInteger(at) && at > (atMs[index - 1] ?? -1))).toBe(true);
        expect(bpm.every(hasTwoDecimals)).toBe(true);
        expect(bpm.some((value) => value >= 30 && value <= 230)).toBe(true);
        expect(Number.isInteger(startMs)).toBe(true);
        if (clock === 'none') expect(startMs).toBe(0);
        for (const count of [facts.fromStrapMemory, facts.sameTime, facts.withoutTime])
          expect(Number.isInteger(count) && count >= 0).toBe(true);
        // Nothing is lost on its way out of the worker, or to the page.
        expect(JSON.parse(JSON.stringify(recording))).toEqual(recording);
      }
    }),
    fcOptions(600, 50_000),
  );
  // The damage is neither so small that all is read nor so large that nothing is.
  expect(seen.get('read')).toBeGreaterThan(100);
  expect(seen.size).toBeGreaterThan(6);
});
