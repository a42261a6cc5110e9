import type { Call } from './arguments.ts';
import type { ExitCode, Session } from './session.ts';

/** `groenkader heart-rate FILE --rest N` */
export async function heartRate(_call: Call, _session: Session): Promise<ExitCode> {
  throw new Error('vibration is still to come');
}
