import { type ComponentType, useState } from 'react';
import { Link } from 'wouter';
import type { PlaceRef } from '../../../core/contract/values.ts';
import { type MapView, mapViews, routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Page } from '../../ui/page.tsx';
import { EnoughView } from '../enough/enough-view.tsx';
import { MatchView } from '../match/match-view.tsx';
import { RotationView } from '../rotation/rotation-view.tsx';
import styles from './map-screen.module.css';
import { MapView as WholeMap } from './map-view.tsx';
import { NearlyView } from './nearly-view.tsx';
import { PlaceChooser } from './place-chooser.tsx';
import type { ViewProps } from './view-props.ts';

const views: Readonly<Record<'map' | MapView, ComponentType<ViewProps>>> = {
  map: WholeMap,
  nearly: NearlyView,
  match: MatchView,
  rotation: RotationView,
  enough: EnoughView,
};

/** Kept while the app is open: whoever goes to a workstation and back wants the same part of the company again. */
let chosen: PlaceRef | undefined;

/** The map of light-duty jobs, and what a company asks of it: each view an address of its own, all of the same place. */
export function MapScreen({ view: address }: { readonly view: string | undefined }) {
  const { t } = useTexts();
  const [place, setPlace] = useState(chosen);
  const view = mapViews.find((each) => each === address) ?? 'map';
  const View = views[view];
  return (
    <Page title={t('map.title')} windowTitle={`${t(`map.views.${view}`)} – ${t('map.title')}`} width="full">
      <div className={styles.bar}>
        <nav aria-label={t('map.title')} className={styles.tabs}>
          {(['map', ...mapViews] as const).map((each) => (
            <Link
              key={each}
              href={each === 'map' ? routes.map() : routes.map(each)}
              className={styles.tab ?? ''}
              aria-current={each === view ? 'page' : undefined}
            >
              {t(`map.views.${each}`)}
            </Link>
          ))}
        </nav>
        <PlaceChooser
          className={styles.place ?? ''}
          place={place}
          onPlace={(next) => {
            chosen = next;
            setPlace(next);
          }}
        />
      </div>
      <View key={view} place={place} />
    </Page>
  );
}
