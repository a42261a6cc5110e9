import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlaceRef } from '../../../core/contract/values.ts';
import { findFrame } from '../../../core/frame/frames.ts';
import { stationFacts } from '../../../core/rotation/facts.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { change, type DraftStation, type PlanDraft } from './plan-draft.ts';
import styles from './rotation.module.css';
import { type Facts, StationCard } from './station-card.tsx';
import { StationPicker } from './station-picker.tsx';

interface StationsPartProps {
  readonly draft: PlanDraft;
  readonly place: PlaceRef | undefined;
}

/** The workstations that people change to and from, with what a half-hour at each brings to a day. */
export function StationsPart({ draft, place }: StationsPartProps) {
  const { t } = useTexts();
  const { stations, slots } = draft;
  const [choosing, setChoosing] = useState(false);
  const here = stations.filter((station) => typeof station.visit === 'string');
  const { data } = useAnswer(
    'rotation.stations',
    { stations: here.map(({ visit, dayMinutes }) => asked(String(visit), dayMinutes)) },
    { keepPrevious: true, enabled: here.length > 0 },
  );
  const factsOf = (station: DraftStation): Facts => {
    if (typeof station.visit !== 'string') {
      const frame = findFrame(station.visit.frame);
      return frame === undefined ? null : stationFacts(station.visit, frame, station.dayMinutes);
    }
    // While another list is being fetched, the answer is of the one before.
    return data?.stations.length === here.length ? data.stations[here.indexOf(station)] : undefined;
  };
  return (
    <section className={styles.part} aria-label={t('rotation.places')}>
      <h2>{t('rotation.places')}</h2>
      {stations.length === 0 && <p>{t('rotation.screen.none')}</p>}
      <ul className={styles.stations}>
        {stations.map((station, at) => (
          <StationCard
            key={station.id}
            station={station}
            at={at}
            slots={slots}
            facts={factsOf(station)}
            onChange={(next) => change({ stations: stations.map((one, s) => (s === at ? { ...one, ...next } : one)) })}
            onRemove={() => change({ stations: stations.filter((_, s) => s !== at) })}
          />
        ))}
      </ul>
      <Button variant="default" onClick={() => setChoosing(true)}>
        {t('rotation.screen.choose')}
      </Button>
      {choosing && <StationPicker stations={stations} place={place} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function asked(visit: string, dayMinutes: number | undefined) {
  return dayMinutes === undefined ? { visit } : { visit, dayMinutes };
}
