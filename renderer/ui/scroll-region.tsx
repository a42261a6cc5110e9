import type { ComponentProps } from 'react';

/** A part that scrolls by itself. It takes the focus, so that keys scroll it too, and must be named (`aria-label`). */
export function ScrollRegion(props: ComponentProps<'section'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it
  return <section tabIndex={0} {...props} />;
}
