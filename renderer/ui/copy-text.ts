/**
 * Puts a text on the clipboard; false where that was not allowed. The desktop shell grants the page no permission at
 * all, so the way of before permissions follows: selecting and copying, as a key press would.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Inside an open dialog, whose focus trap would take the focus away from anywhere else.
  (before?.closest('[role="dialog"]') ?? document.body).append(field);
  field.select();
  // Deprecated, and without a successor that needs no permission.
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
