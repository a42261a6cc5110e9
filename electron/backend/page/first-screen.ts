import type { Envelope, Input, Output } from '../../../core/contract/contract.ts';
import { firstDue, firstPage } from '../../../core/contract/first-screen.ts';
import type { CallName } from '../../../core/contract/names.ts';
import type { Language } from '../../../core/i18n/language.ts';
import type { Dispatch } from '../router/router.ts';

/** An answered call as the page finds it: its name, its input, its value. */
export type FirstAnswer = readonly [name: CallName, input: unknown, value: unknown];

/** What a page begins with. */
export interface FirstScreen {
  readonly language: Language;
  readonly answers: readonly FirstAnswer[];
}

/**
 * What the first screen asks for, answered before it asks: one trip between page and host instead of three, and the screen
 * is drawn once. Only what is answered without an error is among them; the page asks for the rest, and says what is wrong.
 */
export async function firstScreen(dispatch: Dispatch): Promise<FirstScreen> {
  const answers: FirstAnswer[] = [];
  const ask = async <Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name> | undefined> => {
    const answer = (await dispatch(name, input)) as Envelope<Name>;
    if (!answer.ok) return undefined;
    answers.push([name, input, answer.value]);
    return answer.value;
  };
  const snapshot = await ask('app.snapshot', {});
  if (snapshot === undefined) return { language: 'nl', answers };
  const language = snapshot.settings.language ?? snapshot.systemLanguage;
  if (snapshot.work.state === 'closed') return { language, answers };
  await ask('place.tree', {});
  await ask('overview.page', firstPage);
  await ask('overview.due', firstDue(snapshot.today));
  return { language, answers };
}
