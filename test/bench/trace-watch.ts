/** Frames in which a canvas was drawn while it was panned, and how long that took. */
export interface Panned {
  readonly frames: number;
  readonly ms: number;
}

/**
 * Pans whatever stands at this selector sideways with every frame, as fast as frames come, and counts those in which its
 * canvas was drawn anew. Runs in the page (`page.evaluate`), so it names nothing outside itself.
 */
export function panFor({ selector, ms }: { readonly selector: string; readonly ms: number }): Promise<Panned> {
  const page = globalThis as unknown as PageWindow;
  const surface = page.document.querySelector(selector);
  if (surface === null) return Promise.reject(new Error(`nothing at ${selector}`));
  const pens = page.CanvasRenderingContext2D.prototype;
  const { clearRect } = pens;
  let drawn = false;
  // The library clears the canvas once each time it draws it.
  pens.clearRect = function clear(this: unknown, ...box: unknown[]) {
    drawn = true;
    clearRect.apply(this, box);
  };
  return new Promise((resolve) => {
    const began = page.performance.now();
    let frames = 0;
    let count = 0;
    const step = () => {
      if (drawn) frames += 1;
      drawn = false;
      const now = page.performance.now();
      if (now - began >= ms) {
        pens.clearRect = clearRect;
        resolve({ frames, ms: now - began });
        return;
      }
      // To and fro, so that it never stands still at an end.
      const deltaX = Math.floor(count / 20) % 2 === 0 ? 12 : -12;
      count += 1;
      surface.dispatchEvent(new page.WheelEvent('wheel', { deltaX, bubbles: true, cancelable: true }));
      page.requestAnimationFrame(step);
    };
    page.requestAnimationFrame(step);
  });
}

/** What is used of the page; its own types are not known on this side. */
interface PageWindow {
  readonly performance: { readonly now: () => number };
  readonly document: {
    readonly querySelector: (selector: string) => { dispatchEvent: (event: unknown) => void } | null;
  };
  readonly requestAnimationFrame: (work: () => void) => void;
  readonly WheelEvent: new (name: string, init: object) => unknown;
  readonly CanvasRenderingContext2D: { readonly prototype: { clearRect: (...box: unknown[]) => void } };
}
