import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Problem } from '../../../../core/visit/problem.ts';
import type { Edit } from '../edit/edit.ts';
import type { VisitSession } from './visit-session.ts';
import type { VisitState } from './visit-state.ts';

const Session = createContext<VisitSession | null>(null);

export function SessionProvider(props: { readonly session: VisitSession; readonly children: ReactNode }) {
  return <Session value={props.session}>{props.children}</Session>;
}

export function useSession(): VisitSession {
  const session = useContext(Session);
  if (session === null) throw new Error('useSession outside SessionProvider');
  return session;
}

/**
 * One part of the visit's state; what shows it is drawn again only when that part changes.
 *
 * @param select gives a value that keeps its identity while it stays the same
 */
export function useVisit<Part>(select: (state: VisitState) => Part): Part {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}

/** Makes a change; gives the problems for which it was refused. */
export type Change = (edit: Edit) => readonly Problem[];

export function useChange(): Change {
  const session = useSession();
  return (edit) => session.change(edit);
}

export function useReadOnly(): boolean {
  return useVisit(({ readOnly }) => readOnly);
}
