import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Tally } from '../../../core/contract/calls/places.ts';
import { criterionIds } from '../../../core/frame/criterion-id.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import { useIdle } from '../../ui/use-idle.ts';
import styles from './filter-bar.module.css';
import { type Filters, setFilters, useFilters } from './filters.ts';
import { totalOf } from './place-tree.ts';
import { states } from './tally-counts.tsx';

interface FilterBarProps {
  /** Of the chosen place, or of all. */
  readonly tally: Tally;
}

/** Narrows the list: by outcome with its count, by a criterion that is not met, or to the archive. */
export function FilterBar({ tally }: FilterBarProps) {
  const { t, number } = useTexts();
  const filters = useFilters();
  const listed = useIdle();
  const { outcome: _, ...anyOutcome } = filters;
  const { notMet: __, ...anyCriterion } = filters;
  const chooseCriterion = (chosen: string | null) => {
    const notMet = criterionIds.find((id) => id === chosen);
    setFilters(notMet === undefined ? anyCriterion : { ...filters, notMet });
  };
  return (
    <div className={styles.bar}>
      <fieldset className={styles.states} aria-label={t('app.overview.state')}>
        <Toggle pressed={filters.outcome === undefined && !filters.archived} to={{ ...anyOutcome, archived: false }}>
          {t('app.overview.any')} <span className={styles.count}>{number(totalOf(tally))}</span>
        </Toggle>
        {states.map((state) => (
          <Toggle
            key={state}
            pressed={filters.outcome === state && !filters.archived}
            to={{ ...filters, archived: false, outcome: state }}
          >
            <OutcomeMark outcome={state} size={15} />
            {t(`app.overview.narrow.${state}`)} <span className={styles.count}>{number(tally[state])}</span>
          </Toggle>
        ))}
        <Toggle pressed={filters.archived} to={{ ...anyOutcome, archived: true }}>
          {t('app.overview.archive')}
        </Toggle>
      </fieldset>
      <Select
        className={styles.criterion ?? ''}
        aria-label={t('app.overview.criterion')}
        placeholder={t('app.overview.criterion')}
        clearable
        searchable
        // Later it must be there before it is opened: Mantine tells a screen reader only of a list that was drawn already.
        comboboxProps={{ keepMounted: listed }}
        clearButtonProps={{ 'aria-label': t('app.overview.anyCriterion') }}
        value={filters.notMet ?? null}
        onChange={chooseCriterion}
        data={criterionIds.map((id) => ({ value: id, label: t(`frame.criterion.${id}`) }))}
      />
    </div>
  );
}

interface ToggleProps {
  readonly pressed: boolean;
  readonly to: Filters;
  readonly children: ReactNode;
}

function Toggle({ pressed, to, children }: ToggleProps) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={pressed} onClick={() => setFilters(to)}>
      {children}
    </button>
  );
}
