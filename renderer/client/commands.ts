import { useEffect, useRef } from 'react';

/**
 * Listens to a command of the desktop shell's menu (`undo`, `redo` …); does nothing in a browser, which has no menu of
 * ours. The newest handler is called, and only while the component is on the screen.
 */
export function useCommandListener(command: string, handler: () => void): void {
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(
    () =>
      window.groenkader?.onCommand((sent) => {
        if (sent === command) newest.current();
      }),
    [command],
  );
}
