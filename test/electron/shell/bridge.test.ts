import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { type CallName, callNames } from '../../../core/contract/names.ts';
import { makeBridge } from '../../../electron/shell/bridge.ts';

function fakeIpc() {
  const events = new EventEmitter();
  const invoke = vi.fn(async (..._args: unknown[]): Promise<unknown> => '{"ok":true,"value":1}');
  const ipc = { invoke, on: events.on.bind(events), off: events.off.bind(events) };
  return { bridge: makeBridge(ipc as never), invoke, events };
}

describe('the bridge', () => {
  it('is two functions and cannot be changed', () => {
    const { bridge } = fakeIpc();
    expect(Object.keys(bridge)).toEqual(['invoke', 'onCommand']);
    expect(Object.isFrozen(bridge)).toBe(true);
  });

  it('carries every call of the contract as text', async () => {
    const { bridge, invoke } = fakeIpc();
    for (const name of callNames) expect(await bridge.invoke(name, { a: [1] })).toEqual({ ok: true, value: 1 });
    expect(invoke.mock.calls).toEqual(callNames.map((name) => ['call', name, '{"a":[1]}']));
  });

  // A bridge that passes any name on is a door to every channel there is.
  it.each(['', 'app.quit', 'shell.openExternal', 'APP.SNAPSHOT', 'toString', '__proto__', ['app.snapshot'], null, {}])(
    'carries nothing called %j',
    async (name) => {
      const { bridge, invoke } = fakeIpc();
      await expect(bridge.invoke(name as CallName, {})).rejects.toThrow(TypeError);
      expect(invoke).not.toHaveBeenCalled();
    },
  );

  it('tells a command of the menu and nothing else: no event, no other word', () => {
    const { bridge, events } = fakeIpc();
    const heard: unknown[][] = [];
    const stop = bridge.onCommand((...args: unknown[]) => void heard.push(args));
    for (const command of ['undo', 'redo', 'settings', 'quit', { undo: 1 }, undefined]) {
      events.emit('command', { sender: 'secret' }, command);
    }
    stop();
    events.emit('command', {}, 'undo');
    expect(heard).toEqual([['undo'], ['redo'], ['settings']]);
    expect(events.listenerCount('command')).toBe(0);
  });
});
