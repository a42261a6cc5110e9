import { useDeferredValue, useMemo } from 'react';
import { type MapPart, tallyOf } from '../../../core/map/group.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { ChoiceBar } from './choice-bar.tsx';
import { isNarrowed, useMapChoices } from './map-choices.ts';
import { MapGrid } from './map-grid.tsx';
import { shownParts } from './shown-rows.ts';
import type { ViewProps } from './view-props.ts';

/** Every workstation of a place against every criterion, by its newest visit. */
export function MapView({ place }: ViewProps) {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const { data: map, error } = useAnswer('map.read', place === undefined ? {} : { place }, { keepPrevious: true });
  const choices = useMapChoices();
  // Typing stays quick while ten thousand rows are looked through.
  const settled = useDeferredValue(choices);
  const tally = useMemo(() => tallyOf(map?.rows ?? []), [map]);
  const parts = useMemo(
    () => (map === undefined ? [] : shownParts(map.rows, map.criteria, settled, snapshot.today, texts.language)),
    [map, settled, snapshot.today, texts.language],
  );
  if (error !== null) return <ErrorMessage error={error.error} />;
  if (map === undefined) return <AfterAWhile>{t('map.loading')}</AfterAWhile>;
  if (map.rows.length === 0) return <Empty title={t('map.empty')}>{t('map.emptyHow')}</Empty>;
  const nameOf = ({ key }: MapPart): string | null => {
    if (key === null) return null;
    if (typeof key === 'string') return t(`app.state.${key}`);
    const list = { company: map.companies, site: map.sites, department: map.departments, state: [], none: [] };
    return list[settled.group][key]?.name ?? null;
  };
  const shown = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <ChoiceBar tally={tally} />
      <p role="status">
        {isNarrowed(settled)
          ? t('map.shown', { shown: texts.number(shown), total: texts.number(map.rows.length) })
          : t('map.all', { count: shown })}
        {map.more > 0 && ` ${t('map.more', { number: texts.number(map.more) })}`}
      </p>
      {shown > 0 && <MapGrid parts={parts} nameOf={nameOf} criteria={map.criteria} />}
    </>
  );
}
