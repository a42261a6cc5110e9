import type { Draft } from './draft.ts';

/** What a part of the dialog needs to show the draft and to change it. */
export interface DraftProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}
