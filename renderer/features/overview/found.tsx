import { Button } from '@mantine/core';
import { setSearch, useSearch } from '../../app/search.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { noFilters, pageInput, setFilters, useFilters } from './filters.ts';
import { useKeptScroll } from './kept-scroll.ts';
import styles from './overview.module.css';
import { usePages } from './use-pages.ts';
import { WorkstationList } from './workstation-list.tsx';

/** The list of what was found, by itself: typing renders it again, and nothing beside it. */
export function Found() {
  const { t, number } = useTexts();
  const search = useSearch();
  const filters = useFilters();
  const input = pageInput(search, filters);
  const { rows, error, more, fetchMore, retry } = usePages(input);
  useKeptScroll(JSON.stringify(input), rows !== undefined);
  const narrowed = search.trim() !== '' || filters.outcome !== undefined || filters.notMet !== undefined;
  const clear = () => {
    setSearch('');
    setFilters(noFilters);
  };
  if (error !== null) return <ErrorMessage error={error.error} onRetry={retry} />;
  if (rows === undefined) {
    return (
      <AfterAWhile>
        <p role="status">{t('app.overview.loading')}</p>
      </AfterAWhile>
    );
  }
  const nothing = narrowed ? 'nothing' : filters.archived ? 'nothingArchived' : 'nothingHere';
  return (
    <>
      {filters.archived && <p className={styles.note}>{t('app.overview.archiveNote')}</p>}
      {rows.length > 0 && <WorkstationList rows={rows} more={more} onMore={fetchMore} />}
      <div role="status">
        {rows.length > 0 && narrowed && (
          <span className="visually-hidden">
            {more
              ? t('app.overview.foundMore', { number: number(rows.length) })
              : t('app.overview.found', { count: rows.length })}
          </span>
        )}
        {rows.length === 0 && (
          <Empty title={t(`app.overview.${nothing}`)}>
            {narrowed && (
              <Button variant="default" onClick={clear}>
                {t('app.overview.clear')}
              </Button>
            )}
          </Empty>
        )}
      </div>
    </>
  );
}
