import type { FileFailure } from '../../core/contract/file-problem.ts';
import { judge } from '../../core/verdict/judge.ts';
import type { Verdict } from '../../core/verdict/verdict.ts';
import { openVisits } from '../backend/documents/visit-source.ts';
import type { Call } from './arguments.ts';
import { listFailures, sayFailure, sayWarning } from './failures.ts';
import { type ExitCode, inputFile, type Session } from './session.ts';

/** `groenkader assess FILE...` */
export async function assess({ words, persons, flags, values }: Call, session: Session): Promise<ExitCode> {
  const presenter = flags.has('json')
    ? (await import('./assess-json.ts')).jsonPresenter(session)
    : (await import('./assess-table.ts')).tablePresenter(session);
  const failures: FileFailure[] = [];
  const fail = (failure: FileFailure) => {
    failures.push(failure);
    sayFailure(session, failure);
  };
  const visits = await openVisits(persons.map((given) => inputFile(session, given)));
  let matched = false;
  let shown = 0;
  for (const given of words) {
    const loaded = await visits.load(inputFile(session, given));
    if (!loaded.ok) {
      fail(loaded.error);
      continue;
    }
    const { valid, warnings } = loaded.value;
    for (const warning of warnings) sayWarning(session, { file: given, problems: [warning] });
    const verdict = judge(valid.visit, valid.frame);
    matched ||= matches(verdict, values['fail-on']);
    shown += 1;
    presenter.show({ loaded: loaded.value, verdict });
  }
  for (const failure of visits.personFailures()) fail(failure);
  presenter.end(failures);
  // Where nothing was shown they are still the last thing said.
  if (shown > 0) listFailures(session, failures);
  if (failures.length > 0) return 3;
  return matched ? 1 : 0;
}

/** `outside`: any workstation outside the frame. `incomplete`: any whose verdict is not "within". */
function matches({ outcome }: Verdict, failOn: string | undefined): boolean {
  if (failOn === undefined) return false;
  return outcome === 'outside' || (failOn === 'incomplete' && outcome === 'incomplete');
}
