import type { Workstation } from '../../core/contract/values.ts';

/** `Company / site / department`, as far as there is one. */
export function placeText({ company, site, department }: Workstation['place']): string {
  return [company, site, department].filter((name) => name !== undefined).join(' / ');
}
