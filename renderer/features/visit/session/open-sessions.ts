import type { CallError } from '../../../../core/contract/errors.ts';
import { ok, type Result } from '../../../../core/result.ts';
import { client, sendLast } from '../../../client/transport.ts';
import { type Timing, VisitSession } from './visit-session.ts';

/**
 * Visits on the screen, and those that were left while something of them was not on the disk: their changes stay in memory
 * and are tried again, so that coming back finds them.
 */
const sessions = new Map<string, VisitSession>();

const timing: Timing = {
  later: (work, ms) => {
    const timer = window.setTimeout(work, ms);
    return () => window.clearTimeout(timer);
  },
  afterPaint: (work) => {
    // A window that is not seen draws no frames: then after a short while.
    const timer = window.setTimeout(work, 50);
    requestAnimationFrame(() => {
      window.clearTimeout(timer);
      window.setTimeout(work);
    });
  },
};

/** Opens a visit, or goes on with the one whose changes are still here. */
export async function openSession(visit: string): Promise<Result<VisitSession, CallError>> {
  watchPage();
  const kept = sessions.get(visit);
  if (kept?.unsaved) return ok(kept);
  const answer = await client('visit.read', { visit });
  if (!answer.ok) return answer;
  const session = new VisitSession(answer.value, client, timing);
  sessions.set(visit, session);
  return ok(session);
}

/** Leaves a visit; it stays here until everything of it is on the disk. */
export async function leaveSession(session: VisitSession): Promise<void> {
  if ((await session.flush()) && sessions.get(session.id) === session) sessions.delete(session.id);
}

let watching = false;

function watchPage(): void {
  if (watching) return;
  watching = true;
  window.addEventListener('beforeunload', (event) => {
    if ([...sessions.values()].some(({ unsaved }) => unsaved)) event.preventDefault();
  });
  window.addEventListener('pagehide', () => {
    for (const { lastSave } of sessions.values()) if (lastSave !== undefined) sendLast('visit.save', lastSave);
  });
}
