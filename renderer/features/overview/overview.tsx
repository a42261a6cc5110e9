import { Button } from '@mantine/core';
import { FileDown, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PlaceTree } from '../../../core/contract/calls/places.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { DropFiles } from '../../ui/drop-files.tsx';
import { Page } from '../../ui/page.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import { NewWorkstation } from '../workstation/new-workstation.tsx';
import { DuePanel } from './due-panel.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useFilters } from './filters.ts';
import { FoldedWhenNarrow } from './folded-when-narrow.tsx';
import { Found } from './found.tsx';
import styles from './overview.module.css';
import { PlacePanel } from './place-panel.tsx';
import { type PlaceNames, placesOf, sumOf, wayTo } from './place-tree.ts';

const noTree: PlaceTree = { companies: [] };

/** Companies, sites and departments beside their workstations, found while one types. */
export function Overview() {
  const { t } = useTexts();
  const filters = useFilters();
  const { data: tree = noTree } = useAnswer('place.tree', {});
  const places = useMemo(() => placesOf(tree), [tree]);
  const way = filters.place === undefined ? [] : wayTo(places, filters.place.id);
  const chosen = way.at(-1);
  const [creating, setCreating] = useState<PlaceNames | 'anywhere' | null>(null);
  const [importing, setImporting] = useState<readonly File[] | null>(null);
  const here = chosen?.names ?? (places.length === 1 ? places[0]?.names : undefined);
  return (
    <DropFiles onDrop={setImporting}>
      <Page
        title={t('app.overview.title')}
        width="full"
        actions={
          <>
            <Button variant="default" leftSection={<FileDown size={18} />} onClick={() => setImporting([])}>
              {t('app.import.title')}
            </Button>
            <Button leftSection={<Plus size={18} />} onClick={() => setCreating(here ?? 'anywhere')}>
              {t('app.overview.create')}
            </Button>
          </>
        }
      >
        <div className={styles.columns}>
          <div className={styles.side}>
            <DuePanel />
            <FoldedWhenNarrow label={t('app.places.chosen', { name: chosen?.name ?? t('app.places.all') })}>
              <PlacePanel places={places} onCreate={setCreating} />
            </FoldedWhenNarrow>
          </div>
          <section className={styles.main} aria-label={t('app.overview.workstations')}>
            <FilterBar tally={chosen?.tally ?? sumOf(places)} />
            <Found />
          </section>
        </div>
      </Page>
      {creating !== null && (
        <NewWorkstation
          places={places}
          place={creating === 'anywhere' ? undefined : creating}
          onClose={() => setCreating(null)}
        />
      )}
      {importing !== null && <ImportDialog files={importing} onClose={() => setImporting(null)} />}
    </DropFiles>
  );
}
