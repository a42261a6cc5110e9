import { readPlanFile } from '../backend/rotation/plan-file.ts';
import { solveRotation, usualTimeLimitMs } from '../backend/rotation/solve-rotation.ts';
import type { Call } from './arguments.ts';
import { sayFailure } from './failures.ts';
import { printableJson } from './printable.ts';
import { rotationJson } from './rotate-json.ts';
import { rotationLines } from './rotate-text.ts';
import { type ExitCode, inputFile, type Session } from './session.ts';

/** `groenkader rotate PLAN.json` */
export async function rotate({ words: [given = ''], values, flags }: Call, session: Session): Promise<ExitCode> {
  const { texts, terminal } = session;
  const loaded = await readPlanFile(inputFile(session, given));
  if (!loaded.ok) {
    for (const failure of loaded.error) sayFailure(session, failure);
    return 3;
  }
  const { plan, visits } = loaded.value;
  const timeLimitMs = values.time === undefined ? usualTimeLimitMs : 1_000 * Number(values.time);
  if (process.stderr.isTTY === true) {
    terminal.err(texts.t('rotation.searching', { seconds: texts.number(timeLimitMs / 1_000) }));
  }
  const solved = await solveRotation(plan, visits, { timeLimitMs });
  if (!solved.ok) throw new Error('a search was stopped that nobody can stop');
  const shown = { file: given, plan, frame: visits.frame, rotation: solved.value };
  if (flags.has('json')) terminal.out(printableJson(rotationJson(shown)));
  else for (const line of rotationLines(session, shown)) terminal.out(line);
  return 0;
}
