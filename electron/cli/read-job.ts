import type { FileFailure } from '../../core/contract/file-problem.ts';
import { err, type Result } from '../../core/result.ts';
import type { JobName, Jobs } from '../backend/instruments/jobs.ts';
import { Readings } from '../backend/instruments/readings.ts';

/** Of tables alone: who reads a person's recording is `heart-rate.ts`. */
type TableJobName = Exclude<JobName, 'recording'>;

/**
 * Reads a table of somebody else's in a worker, with the limits on time and memory of the app.
 *
 * @throws what the worker threw: a bug
 */
export async function readJob<Name extends TableJobName>(
  name: Name,
  input: Jobs[Name]['input'],
): Promise<Result<Jobs[Name]['output'], FileFailure['problems']>> {
  const readings = new Readings(new URL('../backend/instruments/read-worker.ts', import.meta.url));
  const read = await readings.run(name, name, input);
  if (read.ok) return read;
  const { error } = read;
  if ('code' in error) throw new Error('a reading was stopped that nobody can stop');
  return err(error);
}
