import { type CriterionId, isHeartRateId } from '../../../core/frame/criterion-id.ts';
import { criterionOf } from '../../../core/frame/frame.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { stateText } from '../../../core/i18n/map-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { outcomeOf } from '../../../core/map/letter.ts';
import { brokenIn } from '../../../core/map/order.ts';
import type { MapPaper } from '../../../core/map/paper.ts';
import type { MapRow } from '../../../core/map/row.ts';
import type { Outcome } from '../../../core/visit/visit.ts';

/** What stands in a cell of a table, whichever kind of file it goes to. */
export type TableValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `2026-11-22` */
  | { readonly kind: 'date'; readonly date: string }
  /** Of a limit, in thousandths and rounded up. */
  | { readonly kind: 'share'; readonly thousandths: number }
  | { readonly kind: 'outcome'; readonly outcome: Outcome | null; readonly text: string }
  | null;

export interface TableColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly value: (row: MapRow) => TableValue;
}

const outcomeOfState = {
  within: 'met',
  outside: 'not-met',
  incomplete: 'not-assessed',
  unvisited: null,
} as const satisfies Record<MapRow['state'], Outcome | null>;

/**
 * The columns of a map as a table: where a workstation is, how it stands, the outcome of every criterion, and how much of
 * its limit is used where a number says so. A heart has no such column, whatever a row holds; what is only seen or asked has
 * no number.
 */
export function mapTable(texts: Texts, paper: MapPaper): readonly TableColumn[] {
  const { t } = texts;
  const { companies, sites, departments } = paper;
  const column = (head: string, width: number, value: TableColumn['value']): TableColumn => ({ head, width, value });
  const text = (value: string | undefined | null): TableValue =>
    value === undefined || value === null ? null : { kind: 'text', text: value };
  const number = (value: number | undefined | null): TableValue =>
    value === undefined || value === null ? null : { kind: 'number', value };
  const day = (date: string | undefined | null): TableValue =>
    date === undefined || date === null ? null : { kind: 'date', date };
  return [
    column(t('app.places.company'), 24, (row) => text(companies[row.company])),
    column(t('app.places.site'), 16, (row) => text(row.site === null ? null : sites[row.site])),
    column(t('app.places.department'), 18, (row) => text(row.department === null ? null : departments[row.department])),
    column(t('mapPaper.columns.number'), 12, (row) => text(row.number)),
    column(t('map.workstation'), 32, (row) => text(row.title)),
    column(t('map.outcome'), 24, (row) => ({
      kind: 'outcome',
      outcome: outcomeOfState[row.state],
      text: stateText(texts, row.state),
    })),
    column(t('mapPaper.columns.broken'), 10, (row) => (row.visit === null ? null : number(brokenIn(row)))),
    column(t('map.age'), 12, ({ visit }) => day(visit?.date)),
    column(t('mapPaper.columns.issued'), 11, ({ visit }) =>
      text(visit === null ? null : t(`mapPaper.${visit.issued ? 'issued' : 'draft'}`)),
    ),
    column(t('sheet.head.lookAgainBy'), 12, ({ visit }) => day(visit?.lookAgainBy)),
    column(t('map.permanence'), 12, ({ visit }) =>
      text(visit === null ? null : t(`map.permanences.${visit.permanence ?? 'unknown'}`)),
    ),
    column(t('mapPaper.columns.peopleAtOnce'), 10, ({ visit }) => number(visit?.peopleAtOnce)),
    column(t('mapPaper.columns.minutesPerDay'), 10, ({ visit }) => number(visit?.minutesPerDay)),
    ...paper.criteria.map((id, at) =>
      column(t(`frame.criterion.${id}`), 14, ({ visit }): TableValue => {
        if (visit === null) return null;
        const outcome = outcomeOf(visit.outcomes[at]);
        const words = outcome === undefined ? t('mapPaper.notInFrame') : t(`frame.outcome.${outcome}`);
        return { kind: 'outcome', outcome: outcome ?? null, text: words };
      }),
    ),
    ...paper.criteria.flatMap((id, at) =>
      isHeartRateId(id) || !hasNumber(id)
        ? []
        : [
            column(t('mapPaper.share', { criterion: t(`frame.criterion.${id}`) }), 12, ({ visit }): TableValue => {
              const thousandths = visit?.shares[at] ?? null;
              return thousandths === null ? null : { kind: 'share', thousandths };
            }),
          ],
    ),
  ];
}

/** Whether a criterion has a limit in numbers, of which a share can be used. */
function hasNumber(id: CriterionId): boolean {
  return Object.values(criterionOf(currentFrame, id)?.limits ?? {}).some(({ relation }) => relation !== 'is');
}
