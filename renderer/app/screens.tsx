import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';

// The overview is what one sees first. Everything else is fetched as soon as nothing else is to be done, not when it is
// opened: by then the host may be gone, and React keeps a screen that could not be fetched as failed for good.
const fetchers = {
  workstation: async () => ({
    default: (await import('../features/workstation/workstation-screen.tsx')).WorkstationScreen,
  }),
  visit: async () => ({ default: (await import('../features/visit/visit-screen.tsx')).VisitScreen }),
  sheet: async () => ({ default: (await import('../features/sheet/sheet-screen.tsx')).SheetScreen }),
  compare: async () => ({ default: (await import('../features/compare/compare-screen.tsx')).CompareScreen }),
  map: async () => ({ default: (await import('../features/map/map-screen.tsx')).MapScreen }),
  settings: async () => ({ default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen }),
};
const WorkstationScreen = lazy(fetchers.workstation);
const VisitScreen = lazy(fetchers.visit);
const SheetScreen = lazy(fetchers.sheet);
const CompareScreen = lazy(fetchers.compare);
const MapScreen = lazy(fetchers.map);
const SettingsScreen = lazy(fetchers.settings);

function useFetchAhead(): void {
  useEffect(() => {
    const waiting = requestIdleCallback(
      () => {
        // One that cannot be had now is asked for again when it is opened.
        for (const fetchScreen of Object.values(fetchers)) fetchScreen().catch(() => undefined);
      },
      { timeout: 5_000 },
    );
    return () => cancelIdleCallback(waiting);
  }, []);
}

/** Every screen by its address (after the `#`). Addresses are made in `routes.ts`. */
export function Screens() {
  useFetchAhead();
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/workstation/:id">{({ id }) => <WorkstationScreen key={id} id={id} />}</Route>
        <Route path="/visit/:id/sheet">{({ id }) => <SheetScreen key={id} visit={id} />}</Route>
        <Route path="/visit/:id/compare">{({ id }) => <CompareScreen key={id} visit={id} />}</Route>
        <Route path="/visit/:id/:part?">{({ id, part }) => <VisitScreen key={id} visit={id} part={part} />}</Route>
        <Route path="/map/:view?">{({ view }) => <MapScreen view={view} />}</Route>
        <Route path="/settings/:section?">{({ section }) => <SettingsScreen section={section} />}</Route>
        <Route>
          <OverviewScreen />
        </Route>
      </Switch>
    </Suspense>
  );
}
