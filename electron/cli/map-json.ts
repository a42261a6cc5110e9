import type { FileFailure } from '../../core/contract/file-problem.ts';
import { problemText } from '../../core/i18n/problem-text.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import { tallyOf } from '../../core/map/group.ts';
import { outcomeOf } from '../../core/map/letter.ts';
import type { MapPaper } from '../../core/map/paper.ts';
import type { MapRow } from '../../core/map/row.ts';
import type { FileVisit } from '../backend/maps/folder-visits.ts';

export interface ShownMap {
  readonly folder: string;
  /** In the order of the rows. */
  readonly visits: readonly FileVisit[];
  readonly paper: MapPaper;
  readonly failures: readonly FileFailure[];
}

/** Named one by one: what a program reads is a promise. */
export function mapJson(texts: Texts, { folder, visits, paper, failures }: ShownMap) {
  return {
    format: 'groenkader-map',
    formatVersion: 1,
    folder,
    counts: tallyOf(paper.rows),
    workstations: paper.rows.map((row, at) => workstationOf(paper, row, visits[at])),
    failures: failures.map(({ file, problems }) => ({
      file,
      problems: problems.map((one) => ({ ...one, message: problemText(texts, one) })),
    })),
  };
}

function workstationOf(paper: MapPaper, row: MapRow, from: FileVisit | undefined) {
  const { visit } = row;
  return {
    file: from?.file ?? null,
    company: paper.companies[row.company] ?? null,
    site: row.site === null ? null : (paper.sites[row.site] ?? null),
    department: row.department === null ? null : (paper.departments[row.department] ?? null),
    number: row.number,
    title: row.title,
    verdict: row.state,
    visit:
      visit === null
        ? null
        : {
            id: visit.id,
            date: visit.date,
            revision: from?.visit.issue?.revision ?? null,
            lookAgainBy: visit.lookAgainBy,
            permanence: visit.permanence,
            peopleAtOnce: visit.peopleAtOnce,
            minutesPerDay: visit.minutesPerDay,
          },
    criteria: paper.criteria.map((id, place) => {
      const thousandths = visit?.shares[place] ?? null;
      return {
        id,
        outcome: outcomeOf(visit?.outcomes[place]) ?? null,
        /** Of its limit, rounded up; null where no number says it. */
        share: thousandths === null ? null : thousandths / 1_000,
      };
    }),
  };
}
