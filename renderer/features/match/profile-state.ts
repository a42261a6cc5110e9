import { useSyncExternalStore } from 'react';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import {
  type ProfileDocument,
  type ProfileItem,
  profileFormat,
  profileFormatVersion,
} from '../../../core/match/profile.ts';
import type { Fit } from '../../../core/match/row.ts';

/** What is typed on the screen of matching. */
export interface MatchChoices {
  readonly profile: ProfileDocument;
  /** Which fits are listed; null for all. */
  readonly fit: Fit | null;
  /** Workstations for the proposal. */
  readonly chosen: readonly string[];
  readonly remark: string;
  /** Limits whose field holds no number: what is known of them is from before. */
  readonly wrong: readonly ProfileItem[];
}

const nothing: MatchChoices = {
  profile: {
    format: profileFormat,
    formatVersion: profileFormatVersion,
    withinFrame: true,
    limits: {},
    required: [],
  },
  fit: null,
  chosen: [],
  remark: '',
  wrong: [],
};

/*
 * In the memory of the page while the app is open, so that one comes back from a workstation to the same limits. Nothing
 * writes it anywhere else: no address, no storage of the browser, no call that keeps it.
 */
let choices = nothing;
const listeners = new Set<() => void>();

export function change(next: Partial<MatchChoices>): void {
  choices = { ...choices, ...next };
  for (const listener of listeners) listener();
}

export function startAgain(): void {
  change(nothing);
}

export function useMatchChoices(): MatchChoices {
  return useSyncExternalStore(subscribe, () => choices);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sets a limit; undefined takes it away. */
export function limit(item: ProfileItem, to: number | undefined): void {
  const { [item]: _, ...others } = choices.profile.limits;
  const limits = to === undefined ? others : { ...others, [item]: to };
  change({ profile: { ...choices.profile, limits } });
}

/** Says whether the field of a limit holds something that is no such number. */
export function markWrong(item: ProfileItem, isWrong: boolean): void {
  const others = choices.wrong.filter((each) => each !== item);
  if (isWrong || others.length < choices.wrong.length) change({ wrong: isWrong ? [...others, item] : others });
}

export function setWithinFrame(withinFrame: boolean): void {
  change({ profile: { ...choices.profile, withinFrame } });
}

export function requireCriterion(id: CriterionId, must: boolean): void {
  const others = choices.profile.required.filter((each) => each !== id);
  change({ profile: { ...choices.profile, required: must ? [...others, id] : others } });
}

/** As many as stand on one page. */
export const mostChosen = 10;

export function pick(workstation: string, taken: boolean): void {
  const others = choices.chosen.filter((each) => each !== workstation);
  if (taken && others.length >= mostChosen) return;
  change({ chosen: taken ? [...others, workstation] : others });
}
