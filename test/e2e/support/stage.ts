import type { Page } from 'playwright-core';
import type { Envelope, Input, Output } from '../../../core/contract/contract.ts';
import type { CallName } from '../../../core/contract/names.ts';
import type { Texts } from '../../../core/i18n/texts.ts';

/** A page of the app, and how a spec brings it to a screen in any language. */
export interface Stage {
  readonly page: Page;
  /** The words of the language that the screens are in. */
  readonly texts: Texts;
  /** Calls the backend as the page does. Throws on an error. */
  readonly call: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** Opens an address of `renderer/app/routes.ts` in a page that was loaded anew, so that nothing is left open. */
  readonly go: (address: string) => Promise<void>;
  /** Sends bytes as the page does, and gives the upload's id. */
  readonly send: (bytes: string) => Promise<string>;
}

/** @param address where the app stands, without what follows the `#` */
export function stageOf(page: Page, address: string, texts: Texts): Stage {
  return {
    page,
    texts,
    call: async <Name extends CallName>(name: Name, input: Input<Name>) => {
      const answer = (await page.evaluate(
        async ([to, body]) => {
          const response = await fetch(`call/${to}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body,
          });
          return response.json();
        },
        [name, JSON.stringify(input)] as const,
      )) as Envelope<Name>;
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    go: async (to) => {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto(`${address}#${to}`);
      await page.reload();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    send: async (bytes) => {
      const { id } = await page.evaluate(
        async (body) => (await fetch('files', { method: 'PUT', body })).json() as Promise<{ id: string }>,
        bytes,
      );
      return id;
    },
  };
}
