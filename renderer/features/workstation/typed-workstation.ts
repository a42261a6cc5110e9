import type { Input } from '../../../core/contract/contract.ts';
import type { Workstation } from '../../../core/contract/values.ts';
import type { PlaceNames } from '../overview/place-tree.ts';

/** A workstation as it stands in the form: words, empty ones too. */
export interface TypedWorkstation {
  readonly number: string;
  readonly title: string;
  readonly company: string;
  readonly site: string;
  readonly department: string;
}

export type TypedProblem =
  | { readonly code: 'missing' }
  /** Longer than `most` characters. */
  | { readonly code: 'too-long'; readonly most: number };

/** An empty form at a place. */
export function emptyAt(place: PlaceNames | undefined): TypedWorkstation {
  return {
    number: '',
    title: '',
    company: place?.company ?? '',
    site: place?.site ?? '',
    department: place?.department ?? '',
  };
}

/** The form of a workstation that is there. */
export function typedOf({ number, title, place }: Workstation): TypedWorkstation {
  return { ...emptyAt(place), number, title };
}

const most = { number: 40, title: 200, company: 200, site: 200, department: 200 } as const;
const required: readonly (keyof TypedWorkstation)[] = ['number', 'title', 'company'];

/** What is wrong with each field; a field without a problem is left out. */
export function checkWorkstation(typed: TypedWorkstation): Partial<Record<keyof TypedWorkstation, TypedProblem>> {
  const problems: Partial<Record<keyof TypedWorkstation, TypedProblem>> = {};
  for (const name of Object.keys(most) as (keyof TypedWorkstation)[]) {
    const text = cleaned(typed[name]);
    if (text.length > most[name]) problems[name] = { code: 'too-long', most: most[name] };
    else if (text === '' && required.includes(name)) problems[name] = { code: 'missing' };
  }
  return problems;
}

/** What the calls take, or undefined while something is wrong. Empty places are left out. */
export function workstationInput(typed: TypedWorkstation): Input<'workstation.create'> | undefined {
  if (Object.keys(checkWorkstation(typed)).length > 0) return undefined;
  const [number, title, company, site, department] = [
    typed.number,
    typed.title,
    typed.company,
    typed.site,
    typed.department,
  ].map(cleaned) as [string, string, string, string, string];
  return {
    number,
    title,
    place: { company, ...(site === '' ? {} : { site }), ...(department === '' ? {} : { department }) },
  };
}

/** Line ends and other control characters come along when one pastes; a line has none. */
function cleaned(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
