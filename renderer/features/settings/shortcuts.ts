import { nl } from '../../../core/i18n/nl/catalogue.ts';

type NamedKey = keyof typeof nl.settings.keyName;
type Sign = '/' | 'K' | 'Z' | 'Y' | 'P' | '↑' | '↓' | '1 … 9, 0';

export interface Shortcut {
  readonly effect: keyof typeof nl.settings.shortcut;
  /** Ways to do the same; each is keys to press together: a key with a name, or the sign on it. */
  readonly ways: readonly (readonly (NamedKey | Sign)[])[];
}

/** What the keyboard does beyond what it does in every window; shown as help. On a Mac the command key is `ctrl`. */
export const shortcuts: readonly Shortcut[] = [
  { effect: 'search', ways: [['/'], ['ctrl', 'K']] },
  { effect: 'rows', ways: [['↑'], ['↓']] },
  { effect: 'part', ways: [['alt', '1 … 9, 0']] },
  { effect: 'add', ways: [['ctrl', 'enter']] },
  { effect: 'evidence', ways: [['alt', '↓']] },
  { effect: 'undo', ways: [['ctrl', 'Z']] },
  {
    effect: 'redo',
    ways: [
      ['ctrl', 'Y'],
      ['ctrl', 'shift', 'Z'],
    ],
  },
  { effect: 'print', ways: [['ctrl', 'P']] },
  { effect: 'next', ways: [['tab'], ['shift', 'tab']] },
  { effect: 'close', ways: [['escape']] },
];

/** Whether a key has a name that differs by language, instead of a sign. */
export function isNamed(key: NamedKey | Sign): key is NamedKey {
  return Object.hasOwn(nl.settings.keyName, key);
}
