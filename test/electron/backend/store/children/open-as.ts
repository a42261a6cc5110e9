/** Opens a toy store, adds an entry, and says what came of it: `open-as.ts <data folder>`. */
import { openStore } from '../../../../../electron/backend/store/open-store.ts';
import { addEntry, entries, placeIn, toyStore } from '../store-fixtures.ts';

const opening = await openStore(toyStore(), placeIn(process.argv[2] as string));
if (opening.state === 'open') {
  addEntry(opening.store, 'two');
  const { state, how, store } = opening;
  process.stdout.write(JSON.stringify({ state, how, entries: entries(store) }));
  store.close();
} else {
  process.stdout.write(JSON.stringify(opening));
}
