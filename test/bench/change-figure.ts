import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openApp } from '../e2e/support/app.ts';
import { openBackend, startVisit } from '../support/backend.ts';
import { findBrowser } from '../support/browser.ts';
import { type ChangeKind, changeKinds } from './change-kinds.ts';
import { nextChange } from './change-watch.ts';
import { type Figure, partsOf, type Row, row, type Settings, skipped } from './figure.ts';
import { largeVisit } from './large-visit.ts';

const tasks = 40;
const frameMs = 16;
const named = {
  figure: 'change',
  subject: `key to verdict on the screen: a visit with ${tasks} tasks`,
  against: `one frame, ${frameMs} ms`,
  goal: 1,
};

/**
 * A change to its verdict on the screen, in the built app: from the key to the first task after the frame in which the
 * verdict says what it must.
 */
export const changeFigure: Figure = {
  name: 'change',
  measure: async (settings) => {
    const browser = await findBrowser();
    if (browser === undefined) return [skipped(named, 'there is no browser on this machine')];
    const data = mkdtempSync(join(tmpdir(), 'groenkader-bench-'));
    try {
      const visit = await makeVisit(data);
      const app = await openApp({ data });
      try {
        return [await measure(app.page, visit, settings), await measureFloor(app.page, settings)];
      } finally {
        await app.close();
      }
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
};

async function makeVisit(data: string): Promise<string> {
  const backend = await openBackend(data);
  try {
    const { visit } = await startVisit(backend);
    const { document, version } = await backend.get('visit.read', { visit });
    await backend.get('visit.save', { visit, base: version, document: largeVisit(document, tasks), field: 'tasks' });
    return visit;
  } finally {
    await backend.close();
  }
}

async function measure(page: Page, visit: string, { quick }: Settings): Promise<Row> {
  const kinds = changeKinds(tasks);
  const rounds = quick ? 2 : 24;
  const times: number[][] = [];
  // The page behind the printed address goes on to the app by itself.
  await page.getByRole('search').waitFor();
  for (const kind of kinds) {
    await page.evaluate((address) => {
      location.hash = address;
    }, `/visit/${visit}/${kind.part}`);
    await kind.field(page).waitFor();
    // A screen that opens moves the focus to its heading.
    await page.waitForTimeout(1_000);
    // The first ones meet code that was never run.
    const unmeasured = quick ? 1 : rounds / 2;
    times.push((await changes(page, kind, unmeasured + rounds)).slice(unmeasured));
  }
  const list = Array.from({ length: rounds }, (_, at) =>
    times.map((ofKind) => ({ subject: ofKind[at] ?? Number.NaN, against: frameMs })),
  );
  const names = kinds.map(({ name }) => name);
  return row({ ...named, parts: partsOf(names, list) }, list.flat());
}

/** What the browser itself takes: the same page, in which a key changes one text and nothing else. */
async function measureFloor(page: Page, { quick }: Settings): Promise<Row> {
  const name = 'floor';
  await page.evaluate(addFloor, name);
  const kind: ChangeKind = {
    name,
    part: '',
    where: { panel: name, criterion: name },
    field: () => page.locator(`section[aria-label="${name}"] button`),
    before: [],
    turns: ['6', '8', '7', '5', '9'].map((key) => ({ key, says: key })),
  };
  const rounds = quick ? 2 : 36;
  const times = (await changes(page, kind, rounds + 4)).slice(4);
  const subject = 'the same page, a key that changes one text without React';
  return row(
    { ...named, subject, goal: null },
    times.map((ms) => ({ subject: ms, against: frameMs })),
  );
}

/** Runs in the page: a button beside the text that shows the key pressed on it. */
function addFloor(name: string): void {
  const { document } = globalThis as unknown as FloorWindow;
  const [section, item, button, text] = ['section', 'li', 'button', 'span'].map((tag) => document.createElement(tag));
  if (section === undefined || item === undefined || button === undefined || text === undefined) return;
  section.setAttribute('aria-label', name);
  button.textContent = name;
  button.addEventListener('keydown', ({ key }) => {
    text.textContent = key;
  });
  item.append(button, text);
  section.append(item);
  document.body.prepend(section);
}

interface FloorElement {
  textContent: string;
  readonly setAttribute: (name: string, value: string) => void;
  readonly append: (...elements: readonly FloorElement[]) => void;
  readonly prepend: (element: FloorElement) => void;
  readonly addEventListener: (name: 'keydown', hear: (event: { readonly key: string }) => void) => void;
}

/** What is used of the page; its own types are not known on this side. */
interface FloorWindow {
  readonly document: {
    readonly body: FloorElement;
    readonly createElement: (tag: string) => FloorElement;
  };
}

/** Makes so many changes one after the other; milliseconds of each. */
async function changes(page: Page, kind: ChangeKind, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const turn = kind.turns[at % kind.turns.length];
    if (turn === undefined) throw new Error(`nothing to change: ${kind.name}`);
    await kind.field(page).focus();
    for (const key of kind.before) await page.keyboard.press(key);
    const drawn = page.evaluate(nextChange, kind.where);
    // As far apart as somebody types, and not in step with the frames.
    await page.waitForTimeout(150 + ((at * 37) % 50));
    await page.keyboard.press(turn.key);
    const { ms, text } = await drawn;
    if (!text.includes(turn.says))
      throw new Error(`${kind.name}: the verdict says “${text}” instead of “${turn.says}”`);
    times.push(ms);
  }
  return times;
}
