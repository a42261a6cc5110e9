import type { VisitSummary } from '../../../core/contract/values.ts';
import { type Language, languages } from '../../../core/i18n/language.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';

interface IssueForm {
  /** `2026-11-22`, or whatever stands in the field. */
  readonly date: string;
  readonly languages: readonly Language[];
  /** Date of the visit. */
  readonly visited: string;
  readonly today: string;
}

export type IssueProblem = 'visit-in-future' | 'date' | 'languages';

/**
 * What keeps a sheet from being issued as the form says: no language, a date that is not between visit and today, or a
 * visit that is still to come, for which no date will do.
 */
export function problemsOfIssue({ date, languages, visited, today }: IssueForm): readonly IssueProblem[] {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return [
    // Dates in this form are ordered as texts are.
    ...(visited > today ? (['visit-in-future'] as const) : []),
    ...(visited > today || (isDate && visited <= date && date <= today) ? [] : (['date'] as const)),
    ...(languages.length > 0 ? [] : (['languages'] as const)),
  ];
}

interface Replaced {
  readonly revision: number;
  /** Of its issue. */
  readonly date: string;
  /** Those it was given out in: whoever has a sheet in one of them needs the new one too. */
  readonly languages: readonly Language[];
}

/** The revision that a draft will replace once it is issued; undefined where it corrects nothing. */
export function replacedBy(
  { previous }: Pick<StoredVisit, 'previous'>,
  visits: readonly Pick<VisitSummary, 'id' | 'date' | 'revision' | 'sheets'>[],
): Replaced | undefined {
  if (previous?.relation !== 'revision') return undefined;
  const earlier = visits.find(({ id }) => id === previous.visit);
  if (earlier === undefined || earlier.revision === null) return undefined;
  const { revision, sheets, date } = earlier;
  return {
    revision,
    date: sheets[0]?.issuedOn ?? date,
    languages: languages.filter((language) => sheets.some((sheet) => sheet.language === language)),
  };
}
