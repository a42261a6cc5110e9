/** A change as it came to be seen. */
export interface DrawnChange {
  readonly ms: number;
  /** What the verdict on the criterion said then. */
  readonly text: string;
}

/** Where the verdict stands, by the names that are read out. */
export interface Where {
  readonly panel: string;
  readonly criterion: string;
}

/**
 * Waits for the next change: from its key to the first task after the frame in which the verdict on a criterion says
 * something else. To look what it says takes this watch itself some tenths of a millisecond: it looks before the
 * key, and after the clock. Runs in the page (`page.evaluate`), so it names nothing outside itself.
 */
export function nextChange(where: Where): Promise<DrawnChange> {
  const { panel, criterion } = where;
  const page = globalThis as unknown as PageWindow;
  const said = (): string => {
    const names = [...page.document.querySelectorAll(`section[aria-label="${panel}"] li button`)];
    return names.find((one) => one.textContent === criterion)?.closest('li')?.textContent ?? '';
  };
  const afterNextFrame = (work: () => void) => {
    page.requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        work();
      };
      port2.postMessage(null);
    });
  };
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no change of the verdict on ${criterion}`)), 30_000);
    const before = said();
    const onKey = ({ timeStamp }: TimedEvent) => {
      page.removeEventListener('keydown', onKey, true);
      const look = () => {
        const ms = page.performance.now() - timeStamp;
        const text = said();
        if (text === before) afterNextFrame(look);
        else resolve({ ms, text });
      };
      afterNextFrame(look);
    };
    page.addEventListener('keydown', onKey, true);
  });
}

interface TimedEvent {
  readonly timeStamp: number;
}

interface PageElement {
  readonly textContent: string;
  readonly closest: (selector: string) => PageElement | null;
}

/** What is used of the page; its own types are not known on this side. */
interface PageWindow {
  readonly performance: { readonly now: () => number };
  readonly document: { readonly querySelectorAll: (selector: string) => Iterable<PageElement> };
  readonly requestAnimationFrame: (work: () => void) => void;
  readonly addEventListener: (name: string, hear: (event: TimedEvent) => void, early: true) => void;
  readonly removeEventListener: (name: string, hear: (event: TimedEvent) => void, early: true) => void;
}
