import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useLocation } from 'wouter';
import { routes } from './routes.ts';
import { setSearch, useSearch } from './search.ts';
import styles from './shell.module.css';
import { useTexts } from './snapshot.tsx';

/** Longest search that the contract takes. */
const longest = 200;

/** The search of the top bar. `/` and Ctrl+K lead here from everywhere; the arrow down leads on to what was found. */
export function SearchField() {
  const { t } = useTexts();
  const words = useSearch();
  const [address, go] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  useFocusKeys(field);

  const search = (next: string) => {
    setSearch(next);
    if (next !== '' && address !== routes.overview()) go(routes.overview());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && words !== '') search('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') firstResult()?.focus();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a `search` element is not yet known to every screen reader in use
    <div role="search" className={styles.search} data-keeps-focus>
      <TextInput
        ref={field}
        type="search"
        value={words}
        maxLength={longest}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('app.shell.search')}
        aria-describedby={hint}
        placeholder={t('app.shell.search')}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        leftSection={<Search size={18} aria-hidden="true" />}
        rightSection={
          words === '' ? (
            <span className={styles.key} aria-hidden="true">
              /
            </span>
          ) : (
            <CloseButton
              aria-label={t('app.shell.clearSearch')}
              onClick={() => {
                search('');
                field.current?.focus();
              }}
            />
          )
        }
      />
      <span id={hint} hidden>
        {t('app.shell.searchHint')}
      </span>
    </div>
  );
}

/** The first workstation that was found; the overview marks its rows so. */
function firstResult(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-result]');
}

/** `/` outside a field, and Ctrl+K (Cmd+K) anywhere. */
function useFocusKeys(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      const combination = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
      // Behind an open dialog the search cannot be reached.
      if (!(slash || combination) || document.querySelector('[role=dialog]') !== null) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [field]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=textbox], [role=combobox]'))
  );
}
