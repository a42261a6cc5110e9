import { type FamilyId, familyIds } from '../../../../core/frame/criterion-id.ts';
import type { Texts } from '../../../../core/i18n/texts.ts';
import type { CriterionVerdict } from '../../../../core/verdict/verdict.ts';
import type { AspectName } from '../../../../core/visit/task.ts';
import type { MarkKind, Outcome } from '../../../../core/visit/visit.ts';

/** The parts of the visit screen: the work first, the eight families, and what people said and propose. */
export const partIds = ['work', ...familyIds, 'notes'] as const;
export type PartId = (typeof partIds)[number];

/** The part of an address; the first where it names none. */
export function partOf(address: string | undefined): PartId {
  return partIds.find((id) => id === address) ?? 'work';
}

export function isFamily(part: PartId): part is FamilyId {
  return part !== 'work' && part !== 'notes';
}

export function partName(texts: Texts, part: PartId): string {
  return isFamily(part) ? texts.t(`frame.family.${part}`) : texts.t(`visit.parts.${part}`);
}

/** The digit that, with Alt, leads to a part: 1 to 9, and 0 for the tenth. */
export function digitOf(part: PartId): string {
  return String((partIds.indexOf(part) + 1) % 10);
}

export function partOfDigit(digit: string): PartId | undefined {
  return partIds.find((part) => digitOf(part) === digit);
}

/** What a family asks of every task, and the mark that says it does not occur. */
export const familyInputs: Readonly<
  Record<FamilyId, { readonly aspects: readonly AspectName[]; readonly mark?: MarkKind }>
> = {
  handling: { aspects: ['loads'], mark: 'handling' },
  'push-pull': { aspects: ['pushes'], mark: 'push-pull' },
  repetitive: { aspects: ['cycles'], mark: 'repetitive' },
  'heavy-work': { aspects: [], mark: 'heavy-work' },
  posture: { aspects: ['bending', 'prolongedPostures'], mark: 'prolonged-posture' },
  vibration: { aspects: ['vibration'], mark: 'vibration' },
  falls: { aspects: [] },
  psychosocial: { aspects: [] },
};

/** The worst of a family's criteria: not met, else not assessed, else met. */
export function familyOutcome(criteria: readonly CriterionVerdict[], family: FamilyId): Outcome {
  const outcomes = criteria.filter((one) => one.family === family).map(({ outcome }) => outcome);
  if (outcomes.includes('not-met')) return 'not-met';
  return outcomes.includes('not-assessed') ? 'not-assessed' : 'met';
}
