import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Frame } from '../../../../core/frame/frame.ts';
import type { Problem } from '../../../../core/visit/problem.ts';
import type { Edit } from '../edit/edit.ts';
import type { VisitSession } from './visit-session.ts';
import type { VisitState } from './visit-state.ts';

const Session = createContext<VisitSession | null>(null);

type Lasting = Pick<VisitState, 'frame' | 'readOnly'>;

/** What hundreds of fields need and hardly ever changes: handed down, so that none of them is asked after each key. */
const LastingState = createContext<Lasting | null>(null);

export function SessionProvider(props: { readonly session: VisitSession; readonly children: ReactNode }) {
  const { session, children } = props;
  const frame = useSyncExternalStore(session.subscribe, () => session.getState().frame);
  const readOnly = useSyncExternalStore(session.subscribe, () => session.getState().readOnly);
  const lasting = useMemo(() => ({ frame, readOnly }), [frame, readOnly]);
  return (
    <Session value={session}>
      <LastingState value={lasting}>{children}</LastingState>
    </Session>
  );
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
  return useLasting().readOnly;
}

/** The frame that the visit is judged by. */
export function useFrame(): Frame {
  return useLasting().frame;
}

function useLasting(): Lasting {
  const lasting = useContext(LastingState);
  if (lasting === null) throw new Error('useReadOnly or useFrame outside SessionProvider');
  return lasting;
}
