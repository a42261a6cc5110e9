import { mostSamples } from '../../../../core/measure/heart-rate/recording.ts';
import { ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import type { CsvLines } from '../tables/plain-rows.ts';
import { type Collected, type Problems, refused } from './collected.ts';
import { eachRow } from './csv-text.ts';
import { Moments } from './moments.ts';
import { readBpm } from './read-bpm.ts';

/*
 * The files of an Empatica E4 have no names in them: the first line is the start in seconds since 1970, the second how many
 * values there are a second, then come the values. Its other instruments write the same form: temperature and skin
 * conductance 4 times a second, acceleration 32 times, blood volume 64 times.
 */
const otherRatesHz = [4, 32, 64];

const number = /^\s*(\d{1,12}(?:\.\d{1,12})?)\s*$/;

/** Whether the first rows are those of an E4. */
export function isEmpatica(rows: readonly (readonly string[])[]): boolean {
  const [start = 0, rate = 0] = rows.slice(0, 2).map((row) => Number(number.exec(row[0] ?? '')?.[1] ?? Number.NaN));
  return (
    rows.length > 2 && rows.every((row) => row.length === 1) && start >= 1e9 && start < 4e9 && rate > 0 && rate <= 256
  );
}

/** Reads a file of an E4; one of its other instruments has no heart rate. */
export function readEmpatica(lines: CsvLines, report: Report): Result<Collected, Problems> {
  let moments = new Moments();
  let stepMs = 0;
  eachRow(lines, () => {
    moments = new Moments();
    let [startMs, at] = [0, 0];
    return ([cell = ''], done) => {
      if (at === 0) startMs = Number(cell) * 1_000;
      else if (at === 1) stepMs = 1_000 / Number(cell);
      else {
        const bpm = readBpm(cell);
        // A line that cannot be read still takes its time.
        if (bpm !== undefined) moments.add(startMs + (at - 2) * stepMs, bpm);
      }
      at += 1;
      if (at % 4_096 === 0) report(done, lines.text.length);
      return moments.count <= mostSamples;
    };
  });
  if (otherRatesHz.includes(1_000 / stepMs)) return refused('no-heart-rate');
  return ok({ kind: 'csv', truncated: false, fromStrapMemory: 0, ...moments.dated('utc') });
}
