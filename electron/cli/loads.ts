import type { Call } from './arguments.ts';
import type { ExitCode, Session } from './session.ts';

/** `groenkader loads FILE` */
export async function loads(_call: Call, _session: Session): Promise<ExitCode> {
  throw new Error('loads are still to come');
}
