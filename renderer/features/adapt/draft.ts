import { type Change, targetOf } from '../../../core/adapt/change.ts';
import { joined, type Way } from '../../../core/adapt/smallest.ts';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { changeText } from '../../../core/i18n/change-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { VisitIndex } from '../../../core/i18n/verdict-text.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import type { Measure, StoredVisit } from '../../../core/visit/visit.ts';
import { changeItem, type Edit } from '../visit/edit/edit.ts';
import { addItem } from '../visit/edit/lists.ts';

/** An adaptation while it is tried out; nothing of it is in the visit before it is kept. */
export interface Draft {
  readonly changes: readonly Change[];
  readonly facts: Facts;
}

/** What a measure says beside its changes; a text that is not there is undefined. */
export type Facts = { readonly [Key in Exclude<keyof Measure, 'id' | 'changes'>]?: Measure[Key] | undefined };

/** A new draft, or one of a measure that was kept. */
export function draftOf(measure: Measure | undefined, criterion: CriterionId | undefined): Draft {
  if (measure === undefined) return { changes: [], facts: criterion === undefined ? {} : { criterion } };
  const { id: _, changes = [], what, ...facts } = measure;
  return { changes, facts: { ...facts, what: what === unnamed ? undefined : what } };
}

/** With one change more; of two that speak of the same thing the newer one. */
export function withChange(draft: Draft, change: Change): Draft {
  return { ...draft, changes: joined([...draft.changes, change]) };
}

export function withoutChange(draft: Draft, target: string): Draft {
  return { ...draft, changes: draft.changes.filter((one) => targetOf(one) !== target) };
}

/** Takes a way out in the place of the other ways of its criterion. */
export function taking(draft: Draft, way: Way, ways: readonly Way[]): Draft {
  const others = new Set(ways.flatMap(({ changes }) => changes.map(targetOf)));
  return { ...draft, changes: joined([...draft.changes.filter((one) => !others.has(targetOf(one))), ...way.changes]) };
}

/** Whether every one of these changes is in the draft as it stands. */
export function isTaken(draft: Draft, changes: readonly Change[]): boolean {
  const own = new Map(draft.changes.map((one) => [targetOf(one), JSON.stringify(one)]));
  return changes.every((one) => own.get(targetOf(one)) === JSON.stringify(one));
}

/** The change of the draft that speaks of the same thing as this one. */
export function sameTarget(draft: Draft, change: Change): Change | undefined {
  const target = targetOf(change);
  return draft.changes.find((one) => targetOf(one) === target);
}

/** Longest name a measure may have. */
const longestName = 200;

/**
 * With a name: an adaptation of which nobody said anything is called by its first change (`Bak: 8 kg → 5 kg`), or nothing
 * tells it from the others on the sheet.
 */
export function withName(draft: Draft, texts: Texts, index: VisitIndex): Draft {
  const { changes, facts } = draft;
  if (facts.name !== undefined || facts.what !== undefined) return draft;
  const [name] = changes.flatMap((one) => changeText(texts, index, one) ?? []);
  return name === undefined ? draft : { changes, facts: { ...facts, name: shortened(name) } };
}

/** Without the name that `withName` gave: it is called by what it changes when it is kept again. */
export function withoutGivenName(draft: Draft, texts: Texts, index: VisitIndex): Draft {
  const nameless = { ...draft, facts: { ...draft.facts, name: undefined } };
  return withName(nameless, texts, index).facts.name === draft.facts.name ? nameless : draft;
}

function shortened(name: string): string {
  // Half a sign at the end is left out as well.
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Keeps the draft among the measures, as one step of undo: a new one, or in the place of the one it was begun from. */
export function keepDraft({ changes, facts }: Draft, id: string, isNew: boolean): Edit {
  const given = Object.entries({ ...facts, what: facts.what ?? unnamed }).filter(([, value]) => value !== undefined);
  const measure = { id, ...Object.fromEntries(given), ...(changes.length === 0 ? {} : { changes }) } as Measure;
  if (isNew) return addItem('measures', measure);
  return {
    field: `measures/${id}/adapt`,
    apply: (visit: StoredVisit) => {
      const measures = changeItem(visit.measures ?? [], id, () => measure);
      return measures === visit.measures || visit.measures === undefined ? visit : { ...visit, measures };
    },
  };
}
