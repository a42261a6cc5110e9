import { ActionIcon, Tooltip } from '@mantine/core';
import { LayoutGrid, Settings } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useCommandListener } from '../client/commands.ts';
import { OrphansNotice } from '../features/settings/orphans-notice.tsx';
import { productName } from '../ui/screen-heading.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { routes } from './routes.ts';
import { SearchField } from './search-field.tsx';
import styles from './shell.module.css';
import { useApp } from './snapshot.tsx';

/** What stands around every screen: the way to the content, the product's name, search and settings. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { snapshot, texts } = useApp();
  const [address, go] = useLocation();
  useFileDropGuard();
  useCommandListener('settings', () => go(routes.settings()));
  return (
    <>
      <button type="button" className={styles.skip} onClick={toContent}>
        {texts.t('app.shell.skip')}
      </button>
      <header className={styles.bar}>
        <Link
          href={routes.overview()}
          className={styles.name ?? ''}
          aria-label={`${productName} – ${texts.t('app.overview.title')}`}
        >
          {productName}
        </Link>
        {snapshot.demo && <span className={styles.demo}>{texts.t('app.shell.example')}</span>}
        {snapshot.workstations > 0 && (
          <Link
            href={routes.map()}
            className={styles.map ?? ''}
            aria-current={address.startsWith(routes.map()) ? 'page' : undefined}
          >
            <LayoutGrid size={20} aria-hidden="true" />
            {texts.t('map.views.map')}
          </Link>
        )}
        {snapshot.workstations > 0 ? <SearchField /> : <span className={styles.search} />}
        <Tooltip label={texts.t('app.shell.settings')}>
          <ActionIcon
            component={Link}
            href={routes.settings()}
            aria-label={texts.t('app.shell.settings')}
            aria-current={address.startsWith(routes.settings()) ? 'page' : undefined}
          >
            <Settings size={22} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </header>
      <OrphansNotice />
      <ErrorBoundary address={address}>{children}</ErrorBoundary>
    </>
  );
}

/** A button and not a link: the part after `#` is the screen's address, so the browser cannot jump there itself. */
function toContent(): void {
  document.getElementById('main')?.focus();
}

/** A file dropped beside the place for it would replace the app by the file. */
function useFileDropGuard(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
