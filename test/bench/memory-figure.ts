import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, row, skipped } from './figure.ts';
import { writeVisits } from './inputs.ts';
import { play } from './pairs.ts';
import { command, inFolder, runProgram } from './program.ts';

/** The most memory that a long batch takes, against that of a short one; the command's worker threads are in it. */
export const memoryFigure: Figure = {
  name: 'memory',
  measure: async ({ quick }) => {
    const [many, few] = quick ? [12, 9] : [500, 50];
    const named = {
      figure: 'memory',
      subject: `peak of groenkader sheet with ${many} files`,
      against: `with ${few}`,
      unit: 'MB',
      goal: 1.2,
    } as const;
    if (process.platform !== 'linux') return [skipped(named, 'only Linux tells the peak of another process')];
    return inFolder(async (folder) => {
      const files = writeVisits(join(folder, 'visits'), many).map(({ path }) => path);
      const peak = (count: number) => async () => {
        const out = join(folder, `sheets-of-${count}`);
        const args = [...command, 'sheet', ...files.slice(0, count), '-o', out, '--force', '--lang', 'nl'];
        const { peakMB } = await runProgram(process.execPath, args);
        const made = readdirSync(out).length;
        if (made !== count || peakMB === null) throw new Error(`${made} sheets of ${count}, peak ${peakMB}`);
        return peakMB;
      };
      const rounds = await play([{ name: 'memory', subject: peak(many), against: peak(few) }], quick ? 1 : 3);
      return [row(named, rounds.flat())];
    });
  },
};
