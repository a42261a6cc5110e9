import { useEffect, useState } from 'react';
import { refusedTexts } from '../session/refused-texts.ts';
import { useSession } from '../session/use-visit.tsx';

interface Draft<Value> {
  readonly text: string;
  /** What was kept while this text was typed: where something else is kept by now (an undo), the text goes. */
  readonly kept: Value;
  readonly problem: string | null;
}

/**
 * What is typed into a field, while it differs from what is kept: half a number, or something wrong, which stays visible
 * with its problem instead of being saved or put right behind one's back.
 *
 * @param field the name of its change: a wrong text is found again under it when the part is opened again; undefined
 *   where the field cannot be changed, or is none of the visit's
 */
export function useDraft<Value>(kept: Value, field: string | undefined) {
  const refused = refusedTexts(useSession().id);
  const [draft, setDraft] = useState<Draft<Value> | null>(() => {
    const before = field === undefined ? undefined : refused.getAll().get(field);
    return before === undefined ? null : (before as Draft<Value>);
  });
  const stale = draft !== null && draft.kept !== kept;
  if (stale) setDraft(null);
  useEffect(() => {
    if (field === undefined) return;
    const problem = draft?.problem;
    refused.set(field, draft && problem ? { ...draft, problem } : undefined);
  }, [refused, field, draft]);
  return {
    draft: stale ? null : draft,
    type: (text: string, keptNow: Value, problem: string | null) => setDraft({ text, kept: keptNow, problem }),
    /** At the end of typing: a right text gives way to what is kept, a wrong one stays. */
    settle: () => setDraft((now) => (now?.problem ? now : null)),
  };
}
