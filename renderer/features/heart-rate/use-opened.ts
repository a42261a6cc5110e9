import { useCallback, useEffect, useRef, useState } from 'react';
import type { EnteredHeartRate, OpenRecording } from '../../../core/contract/calls/heart-rate.ts';
import type { TablePreview } from '../../../core/contract/calls/tables.ts';
import type { Input } from '../../../core/contract/contract.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { client, sendLast, upload } from '../../client/transport.ts';

export type Columns = NonNullable<Input<'heart-rate.open'>['columns']>;

/** A CSV whose columns nobody knows. */
interface Unknown {
  readonly file: File;
  readonly preview: TablePreview;
}

/** What the screen is about: a file to choose, one that is being read, or values. */
export type Opened =
  | { readonly state: 'choose'; readonly error: CallError | null; readonly unreadable: boolean }
  | { readonly state: 'reading'; readonly ticket: string | null }
  | ({ readonly state: 'columns'; readonly error: CallError | null } & Unknown)
  | { readonly state: 'recording'; readonly recording: OpenRecording }
  | { readonly state: 'entered'; readonly values: EnteredHeartRate }
  | { readonly state: 'gone'; readonly error: CallError };

export interface Opening {
  readonly opened: Opened;
  readonly choose: (file: File) => void;
  readonly readColumns: (columns: Columns) => void;
  readonly stop: () => void;
  /** Values are typed in instead. */
  readonly enter: () => void;
  readonly back: () => void;
}

const choosing = { state: 'choose', error: null, unreadable: false } as const satisfies Opened;

/**
 * Brings a recording from a file, or a kept one, to the screen. Nothing of it is on a disk before it is kept; whatever was
 * opened is taken out of the backend's memory when the screen is left.
 *
 * @param record a kept record to open again; null to begin with a file
 */
export function useOpened(record: string | null): Opening {
  const [opened, setOpened] = useState<Opened>(record === null ? choosing : { state: 'reading', ticket: null });
  const left = useRef(false);
  const ticket = useRef<string | null>(null);
  const open = useRef<string | null>(null);

  const take = useCallback((recording: OpenRecording) => {
    if (left.current) void client('heart-rate.close', { recording: recording.recording });
    else {
      open.current = recording.recording;
      setOpened({ state: 'recording', recording });
    }
  }, []);

  useEffect(() => {
    left.current = false;
    // Reloaded or closed, a page ends without leaving its screens; one that may come back goes on with what is open.
    const end = ({ persisted }: PageTransitionEvent) => {
      if (!persisted && open.current !== null) sendLast('heart-rate.close', { recording: open.current });
    };
    window.addEventListener('pagehide', end);
    return () => {
      left.current = true;
      window.removeEventListener('pagehide', end);
      if (ticket.current !== null) void client('job.cancel', { ticket: ticket.current });
      if (open.current !== null) void client('heart-rate.close', { recording: open.current });
    };
  }, []);

  useEffect(() => {
    if (record === null) return;
    void client('heart-rate.read', { record }).then((answer) => {
      if (!answer.ok) setOpened({ state: 'gone', error: answer.error });
      else if (answer.value.state === 'entered') setOpened({ state: 'entered', values: answer.value.values });
      else take(recordingOf(answer.value));
    });
  }, [record, take]);

  /** Reads a file; sent anew each time, because the backend keeps no upload that it has read. */
  const read = async (file: File, unknown: Unknown | null, columns?: Columns) => {
    setOpened({ state: 'reading', ticket: null });
    const sent = await upload(file);
    if (left.current) return;
    if (sent === undefined) {
      setOpened({ ...choosing, unreadable: true });
      return;
    }
    const mine = crypto.randomUUID();
    ticket.current = mine;
    setOpened({ state: 'reading', ticket: mine });
    const input = { ticket: mine, upload: sent, fileName: file.name };
    const answer = await client('heart-rate.open', columns === undefined ? input : { ...input, columns });
    ticket.current = null;
    if (answer.ok) {
      if (answer.value.state === 'read') take(recordingOf(answer.value));
      else if (!left.current) setOpened({ state: 'columns', error: null, file, preview: answer.value.preview });
      return;
    }
    if (left.current) return;
    const error = answer.error.code === 'cancelled' ? null : answer.error;
    setOpened(unknown === null ? { ...choosing, error } : { state: 'columns', error, ...unknown });
  };

  return {
    opened,
    choose: (file) => void read(file, null),
    readColumns: (columns) => {
      if (opened.state === 'columns') void read(opened.file, { file: opened.file, preview: opened.preview }, columns);
    },
    stop: () => {
      if (ticket.current !== null) void client('job.cancel', { ticket: ticket.current });
    },
    enter: () => setOpened({ state: 'entered', values: {} }),
    back: () => setOpened(choosing),
  };
}

/** The open recording itself, without what the answer says beside it. */
function recordingOf<Answer extends OpenRecording & { readonly state: 'read'; readonly label?: string }>(
  answer: Answer,
): OpenRecording {
  const { state: _, label: __, ...recording } = answer;
  return recording;
}
