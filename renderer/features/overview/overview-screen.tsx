import { useState } from 'react';
import { useApp } from '../../app/snapshot.tsx';
import { FirstStart } from '../first-start/first-start.tsx';
import { Overview } from './overview.tsx';

/** What one sees first: the overview, or on an empty store how to begin. */
export function OverviewScreen() {
  const { snapshot } = useApp();
  // The first workstation comes while a dialog of the first start is still open, with results one wants to read.
  const [beginning, setBeginning] = useState(false);
  return snapshot.workstations === 0 || beginning ? <FirstStart onBeginning={setBeginning} /> : <Overview />;
}
