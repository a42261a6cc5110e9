/**
 * Says on the console when a workstation is listed and the search is there: the moment of the first task after that frame,
 * in milliseconds since 1970. Runs in the page before anything else; a driver that asks again and again would take time away
 * from the page.
 */
export function tellWhenUsable(): void {
  const page = globalThis as unknown as PageWindow;
  const isThere = (selector: string) => page.document.querySelector(selector) !== null;
  const observer = new page.MutationObserver(() => {
    if (!isThere('[data-result]') || !isThere('[role=search] input')) return;
    observer.disconnect();
    page.requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => console.debug(`usable ${performance.timeOrigin + performance.now()}`);
      port2.postMessage(null);
    });
  });
  observer.observe(page.document, { childList: true, subtree: true });
}

/** What is used of the page; its own types are not known on this side. */
interface PageWindow {
  readonly document: { readonly querySelector: (selector: string) => unknown };
  readonly requestAnimationFrame: (work: () => void) => void;
  readonly MutationObserver: new (
    see: () => void,
  ) => { readonly observe: (root: unknown, what: object) => void; readonly disconnect: () => void };
}
