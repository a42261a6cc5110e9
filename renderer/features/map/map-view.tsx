import { Button } from '@mantine/core';
import { ChevronDown, ChevronRight, X } from 'lucide-react';
import { useDeferredValue, useId, useMemo } from 'react';
import type { Output } from '../../../core/contract/contract.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { type MapPart, tallyOf } from '../../../core/map/group.ts';
import type { MapGroup } from '../../../core/map/row.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { ChoiceBar } from './choice-bar.tsx';
import { choiceWords } from './choice-words.ts';
import { ExportButtons } from './export-buttons.tsx';
import type { PartName } from './grid-row.tsx';
import { choose, clearChoices, isNarrowed, isUsual, useMapChoices } from './map-choices.ts';
import { MapGrid } from './map-grid.tsx';
import styles from './map-view.module.css';
import { shownParts } from './shown-rows.ts';
import { TrendPanel } from './trend-panel.tsx';
import type { ViewProps } from './view-props.ts';

/** More than a window shows at once. */
const firstLines = 40;

/** Every workstation of a place against every criterion, by its newest visit. */
export function MapView({ place }: ViewProps) {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const ofPlace = place === undefined ? {} : { place };
  const choices = useMapChoices();
  // The first lines are there long before the last of ten thousand, and in the usual order they are the same.
  const top = useAnswer('map.read', { ...ofPlace, first: firstLines }, { keepPrevious: true });
  const isAll = top.data?.more === 0;
  const whole = useAnswer('map.read', ofPlace, { enabled: top.data !== undefined && !isAll });
  const partly = !isAll && whole.data === undefined;
  const map = isAll ? top.data : (whole.data ?? top.data);
  const failed = top.error !== null ? top : isAll || whole.error === null ? null : whole;
  const trend = useId();
  // Typing stays quick while ten thousand rows are looked through.
  const settled = useDeferredValue(choices);
  const tally = useMemo(() => tallyOf(map?.rows ?? []), [map]);
  const parts = useMemo(
    () =>
      map === undefined || (partly && !isUsual(settled))
        ? []
        : shownParts(map.rows, map.criteria, settled, snapshot.today, texts.language),
    [map, partly, settled, snapshot.today, texts.language],
  );
  if (failed?.error != null) return <ErrorMessage error={failed.error.error} onRetry={() => void failed.refetch()} />;
  if (map === undefined) return <AfterAWhile>{t('map.loading')}</AfterAWhile>;
  if (map.rows.length === 0) return <Empty title={t('map.empty')}>{t('map.emptyHow')}</Empty>;
  const shown = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const Chevron = choices.trend ? ChevronDown : ChevronRight;
  const exported = () => ({
    ...ofPlace,
    workstations: parts.flatMap(({ rows }) => rows.map(({ id }) => id)),
    group: settled.group,
    filters: choiceWords(texts, settled),
  });
  return (
    <>
      <ChoiceBar tally={partly ? null : tally} />
      <div className={styles.tools}>
        <div>
          <p role="status">{partly ? t('map.loading') : countWords(texts, map, shown, isNarrowed(settled))}</p>
          {isNarrowed(choices) && (
            <Button variant="default" leftSection={<X size={18} aria-hidden="true" />} onClick={clearChoices}>
              {t('map.reset')}
            </Button>
          )}
        </div>
        <div>
          <Button
            variant="default"
            leftSection={<Chevron size={18} aria-hidden="true" />}
            aria-expanded={choices.trend}
            aria-controls={trend}
            onClick={() => choose({ trend: !choices.trend })}
          >
            {t('map.trend.title')}
          </Button>
          <ExportButtons what={exported} none={shown === 0 || partly} />
        </div>
      </div>
      <div id={trend}>{choices.trend && <TrendPanel place={place} />}</div>
      {shown === 0 && !partly ? (
        <Empty title={t('map.nothingFound')}>{choiceWords(texts, settled).join(' · ')}</Empty>
      ) : (
        <MapGrid
          partly={partly}
          parts={parts}
          nameOf={(part) => nameOf(texts, map, settled.group, part)}
          criteria={map.criteria}
        />
      )}
    </>
  );
}

/** How many there are, and how many of them are shown. */
function countWords({ t, number }: Texts, map: Output<'map.read'>, shown: number, narrowed: boolean): string {
  const total = map.rows.length;
  const words = narrowed
    ? t('map.shown', { shown: number(shown), total: number(total) })
    : t('map.all', { count: shown });
  return map.more > 0 ? `${words} ${t('map.more', { number: number(map.more) })}` : words;
}

/** The name of a part, and the places that it lies in where there is more than one of them. */
function nameOf({ t }: Texts, map: Output<'map.read'>, group: MapGroup, { key, rows }: MapPart): PartName {
  if (key === null) return { name: t('map.without'), within: '' };
  if (typeof key === 'string') return { name: t(`app.state.${key}`), within: '' };
  const lists = { company: map.companies, site: map.sites, department: map.departments, state: [], none: [] };
  const first = rows[0];
  const within = [
    group !== 'company' && map.companies.length > 1 && first !== undefined ? map.companies[first.company] : undefined,
    group === 'department' && first?.site != null ? map.sites[first.site] : undefined,
  ];
  const name = lists[group][key]?.name ?? '';
  return { name, within: within.flatMap((one) => one?.name ?? []).join(' · ') };
}
