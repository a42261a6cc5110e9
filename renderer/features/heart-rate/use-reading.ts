import { useEffect, useRef, useState } from 'react';
import type { HeartRateParameters, HeartRateReading } from '../../../core/contract/calls/heart-rate.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { client } from '../../client/transport.ts';

export interface Judged {
  /** The last result; it stays while a newer one is on its way. Null before the first. */
  readonly reading: HeartRateReading | null;
  readonly error: CallError | null;
  /** Whether it belongs to the parameters as they are now. */
  readonly current: boolean;
}

/** Nobody types or drags faster than this [ms]. */
const pause = 200;

/**
 * What a recording says with these parameters, asked again when they change. Not a query of the page's memory
 * (`useAnswer`): that one would hold on to a person's values after the screen is left.
 */
export function useReading(visit: string, recording: string, parameters: HeartRateParameters): Judged {
  const [judged, setJudged] = useState<{ readonly by: HeartRateParameters | null } & Omit<Judged, 'current'>>({
    by: null,
    reading: null,
    error: null,
  });
  const first = useRef(true);
  useEffect(() => {
    let stale = false;
    const timer = window.setTimeout(
      async () => {
        const answer = await client('heart-rate.judge', { visit, recording, parameters });
        if (stale) return;
        setJudged((before) =>
          answer.ok
            ? { by: parameters, reading: answer.value, error: null }
            : { by: parameters, reading: before.reading, error: answer.error },
        );
      },
      first.current ? 0 : pause,
    );
    first.current = false;
    return () => {
      stale = true;
      window.clearTimeout(timer);
    };
  }, [visit, recording, parameters]);
  return { reading: judged.reading, error: judged.error, current: judged.by === parameters };
}
