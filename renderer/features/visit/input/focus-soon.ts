/** Moves the focus to an element that will be drawn by the next frame, and selects its text so that typing replaces it. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    element?.focus();
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  });
}

/** Moves the focus to the first field of the open part whose text could not be kept. */
export function focusRefused(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#part [aria-invalid="true"]')?.focus());
}
