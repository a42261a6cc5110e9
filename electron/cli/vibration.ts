import type { Call } from './arguments.ts';
import type { ExitCode, Session } from './session.ts';

/** `groenkader vibration FILE|--axes x,y,z --factor included|excluded` */
export async function vibration(_call: Call, _session: Session): Promise<ExitCode> {
  throw new Error('vibration is still to come');
}
