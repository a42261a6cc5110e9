import { ActionIcon } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { useIdle } from '../../ui/use-idle.ts';
import { setFilters, useFilters } from './filters.ts';
import { PlaceMenu } from './place-menu.tsx';
import styles from './place-panel.module.css';
import { type Place, type PlaceNames, sumOf, wayTo } from './place-tree.ts';
import { TallyCounts } from './tally-counts.tsx';

interface PlacePanelProps {
  readonly places: readonly Place[];
  readonly onCreate: (place: PlaceNames) => void;
}

/** Up to this many companies their sites are open from the start. */
const fewCompanies = 4;

/** Companies, sites and departments with their tallies; choosing one narrows the list to it. */
export function PlacePanel({ places, onCreate }: PlacePanelProps) {
  const { t } = useTexts();
  const { place: chosen } = useFilters();
  // Of everything on the overview they take longest to draw: the list is there before them.
  const withMenus = useIdle();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const open = new Set(chosen === undefined ? [] : wayTo(places, chosen.id).map(({ ref }) => ref.id));
  const isOpen = ({ ref }: Place) =>
    toggled.get(ref.id) ?? (open.has(ref.id) || (ref.kind === 'company' && places.length <= fewCompanies));
  const toggle = (place: Place) => setToggled(new Map(toggled).set(place.ref.id, !isOpen(place)));
  return (
    <nav aria-label={t('app.places.title')}>
      <h2 className={styles.title}>{t('app.places.title')}</h2>
      <ul className={styles.list}>
        <li className={styles.row}>
          <Choice id={undefined} name={t('app.places.all')} tally={sumOf(places)} />
        </li>
        {places.map((place) => (
          <PlaceItem
            key={place.ref.id}
            place={place}
            isOpen={isOpen}
            onToggle={toggle}
            onCreate={onCreate}
            withMenus={withMenus}
          />
        ))}
      </ul>
    </nav>
  );
}

interface PlaceItemProps {
  readonly place: Place;
  readonly isOpen: (place: Place) => boolean;
  readonly onToggle: (place: Place) => void;
  readonly onCreate: (place: PlaceNames) => void;
  /** Their place is kept until they are there. */
  readonly withMenus: boolean;
}

function PlaceItem(item: PlaceItemProps) {
  const { place, isOpen, onToggle, onCreate, withMenus } = item;
  const { t } = useTexts();
  const opened = isOpen(place);
  return (
    <li>
      <div className={styles.row}>
        {place.below.length > 0 ? (
          <ActionIcon
            size="lg"
            aria-expanded={opened}
            aria-label={t('app.places.show', { name: place.name })}
            onClick={() => onToggle(place)}
          >
            <ChevronRight size={18} className={opened ? styles.opened : undefined} aria-hidden="true" />
          </ActionIcon>
        ) : (
          <span className={styles.noToggle} />
        )}
        <Choice id={place.ref} name={place.name} tally={place.tally} />
        {withMenus ? <PlaceMenu place={place} onCreate={onCreate} /> : <span className={styles.noMenu} />}
      </div>
      {opened && place.below.length > 0 && (
        <ul className={styles.below}>
          {place.below.map((one) => (
            <PlaceItem key={one.ref.id} {...item} place={one} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface ChoiceProps {
  /** All places without. */
  readonly id: Place['ref'] | undefined;
  readonly name: string;
  readonly tally: Place['tally'];
}

function Choice({ id, name, tally }: ChoiceProps) {
  const filters = useFilters();
  const choose = () => {
    const { place: _, ...others } = filters;
    setFilters(id === undefined ? others : { ...others, place: id });
  };
  return (
    <button
      type="button"
      className={styles.choice}
      aria-current={filters.place?.id === id?.id ? 'true' : undefined}
      onClick={choose}
    >
      <span className={styles.name}>{name}</span>
      <TallyCounts tally={tally} />
    </button>
  );
}
