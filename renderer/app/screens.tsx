import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';

// The overview is what one sees first; everything else is fetched when it is opened.
const WorkstationScreen = lazy(async () => ({
  default: (await import('../features/workstation/workstation-screen.tsx')).WorkstationScreen,
}));
const VisitScreen = lazy(async () => ({ default: (await import('../features/visit/visit-screen.tsx')).VisitScreen }));
const SheetScreen = lazy(async () => ({ default: (await import('../features/sheet/sheet-screen.tsx')).SheetScreen }));
const CompareScreen = lazy(async () => ({
  default: (await import('../features/compare/compare-screen.tsx')).CompareScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));

/** Every screen by its address (after the `#`). Addresses are made in `routes.ts`. */
export function Screens() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/workstation/:id">{({ id }) => <WorkstationScreen key={id} id={id} />}</Route>
        <Route path="/visit/:id/sheet">{({ id }) => <SheetScreen key={id} visit={id} />}</Route>
        <Route path="/visit/:id/compare">{({ id }) => <CompareScreen key={id} visit={id} />}</Route>
        <Route path="/visit/:id/:part?">{({ id, part }) => <VisitScreen key={id} visit={id} part={part} />}</Route>
        <Route path="/settings/:section?">{({ section }) => <SettingsScreen section={section} />}</Route>
        <Route>
          <OverviewScreen />
        </Route>
      </Switch>
    </Suspense>
  );
}
