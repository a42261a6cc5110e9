import type { WebContents } from 'electron';
import type { Dispatch } from '../backend/router/router.ts';
import { ticketOf } from '../backend/router/ticket-of.ts';

/**
 * Lets calls through, and stops the long work of a page that is gone: loaded again, or its process died. The next page knows
 * nothing of it, and a search for a rotation would take a processor for minutes. (A browser that leaves closes its
 * connection, which says the same to the other host.)
 */
export function stopLeftBehind(contents: Pick<WebContents, 'on'>, dispatch: Dispatch): Dispatch {
  const waiting = new Map<symbol, unknown>();
  const stopAll = () => {
    for (const ticket of waiting.values()) void dispatch('job.cancel', { ticket });
    waiting.clear();
  };
  // Another document is there; not emitted where only what follows the # changes.
  contents.on('did-navigate', stopAll);
  contents.on('render-process-gone', stopAll);
  return async (name, input) => {
    const ticket = ticketOf(name, input);
    if (ticket === undefined) return dispatch(name, input);
    const call = Symbol();
    waiting.set(call, ticket);
    try {
      return await dispatch(name, input);
    } finally {
      waiting.delete(call);
    }
  };
}
