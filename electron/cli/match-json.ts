import type { FileFailure } from '../../core/contract/file-problem.ts';
import { problemText } from '../../core/i18n/problem-text.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import { profileProblems } from '../../core/match/problems.ts';
import type { Profile } from '../../core/match/profile.ts';
import { fits, type MatchRow } from '../../core/match/row.ts';

/** A workstation of a folder against a profile. */
export interface FileMatch extends MatchRow {
  readonly file: string;
}

export interface ShownMatch {
  readonly profile: Profile;
  readonly folder: string;
  /** The best fit first. */
  readonly rows: readonly FileMatch[];
  readonly failures: readonly FileFailure[];
}

/** Named one by one: what a program reads is a promise. The limits themselves are not given out again. */
export function matchJson(texts: Texts, { profile, folder, rows, failures }: ShownMatch) {
  return {
    format: 'groenkader-match',
    formatVersion: 1,
    folder,
    contradictions: profileProblems(profile),
    counts: Object.fromEntries(fits.map((each) => [each, rows.filter(({ fit }) => fit === each).length])),
    workstations: rows.map((row) => ({
      file: row.file,
      company: row.company,
      site: row.site,
      department: row.department,
      number: row.number,
      title: row.title,
      visit: { id: row.visit, date: row.date, permanence: row.permanence },
      fit: row.fit,
      change: row.change,
      /** Of the limit that is used most, rounded up; null where no number says it. */
      share: row.share === null ? null : row.share / 1_000,
      reasons: row.reasons.map(({ item, why, quantity, value, limit, relation, unit, what, decidedBy }) => ({
        ...{ item, why, quantity, value, limit, relation, unit, what, decidedBy },
      })),
    })),
    failures: failures.map(({ file, problems }) => ({
      file,
      problems: problems.map((one) => ({ ...one, message: problemText(texts, one) })),
    })),
  };
}
