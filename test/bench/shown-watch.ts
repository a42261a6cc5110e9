/** What is done to the page, and how one sees that it answered. */
export interface Deed {
  /** Goes to an address, presses a button, or puts a value into a field. */
  readonly go?: string;
  readonly press?: string;
  readonly put?: { readonly into: string; readonly value: string };
  /** Selector of what is there once it is done … */
  readonly there: string;
  /** … and whose text is another than before; without, that it is there is enough. */
  readonly otherText?: boolean;
}

/**
 * Milliseconds from doing something to the first task after the frame that shows it. Runs in the page (`page.evaluate`), so
 * it names nothing outside itself.
 */
export function shownAfter({ go, press, put, there, otherText }: Deed): Promise<number> {
  const page = globalThis as unknown as PageWindow;
  const { document } = page;
  const before = document.querySelector(there)?.textContent;
  const isDone = () => {
    const found = document.querySelector(there);
    return found !== null && (otherText !== true || found.textContent !== before);
  };
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`nothing new at ${there}`)), 60_000);
    const began = performance.now();
    const observer = new page.MutationObserver(() => {
      if (!isDone()) return;
      observer.disconnect();
      page.requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          clearTimeout(giveUp);
          resolve(performance.now() - began);
        };
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    if (go !== undefined) page.location.hash = go;
    if (press !== undefined) document.querySelector(press)?.click();
    if (put !== undefined) {
      const field = document.querySelector(put.into);
      if (field === null) return reject(new Error(`no field ${put.into}`));
      // React keeps a setter of its own on the field and hears nothing that goes through it.
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
      own?.set?.call(field, put.value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}

interface PageElement {
  readonly textContent: string;
  readonly click: () => void;
  readonly dispatchEvent: (event: unknown) => void;
}

/** What is used of the page; its own types are not known on this side. */
interface PageWindow {
  readonly document: { readonly querySelector: (selector: string) => PageElement | null };
  readonly location: { hash: string };
  readonly requestAnimationFrame: (work: () => void) => void;
  readonly MutationObserver: new (
    see: () => void,
  ) => { readonly observe: (root: unknown, what: object) => void; readonly disconnect: () => void };
}
