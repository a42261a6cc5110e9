import type { CriterionComparison } from '../../../core/verdict/compare.ts';

/** A change in the words of the table: besides the direction, on which side of the limit it happened. */
export type ChangeKind =
  | 'now-met'
  | 'now-not-met'
  | 'closer-to-met'
  | 'more-room'
  | 'further-off'
  | 'less-room'
  | 'newly-assessed'
  | 'no-longer-assessed'
  | 'still-met'
  | 'still-not-met'
  | 'still-not-assessed';

/** What the table says of a criterion's change. */
export function changeKind({ change, before, after }: CriterionComparison): ChangeKind {
  const was = before?.outcome ?? 'not-assessed';
  const is = after?.outcome ?? 'not-assessed';
  switch (change) {
    case 'newly-assessed':
    case 'no-longer-assessed':
      return change;
    case 'same':
      return `still-${is}`;
    case 'better':
      if (was !== is) return 'now-met';
      return is === 'met' ? 'more-room' : 'closer-to-met';
    case 'worse':
      if (was !== is) return 'now-not-met';
      return is === 'met' ? 'less-room' : 'further-off';
  }
}

/** The groups in which changes are told, the weightiest first. */
export const changeGroups = [
  'now-not-met',
  'now-met',
  'worse',
  'better',
  'newly-assessed',
  'no-longer-assessed',
] as const;
export type ChangeGroup = (typeof changeGroups)[number];

/** The group of a criterion; undefined for one that did not change. */
export function changeGroup(comparison: CriterionComparison): ChangeGroup | undefined {
  const kind = changeKind(comparison);
  switch (kind) {
    case 'closer-to-met':
    case 'more-room':
      return 'better';
    case 'further-off':
    case 'less-room':
      return 'worse';
    case 'still-met':
    case 'still-not-met':
    case 'still-not-assessed':
      return undefined;
    default:
      return kind;
  }
}
