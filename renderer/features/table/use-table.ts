import { useCallback, useEffect, useRef, useState } from 'react';
import type { TablePreview } from '../../../core/contract/calls/tables.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import { client, sendLast, upload } from '../../client/transport.ts';

/** A table in the backend's memory, and one of its sheets. */
export interface OpenTable {
  readonly table: string;
  /** As one reads it. */
  readonly name: string;
  /** Lines that were typed here: there is no file. */
  readonly typed: boolean;
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly preview: TablePreview;
}

export type Opened =
  | { readonly state: 'choose'; readonly error: CallError | null; readonly unreadable: boolean }
  | { readonly state: 'reading'; readonly ticket: string | null }
  /** `error`: why another sheet of it could not be read. */
  | { readonly state: 'open'; readonly open: OpenTable; readonly error: CallError | null };

export interface Opening {
  readonly opened: Opened;
  readonly choose: (file: File) => void;
  /** @param name what typed lines are called where a file's name would stand */
  readonly type: (lines: string, name: string) => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly stop: () => void;
  readonly back: () => void;
}

const choosing = { state: 'choose', error: null, unreadable: false } as const satisfies Opened;

/** Brings a table to the screen. Whatever was opened goes from the backend's memory when the screen is left. */
export function useTable(): Opening {
  const [opened, setOpened] = useState<Opened>(choosing);
  const left = useRef(false);
  const ticket = useRef<string | null>(null);
  const table = useRef<string | null>(null);
  const close = useCallback(() => {
    if (table.current !== null) void client('table.close', { table: table.current });
    table.current = null;
  }, []);
  const stop = useCallback(() => {
    if (ticket.current !== null) void client('job.cancel', { ticket: ticket.current });
  }, []);
  useEffect(() => {
    left.current = false;
    // Reloaded or closed, a page ends without leaving its screens; one that may come back goes on with what is open.
    const end = ({ persisted }: PageTransitionEvent) => {
      if (!persisted && table.current !== null) sendLast('table.close', { table: table.current });
    };
    window.addEventListener('pagehide', end);
    return () => {
      left.current = true;
      window.removeEventListener('pagehide', end);
      stop();
      close();
    };
  }, [stop, close]);

  /** A ticket for what is now being read. */
  const begin = () => {
    const mine = crypto.randomUUID();
    ticket.current = mine;
    setOpened({ state: 'reading', ticket: mine });
    return mine;
  };
  const read = async (file: Blob, name: string, typed: boolean) => {
    setOpened({ state: 'reading', ticket: null });
    const sent = await upload(file);
    if (left.current) return;
    if (sent === undefined) {
      setOpened({ ...choosing, unreadable: true });
      return;
    }
    // Typed lines have no file: a load among them without a name is called by its number, like any other.
    const fileName = typed ? unnamed : name.slice(0, 300);
    const answer = await client('table.open', { ticket: begin(), upload: sent, fileName });
    ticket.current = null;
    if (!answer.ok) {
      if (!left.current) setOpened({ ...choosing, error: shownError(answer.error, name) });
      return;
    }
    table.current = answer.value.table;
    if (left.current) close();
    else setOpened({ state: 'open', open: { ...answer.value, name, typed }, error: null });
  };
  const readSheet = async (open: OpenTable, sheet: number) => {
    const answer = await client('table.preview', { ticket: begin(), table: open.table, sheet });
    ticket.current = null;
    if (left.current) return;
    if (answer.ok) setOpened({ state: 'open', open: { ...open, sheet, preview: answer.value.preview }, error: null });
    else setOpened({ state: 'open', open, error: shownError(answer.error, open.name) });
  };
  return {
    opened,
    choose: (file) => void read(file, file.name, false),
    type: (lines, name) => void read(new Blob([lines]), name, true),
    chooseSheet: (sheet) => {
      if (opened.state === 'open') void readSheet(opened.open, sheet);
    },
    stop,
    back: () => {
      close();
      setOpened(choosing);
    },
  };
}

/** What is to be said of an error: nothing where one stopped it oneself, and the name one knows the lines by. */
export function shownError(error: CallError, name: string): CallError | null {
  if (error.code === 'cancelled') return null;
  return error.code === 'file-refused'
    ? callError('file-refused', { ...error.params, file: name.slice(0, 300) })
    : error;
}
