import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Rows below the fold are not laid out until one scrolls to them (`content-visibility`), and stand over each other for
 * whoever measures them before.
 */
export async function layOutEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** What axe finds, one line each; in the dark only what depends on colours. */
export async function axeViolations(page: Page, colours: 'light' | 'dark'): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (colours === 'light') builder.withTags(tags);
  else builder.withRules('color-contrast');
  // What drops down from a control stands at the end of the page, outside its landmarks, as long as it is open.
  if ((await page.locator('[role=menu]:visible, [role=listbox]:visible').count()) > 0) builder.disableRules('region');
  // What stands behind a dialog cannot be reached, and whether it juts out below it depends on where the page was.
  if ((await page.locator('[aria-modal=true]:visible').count()) > 0) builder.exclude('#root');
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n  ${failureSummary?.replaceAll('\n', ' ')}`),
  );
}

/**
 * Elements that stick out of the window sideways and that nothing lets one scroll to: what is lost in a narrow window or
 * at 200 %. What is hidden from the eye, and what a part of the page scrolls by itself, is left out.
 */
export function cutSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('#root *, [role=dialog] *')) {
      const box = element.getBoundingClientRect();
      const sticksOut = box.right > root.clientWidth + 1 || box.left < -1;
      if (!sticksOut || box.width <= 1 || box.height <= 1 || isElsewhere(element)) continue;
      found.push(`${element.tagName} ${element.className}: ${Math.round(box.left)} to ${Math.round(box.right)} px`);
    }
    return found.slice(0, 10);

    /** Inside something that scrolls sideways by itself, clipped to nothing, or drawn off the window on purpose. */
    function isElsewhere(element: HTMLElement): boolean {
      for (let at: HTMLElement | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, clipPath, clip, position, visibility } = getComputedStyle(at);
        if (visibility === 'hidden' || clipPath !== 'none' || (position === 'absolute' && clip !== 'auto')) return true;
        if (at !== element && (overflowX === 'auto' || overflowX === 'scroll')) return true;
        if (at.getAttribute('aria-hidden') === 'true') return true;
      }
      return false;
    }
  });
}

/**
 * What a finger should hit and is less than 44 px in its smaller dimension. A box to tick counts with its label; a link
 * inside a sentence is left out, as in WCAG's target size.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44;
    const found: string[] = [];
    const selector = 'a[href], button, input, select, textarea, summary, [role=button], [role=combobox]';
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const label = element.matches('[type=radio], [type=checkbox]') ? (element as HTMLInputElement).labels?.[0] : null;
      const target = label ?? element;
      const box = target.getBoundingClientRect();
      const style = getComputedStyle(target);
      const unseen = box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || box.bottom < 0;
      if (unseen || (element.tagName === 'A' && style.display === 'inline')) continue;
      // Half a pixel: a browser rounds what stands between two of them.
      if (Math.min(box.width, box.height) >= least - 0.5) continue;
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      found.push(`${element.tagName} “${name.slice(0, 40)}”: ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
    return found;
  });
}
