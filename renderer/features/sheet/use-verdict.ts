import { useMemo } from 'react';
import { findFrame } from '../../../core/frame/frames.ts';
import { judge } from '../../../core/verdict/judge.ts';
import type { Verdict } from '../../../core/verdict/verdict.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';

/** The verdict on a visit by the frame it names; undefined without a visit, or where this version lacks the frame. */
export function useVerdict(visit: StoredVisit | undefined): Verdict | undefined {
  return useMemo(() => {
    const frame = visit === undefined ? undefined : findFrame(visit.frame);
    return visit === undefined || frame === undefined ? undefined : judge(visit, frame);
  }, [visit]);
}
