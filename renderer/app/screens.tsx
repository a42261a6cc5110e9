import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import { whenIdle } from '../ui/use-idle.ts';

interface FetchedScreen<Props> {
  readonly fetch: () => Promise<unknown>;
  readonly Screen: ComponentType<Props>;
}

/**
 * A screen that is fetched. Once it is here it is drawn at once: what `lazy` has not drawn before, it first waits for,
 * and React leaves the empty place that it shows meanwhile for at least 300 ms.
 */
function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): FetchedScreen<Props> {
  let here: ComponentType<Props> | undefined;
  const fetch = async () => {
    here = await load();
    return { default: here };
  };
  // By its type `lazy` takes a ref besides, which these have not.
  const Later = lazy(fetch) as ComponentType<unknown> as ComponentType<Props>;
  return {
    fetch,
    Screen: (props) => {
      // For as long as it is open: another component would begin anew.
      const [Screen] = useState(() => here ?? Later);
      return <Screen {...props} />;
    },
  };
}

// The overview is what one sees first. Everything else is fetched as soon as nothing else is to be done, not when it is
// opened: by then the host may be gone, and React keeps a screen that could not be fetched as failed for good.
const workstation = fetched(
  async () => (await import('../features/workstation/workstation-screen.tsx')).WorkstationScreen,
);
const visit = fetched(async () => (await import('../features/visit/visit-screen.tsx')).VisitScreen);
const sheet = fetched(async () => (await import('../features/sheet/sheet-screen.tsx')).SheetScreen);
const compare = fetched(async () => (await import('../features/compare/compare-screen.tsx')).CompareScreen);
const map = fetched(async () => (await import('../features/map/map-screen.tsx')).MapScreen);
const settings = fetched(async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen);

function useFetchAhead(): void {
  useEffect(
    () =>
      whenIdle(() => {
        // One that cannot be had now is asked for again when it is opened.
        for (const { fetch } of [workstation, visit, sheet, compare, map, settings]) fetch().catch(() => undefined);
      }, 5_000),
    [],
  );
}

/** Every screen by its address (after the `#`). Addresses are made in `routes.ts`. */
export function Screens() {
  useFetchAhead();
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/workstation/:id">{({ id }) => <workstation.Screen key={id} id={id} />}</Route>
        <Route path="/visit/:id/sheet">{({ id }) => <sheet.Screen key={id} visit={id} />}</Route>
        <Route path="/visit/:id/compare">{({ id }) => <compare.Screen key={id} visit={id} />}</Route>
        <Route path="/visit/:id/:part?">{({ id, part }) => <visit.Screen key={id} visit={id} part={part} />}</Route>
        <Route path="/map/:view?">{({ view }) => <map.Screen view={view} />}</Route>
        <Route path="/settings/:section?">{({ section }) => <settings.Screen section={section} />}</Route>
        <Route>
          <OverviewScreen />
        </Route>
      </Switch>
    </Suspense>
  );
}
