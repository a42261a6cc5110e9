import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { Autosave, type SavedState } from '../../../renderer/features/settings/autosave.ts';

/** A backend that answers when the test says so. */
function setUp() {
  const sent: string[] = [];
  const answers: ((error: CallError | undefined) => void)[] = [];
  const states: SavedState['at'][] = [];
  const autosave = new Autosave<string>({
    save: (value) => {
      sent.push(value);
      return new Promise((resolve) => answers.push(resolve));
    },
    onState: ({ at }) => states.push(at),
    waitMs: 500,
  });
  const answer = async (error?: CallError) => {
    answers.shift()?.(error);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, sent, states, answer };
}

describe('saving what is typed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for a rest, then saves the newest value once', async () => {
    const { autosave, sent, states, answer } = setUp();
    autosave.change('A');
    vi.advanceTimersByTime(400);
    autosave.change('An');
    vi.advanceTimersByTime(499);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(['An']);
    expect(states.at(-1)).toBe('saving');
    await answer();
    expect(states.at(-1)).toBe('saved');
    vi.advanceTimersByTime(5_000);
    expect(sent).toEqual(['An']);
  });

  it('does not wait when one leaves the field', () => {
    const { autosave, sent } = setUp();
    autosave.change('An');
    autosave.flush();
    expect(sent).toEqual(['An']);
    autosave.flush();
    vi.advanceTimersByTime(1_000);
    expect(sent).toEqual(['An']);
  });

  it('saves one after another, and never says saved while something newer waits', async () => {
    const { autosave, sent, states, answer } = setUp();
    autosave.change('A');
    autosave.flush();
    autosave.change('B');
    autosave.flush();
    autosave.change('C');
    vi.advanceTimersByTime(1_000);
    expect(sent).toEqual(['A']);
    await answer();
    expect(sent).toEqual(['A', 'C']);
    expect(states).not.toContain('saved');
    await answer();
    expect(states.at(-1)).toBe('saved');
  });

  it('says what went wrong, and saves the next change', async () => {
    const { autosave, sent, states, answer } = setUp();
    autosave.change('A');
    autosave.flush();
    await answer(callError('disk-full'));
    expect(states.at(-1)).toBe('failed');
    autosave.change('B');
    autosave.flush();
    await answer();
    expect(sent).toEqual(['A', 'B']);
    expect(states.at(-1)).toBe('saved');
  });

  it('forgets what turned into something that cannot be saved', async () => {
    const { autosave, sent, states } = setUp();
    autosave.change('A');
    autosave.drop();
    vi.advanceTimersByTime(1_000);
    autosave.flush();
    expect(sent).toEqual([]);
    expect(states.at(-1)).toBe('waiting');
  });

  it('does not call that saved which was typed and dropped while the one before was under way', async () => {
    const { autosave, states, answer } = setUp();
    autosave.change('A');
    autosave.flush();
    autosave.drop();
    await answer();
    expect(states.at(-1)).toBe('waiting');
  });
});
