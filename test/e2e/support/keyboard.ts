import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from './visit-steps.ts';

/** Where the focus is, as somebody without a mouse must be able to tell. */
interface Focus {
  /** For a message: the element and what it is called. */
  readonly where: string;
  readonly lost: boolean;
  readonly shown: boolean;
  readonly inView: boolean;
}

/** Most presses of Tab on the way to something; more, and nobody would go there by keyboard. */
const mostPresses = 60;

/** A page worked with nothing but its keys. After every key the focus must be somewhere, be seen, and be on the screen. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a key and waits until the focus has come to rest somewhere. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.#check(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
    await this.#check(text);
  }

  /** Goes on with Tab (or back) until the focus is on this. */
  async goTo(target: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
    await target.waitFor(patience);
    const passed: string[] = [];
    for (let presses = 0; presses < mostPresses; presses++) {
      if (await this.isOn(target)) return;
      await this.press(direction === 'on' ? 'Tab' : 'Shift+Tab');
      passed.push((await this.focus()).where);
    }
    throw new Error(`Tab does not lead to ${target}:\n${passed.join('\n')}`);
  }

  /** Waits until the focus is on this: where the program itself moved it. */
  async arrivesAt(target: Locator): Promise<void> {
    await target.waitFor(patience);
    await expect.poll(() => this.isOn(target), { ...patience, message: `the focus comes to ${target}` }).toBe(true);
    await this.#check('arriving');
  }

  isOn(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement);
  }

  focus(): Promise<Focus> {
    return this.#page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const seen = (one: Element | null) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      };
      // A ring may stand on the frame around a field, or on the label of a radio button.
      const around = [element, element.parentElement, element.closest('label'), element.nextElementSibling];
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? (element.id || element.textContent?.trim());
      return {
        where: `${element.tagName.toLowerCase()} ${name?.slice(0, 60)}`,
        lost: element === document.body,
        // What only takes the focus from the program (a heading) need not show it, and a part of the browser's own control
        // (the calendar of a date) shows it by itself.
        shown: element.tabIndex < 0 || !element.matches(':focus') || around.some(seen),
        inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      };
    });
  }

  async #check(after: string): Promise<void> {
    const good = async () => {
      const { where, lost, shown, inView } = await this.focus();
      return lost || !shown || !inView ? { where, lost, shown, inView } : 'good';
    };
    await expect.poll(good, { ...patience, interval: 20, message: `the focus after ${after}` }).toBe('good');
  }
}
