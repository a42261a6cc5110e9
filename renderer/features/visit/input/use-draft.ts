import { useState } from 'react';

interface Draft<Value> {
  readonly text: string;
  /** What was kept while this text was typed: where something else is kept by now (an undo), the text goes. */
  readonly kept: Value;
  readonly problem: string | null;
}

/**
 * What is typed into a field, while it differs from what is kept: half a number, or something wrong, which stays visible
 * with its problem instead of being saved or put right behind one's back.
 */
export function useDraft<Value>(kept: Value) {
  const [draft, setDraft] = useState<Draft<Value> | null>(null);
  const stale = draft !== null && draft.kept !== kept;
  if (stale) setDraft(null);
  return {
    draft: stale ? null : draft,
    type: (text: string, keptNow: Value, problem: string | null) => setDraft({ text, kept: keptNow, problem }),
    /** At the end of typing: a right text gives way to what is kept, a wrong one stays. */
    settle: () => setDraft((now) => (now?.problem ? now : null)),
  };
}
