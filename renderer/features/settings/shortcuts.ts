/** The keys that do something beyond what every window does; shown as help. `Ctrl` is also the Mac's command key. */
export const shortcuts = [
  { effect: 'search', keys: ['/', 'Ctrl K'] },
  { effect: 'undo', keys: ['Ctrl Z'] },
  { effect: 'redo', keys: ['Ctrl Y', 'Ctrl Shift Z'] },
  { effect: 'next', keys: ['Tab', 'Shift Tab'] },
  { effect: 'close', keys: ['Esc'] },
] as const;
