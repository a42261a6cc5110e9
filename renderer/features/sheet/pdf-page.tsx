import type { PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { drawPage } from './draw-page.ts';
import { pdfLibrary } from './open-pdf.ts';
import styles from './pdf-view.module.css';
import type { PageSize } from './print-density.ts';

interface PdfPageProps {
  readonly page: PDFPageProxy;
  readonly size: PageSize;
  /** CSS pixels per point. */
  readonly scale: number;
  /** `Page 1 of 3`. */
  readonly label: string;
}

/** Sharper than this no eye sees, and a page of it takes enough memory. */
const sharpest = 3;

/**
 * One page: a picture of it, drawn when it comes near the window, and its text over the picture, invisible, for screen
 * readers, for marking and for the browser's search.
 */
export function PdfPage({ page, size, scale, label }: PdfPageProps) {
  const frame = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const near = useNear(frame);

  useEffect(() => {
    if (!near) return;
    const drawing = new AbortController();
    const density = Math.min(window.devicePixelRatio || 1, sharpest);
    drawPage(page, scale * density, 'display', drawing.signal).then(
      // The old picture stays, stretched, until the new one is there.
      (canvas) => canvas && picture.current?.replaceChildren(canvas),
      reportError,
    );
    return () => drawing.abort();
  }, [page, scale, near]);

  useEffect(() => {
    const container = text.current;
    if (container === null) return;
    let cancel = () => {};
    let gone = false;
    const show = async () => {
      const { TextLayer } = await pdfLibrary();
      if (gone) return;
      const layer = new TextLayer({
        textContentSource: page.streamTextContent(),
        container,
        viewport: page.getViewport({ scale: 1 }),
      });
      cancel = () => layer.cancel();
      await layer.render();
    };
    show().catch((error: unknown) => {
      if (!gone) reportError(error);
    });
    return () => {
      gone = true;
      cancel();
      container.replaceChildren();
    };
  }, [page]);

  return (
    <section
      ref={frame}
      aria-label={label}
      className={styles.page}
      style={{
        width: size.width * scale,
        height: size.height * scale,
        // Read by pdf.js's text layer, which places its words in points.
        ['--total-scale-factor' as string]: scale,
      }}
    >
      <div ref={picture} className={styles.picture} aria-hidden="true" />
      <div ref={text} className={styles.text} />
    </section>
  );
}

/** True from the moment an element comes within a window's height of the window. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '100% 0%' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
