import { useEffect, useRef, useState } from 'react';
import type { ServedFile } from '../../../core/contract/values.ts';
import { fileUrl } from '../../client/transport.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';

export type PdfState =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed' }
  | { readonly state: 'open'; readonly pdf: OpenPdf; readonly file: string };

/**
 * Fetches and opens a PDF that the backend offers. The one before stays until the next one is there.
 *
 * @param offeredAt when the backend last offered it: a file that was taken back in the meantime is tried again then
 */
export function usePdf(file: ServedFile | undefined, offeredAt: number): PdfState {
  const [state, setState] = useState<PdfState>({ state: 'waiting' });
  const opened = useRef<string>(undefined);
  const id = file?.id;
  const name = file?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new offer of a file that could not be had is a new chance
  useEffect(() => {
    if (id === undefined || name === undefined || opened.current === id) return;
    let gone = false;
    const open = async (): Promise<PdfState> => {
      try {
        const response = await fetch(fileUrl({ id, name }));
        if (!response.ok) return { state: 'failed' };
        const pdf = await openPdf(new Uint8Array(await response.arrayBuffer()));
        return { state: 'open', pdf, file: id };
      } catch {
        // The host is gone, or these are not the bytes of a PDF: either way there is nothing to draw.
        return { state: 'failed' };
      }
    };
    void open().then((next) => {
      if (gone) {
        if (next.state === 'open') next.pdf.close();
        return;
      }
      opened.current = next.state === 'open' ? id : undefined;
      setState(next);
    });
    return () => {
      gone = true;
    };
  }, [id, name, offeredAt]);
  useEffect(() => {
    if (state.state !== 'open') return;
    return () => state.pdf.close();
  }, [state]);
  return state;
}
