import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { MoveHorizontal, Printer, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import type { ServedFile } from '../../../core/contract/values.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import type { OpenPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf-view.module.css';
import { printPages } from './print-pages.ts';
import { usePdf } from './use-pdf.ts';
import { fullSize, nextZoom, shareOf, type Zoom } from './zoom.ts';

interface PdfViewProps {
  /** Name of the region. */
  readonly label: string;
  /** Undefined while it is being made; the one before stays on the screen. */
  readonly file: ServedFile | undefined;
  /** When the backend last offered it. */
  readonly offeredAt: number;
  /** The backend is being asked: whatever failed may still come. */
  readonly busy: boolean;
  /** At the start of the row of tools. */
  readonly children?: ReactNode;
}

/** A sheet page by page, as it will be on paper: `+`, `-` and `0` change its size. */
export function PdfView({ label, file, offeredAt, busy, children }: PdfViewProps) {
  const texts = useTexts();
  const { t } = texts;
  const [zoom, setZoom] = useState<Zoom>('fit');
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const state = usePdf(file, offeredAt);
  const pdf = state.state === 'open' ? state.pdf : undefined;
  const share = shareOf(zoom, room, Math.max(0, ...(pdf?.sizes.map((size) => size.width) ?? [])) || 595);
  const step = (direction: 'larger' | 'smaller') => setZoom(nextZoom(share, direction));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    if (event.key === '+' || event.key === '=') step('larger');
    else if (event.key === '-') step('smaller');
    else if (event.key === '0') setZoom('fit');
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.view}>
      <div className={styles.tools} role="toolbar" aria-label={t('issue.view.tools')}>
        {children}
        <Tool label={t('issue.view.smaller')} keys="-" onClick={() => step('smaller')}>
          <ZoomOut size={20} aria-hidden="true" />
        </Tool>
        <span className={styles.share}>{texts.percent(share)}</span>
        <Tool label={t('issue.view.larger')} keys="+" onClick={() => step('larger')}>
          <ZoomIn size={20} aria-hidden="true" />
        </Tool>
        <Tool label={t('issue.view.fit')} keys="0" onClick={() => setZoom('fit')}>
          <MoveHorizontal size={20} aria-hidden="true" />
        </Tool>
        <PrintButton pdf={pdf} />
        {pdf && <span className={styles.pages}>{t('issue.view.pages', { count: pdf.pages.length })}</span>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, to scroll by keyboard */}
      <section className={styles.desk} aria-label={label} tabIndex={0} onKeyDown={onKeyDown}>
        <div ref={ref} className={styles.stack}>
          {pdf === undefined && <Waiting failed={state.state === 'failed' && !busy} />}
          {pdf?.pages.map((page, at) => {
            const size = pdf.sizes[at];
            if (size === undefined) return null;
            const number = t('issue.view.page', { page: at + 1, pages: pdf.pages.length });
            const key = `${state.state === 'open' ? state.file : ''} ${page.pageNumber}`;
            return <PdfPage key={key} page={page} size={size} scale={share * fullSize} label={number} />;
          })}
        </div>
      </section>
    </div>
  );
}

function Waiting({ failed }: { readonly failed: boolean }) {
  const { t } = useTexts();
  if (failed) return <p className={styles.message}>{t('issue.view.failed')}</p>;
  return (
    <AfterAWhile>
      <p className={styles.message}>{t('issue.view.busy')}</p>
    </AfterAWhile>
  );
}

interface ToolProps {
  readonly label: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, keys, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={44} aria-label={label} aria-keyshortcuts={keys} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function PrintButton({ pdf }: { readonly pdf: OpenPdf | undefined }) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const print = useCallback(async (open: OpenPdf) => {
    setBusy(true);
    await printPages(open).catch(reportError);
    setBusy(false);
  }, []);
  // The usual keys print the sheet, not the screen around it.
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || event.altKey || event.shiftKey) return;
      if (pdf === undefined || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      void print(pdf);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [pdf, print]);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Printer size={20} aria-hidden="true" />}
        disabled={pdf === undefined || busy}
        onClick={() => pdf && void print(pdf)}
      >
        {t('issue.view.print')}
      </Button>
      <span role="status">{busy && <AfterAWhile>{t('issue.view.printing')}</AfterAWhile>}</span>
    </>
  );
}
