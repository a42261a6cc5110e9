import { useCallback, useEffect, useRef, useState } from 'react';
import { useStale } from '../../client/queries.ts';
import { client, upload } from '../../client/transport.ts';
import { type ImportItem, type ImportState, importFile, importFiles } from './import-files.ts';

export interface Import {
  readonly items: readonly ImportItem[];
  readonly running: boolean;
  readonly stopped: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly importAsCopy: (item: ImportItem) => void;
}

const ways = { upload, call: client };

/** Files on their way in. What is on the screen is asked again when the last one is dealt with, not after each. */
export function useImport(): Import {
  const stale = useStale();
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const [running, setRunning] = useState(false);
  const stopper = useRef(new AbortController());
  const next = useRef(0);
  const change = useCallback((key: number, progress: ImportState) => {
    setItems((before) => before.map((item) => (item.key === key ? { ...item, progress } : item)));
  }, []);

  const add = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      const added = files.map((file): ImportItem => {
        next.current += 1;
        return { key: next.current, file, progress: { state: 'waiting' } };
      });
      stopper.current = new AbortController();
      setItems((before) => [...before, ...added]);
      setRunning(true);
      void importFiles(ways, added, change, stopper.current.signal).then(() => {
        setRunning(false);
        stale();
      });
    },
    [change, stale],
  );
  // Whoever leaves the dialog has had enough of it.
  useEffect(() => () => stopper.current.abort(), []);
  return {
    items,
    running,
    stopped: !running && items.some(({ progress }) => progress.state === 'skipped'),
    add,
    stop: () => stopper.current.abort(),
    importAsCopy: ({ key, file }) => {
      change(key, { state: 'busy' });
      void importFile(ways, file, true).then((progress) => {
        change(key, progress);
        stale();
      });
    },
  };
}
