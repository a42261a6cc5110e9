import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import type { Dispatch } from '../../../electron/backend/router/router.ts';
import { stopLeftBehind } from '../../../electron/shell/left-behind.ts';

/** A backend whose long work ends when it is stopped. */
function openPage() {
  const contents = new EventEmitter();
  const stopped: unknown[] = [];
  const working = new Map<unknown, () => void>();
  const backend: Dispatch = (name, input) => {
    const { ticket } = input as { readonly ticket?: string };
    if (name === 'job.cancel') {
      stopped.push(ticket);
      working.get(ticket)?.();
      return Promise.resolve({ ok: true, value: {} } as never);
    }
    if (ticket === undefined) return Promise.resolve({ ok: true, value: {} } as never);
    return new Promise((resolve) => {
      working.set(ticket, () => resolve({ ok: false, error: { code: 'cancelled' } } as never));
    });
  };
  const dispatch = stopLeftBehind(contents as unknown as WebContents, backend);
  return { contents, stopped, working, dispatch };
}

test.each(['did-navigate', 'render-process-gone'])('%s stops what the page was waiting for', async (event) => {
  const { contents, stopped, dispatch } = openPage();
  const rotation = dispatch('rotation.solve', { ticket: 'a' });
  const table = dispatch('table.open', { ticket: 'b' });
  expect(stopped).toEqual([]);
  contents.emit(event);
  expect(stopped).toEqual(['a', 'b']);
  for (const answer of [rotation, table]) expect(await answer).toMatchObject({ error: { code: 'cancelled' } });
  // The next page begins with nothing to stop.
  contents.emit(event);
  expect(stopped).toHaveLength(2);
});

test('what is done, what has no ticket and a change of the address after the # stop nothing', async () => {
  const { contents, stopped, working, dispatch } = openPage();
  const done = dispatch('rotation.solve', { ticket: 'a' });
  working.get('a')?.();
  await done;
  await dispatch('visit.read', { visit: 'v' });
  contents.emit('did-navigate-in-page');
  contents.emit('did-navigate');
  expect(stopped).toEqual([]);
  // How far a job is has its ticket too, and is no work.
  await dispatch('job.cancel', { ticket: 'c' });
  contents.emit('did-navigate');
  expect(stopped).toEqual(['c']);
});
