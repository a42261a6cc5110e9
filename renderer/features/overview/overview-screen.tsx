import { useApp } from '../../app/snapshot.tsx';
import { FirstStart } from '../first-start/first-start.tsx';
import { Overview } from './overview.tsx';

/** What one sees first: the overview, or on an empty store how to begin. */
export function OverviewScreen() {
  const { snapshot } = useApp();
  return snapshot.workstations === 0 ? <FirstStart /> : <Overview />;
}
