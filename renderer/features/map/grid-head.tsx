import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { CriterionId, FamilyId } from '../../../core/frame/criterion-id.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { choose, useMapChoices } from './map-choices.ts';
import styles from './map-grid.module.css';

const familyOf = new Map<CriterionId, FamilyId>(currentFrame.criteria.map(({ id, family }) => [id, family]));

/** The family that a column belongs to. */
export function familyAt(criteria: readonly CriterionId[], at: number): FamilyId | undefined {
  const id = criteria[at];
  return id === undefined ? undefined : familyOf.get(id);
}

/** Places of the first criterion of each family: a line is drawn before it. */
export function familyStarts(criteria: readonly CriterionId[]): ReadonlySet<number> {
  return new Set(
    criteria.flatMap((_, at) => (at > 0 && familyAt(criteria, at) === familyAt(criteria, at - 1) ? [] : [at])),
  );
}

interface GridHeadProps {
  readonly criteria: readonly CriterionId[];
  /** The column of the one cell that Tab reaches, where it is up here. */
  readonly active: number | null;
}

/** Two lines: the families, and the criteria with short names that stand upright. A name sorts by its column. */
export const GridHead = memo(function GridHead({ criteria, active }: GridHeadProps) {
  const { t } = useTexts();
  const starts = familyStarts(criteria);
  const families = [...starts].map((from, at, all) => ({
    family: familyAt(criteria, from) as FamilyId,
    from,
    span: (all[at + 1] ?? criteria.length) - from,
  }));
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.families}>
        <span role="presentation" className={styles.corner} />
        {families.map(({ family, from, span }) => (
          <span
            key={family}
            role="columnheader"
            aria-colindex={from + 3}
            aria-colspan={span}
            className={styles.family}
            style={{ gridColumn: `span ${span}` }}
            title={t(`frame.family.${family}`)}
          >
            {/* Over one or two columns there is room for no word; the criteria below say it. */}
            <span className={span < 3 ? 'visually-hidden' : undefined}>{t(`frame.family.${family}`)}</span>
          </span>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className={styles.names}>
        <HeadCell column={0} active={active === 0} sort="number" name={t('map.workstation')} className={styles.corner}>
          {t('map.workstation')}
        </HeadCell>
        <HeadCell column={1} active={active === 1} sort="state" name={t('map.outcome')} className={styles.outcomeName}>
          <span>{t('map.outcome')}</span>
        </HeadCell>
        {criteria.map((id, at) => (
          <HeadCell
            key={id}
            column={at + 2}
            active={active === at + 2}
            sort={id}
            name={t(`frame.criterion.${id}`)}
            className={starts.has(at) ? styles.criterionStarts : styles.criterion}
          >
            <span className={styles.upright}>{t(`map.short.${id}`)}</span>
          </HeadCell>
        ))}
      </div>
    </div>
  );
});

interface HeadCellProps {
  readonly column: number;
  readonly active: boolean;
  readonly sort: 'number' | 'state' | CriterionId;
  readonly name: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** The name of a column. Pressed it sorts, again the other way round, and a third time as it was. */
function HeadCell({ column, active, sort, name, className, children }: HeadCellProps) {
  const choices = useMapChoices();
  const here = choices.sort === sort;
  const Arrow = choices.descending ? ArrowUp : ArrowDown;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for all of its cells
    <div
      role="columnheader"
      aria-colindex={column + 1}
      aria-sort={here ? (choices.descending ? 'descending' : 'ascending') : undefined}
      aria-label={name}
      title={name}
      tabIndex={active ? 0 : -1}
      data-line={-1}
      data-column={column}
      className={className}
      onClick={() => sortBy(sort, here, choices.descending)}
    >
      {here && <Arrow size={16} className={styles.arrow} aria-hidden="true" />}
      {children}
    </div>
  );
}

function sortBy(sort: HeadCellProps['sort'], here: boolean, descending: boolean): void {
  if (!here) choose({ sort, descending: false });
  else if (descending) choose({ sort: 'place', descending: false });
  else choose({ sort, descending: true });
}
