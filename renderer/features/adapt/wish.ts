import type { CriterionId } from '../../../core/frame/criterion-id.ts';

/** The one adaptation that somebody on another screen asked to try out: it opens with the visit. */
let wished: { readonly visit: string; readonly criterion: CriterionId } | null = null;

/** Before one goes to the visit; nothing comes of it where the visit is locked or the criterion is met by now. */
export function wishToAdapt(visit: string, criterion: CriterionId): void {
  wished = { visit, criterion };
}

export function isWished(visit: string, criterion: CriterionId): boolean {
  return wished?.visit === visit && wished.criterion === criterion;
}

/** It was granted: whoever comes back to the visit later finds it as it always is. */
export function forgetWish(visit: string, criterion: CriterionId): void {
  if (isWished(visit, criterion)) wished = null;
}
