import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../app/snapshot.tsx';
import styles from './page.module.css';
import { useScreenHeading } from './screen-heading.ts';

export interface Crumb {
  readonly label: string;
  /** An address of `routes`; without, only words. */
  readonly to?: string;
}

interface PageProps {
  /** Undefined while it is being fetched: its place is kept. */
  readonly title: string | undefined;
  /** For the window's name, where the title alone says too little. */
  readonly windowTitle?: string;
  /** The way here, from the overview down; without the screen itself. */
  readonly crumbs?: readonly Crumb[];
  /** Beside the title: state, number. */
  readonly beside?: ReactNode;
  /** Buttons at the end of the head. */
  readonly actions?: ReactNode;
  /** `full`: the whole window's width; `text`: a column to read. */
  readonly width?: 'full' | 'wide' | 'text';
  readonly children?: ReactNode;
}

/** The frame of a screen: way here, title, actions, and the one `main` of the window. */
export function Page({
  title,
  windowTitle = title,
  crumbs = [],
  beside,
  actions,
  width = 'wide',
  children,
}: PageProps) {
  const { t } = useTexts();
  const heading = useScreenHeading(windowTitle);
  return (
    <main id="main" className={`${styles.page} ${styles[width]}`} tabIndex={-1}>
      <header className={styles.head}>
        <div className={styles.titles}>
          {crumbs.length > 0 && (
            <nav aria-label={t('app.shell.way')}>
              <ol className={styles.crumbs}>
                {crumbs.map(({ label, to }) => (
                  <li key={`${to} ${label}`}>{to === undefined ? label : <Link href={to}>{label}</Link>}</li>
                ))}
              </ol>
            </nav>
          )}
          <div className={styles.titleLine}>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {title ?? '\u00a0'}
            </h1>
            {beside}
          </div>
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </main>
  );
}
