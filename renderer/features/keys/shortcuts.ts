import type { Dutch } from '../../../core/i18n/catalogue.ts';

type NamedKey = keyof Dutch['settings']['keyName'];
const signs = [
  ...(['/', '+', '−', '0', '1 … 4', '1 … 9, 0', '←', '↑', '→', '↓'] as const),
  ...(['B', 'F', 'J', 'K', 'P', 'R', 'V', 'Y', 'Z'] as const),
];
type Sign = (typeof signs)[number];

export interface Shortcut {
  readonly effect: keyof Dutch['settings']['shortcut'];
  /** Ways to do the same; each is keys to press together: a key with a name, or the sign on it. */
  readonly ways: readonly (readonly (NamedKey | Sign)[])[];
}

export type ShortcutGroup = keyof Dutch['settings']['shortcutGroup'];

/** What the keyboard does beyond what it does in every window, by where; shown as help. On a Mac the command key is `ctrl`. */
export const shortcuts: Readonly<Record<ShortcutGroup, readonly Shortcut[]>> = {
  everywhere: [
    { effect: 'search', ways: [['/'], ['ctrl', 'K']] },
    { effect: 'rows', ways: [['↑'], ['↓']] },
    { effect: 'next', ways: [['tab'], ['shift', 'tab']] },
    { effect: 'close', ways: [['escape']] },
  ],
  visit: [
    { effect: 'part', ways: [['alt', '1 … 9, 0']] },
    { effect: 'parts', ways: [['↑'], ['↓'], ['←'], ['→']] },
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
    { effect: 'paste', ways: [['ctrl', 'V']] },
  ],
  count: [
    { effect: 'left', ways: [['F'], ['←']] },
    { effect: 'right', ways: [['J'], ['→']] },
    { effect: 'cycle', ways: [['space']] },
    { effect: 'posture', ways: [['B'], ['space']] },
    { effect: 'beside', ways: [['1 … 4'], ['R']] },
    { effect: 'hold', ways: [['P']] },
    { effect: 'undoLast', ways: [['backspace']] },
    { effect: 'stop', ways: [['enter'], ['escape']] },
  ],
  photo: [
    { effect: 'move', ways: [['←'], ['↑'], ['→'], ['↓']] },
    {
      effect: 'resize',
      ways: [
        ['shift', '←'],
        ['shift', '↑'],
        ['shift', '→'],
        ['shift', '↓'],
      ],
    },
    { effect: 'remove', ways: [['delete'], ['backspace']] },
    { effect: 'undoDrawing', ways: [['ctrl', 'Z']] },
  ],
  trace: [
    { effect: 'pan', ways: [['←'], ['→'], ['pageUp'], ['pageDown']] },
    { effect: 'zoom', ways: [['+'], ['−']] },
    { effect: 'whole', ways: [['home']] },
  ],
  sheet: [
    { effect: 'zoomSheet', ways: [['+'], ['−']] },
    { effect: 'fit', ways: [['0']] },
    { effect: 'print', ways: [['ctrl', 'P']] },
  ],
};

/** Whether a key has a name that differs by language, instead of a sign. */
export function isNamed(key: NamedKey | Sign): key is NamedKey {
  return !(signs as readonly string[]).includes(key);
}
