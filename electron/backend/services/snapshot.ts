import type { Snapshot } from '../../../core/contract/calls/app.ts';
import type { Language } from '../../../core/i18n/language.ts';
import type { Databases } from '../databases.ts';
import type { Files } from '../router/files.ts';
import type { LogoFile } from '../settings/logo-file.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import { StoreFailure } from '../store/classify-error.ts';
import { countWorkstations, hasExample } from '../store/repositories/counts.ts';
import { offerLogo } from './settings.ts';

export interface SnapshotSource {
  readonly appVersion: string;
  readonly host: 'desktop' | 'browser';
  readonly demo: boolean;
  readonly systemLanguage: Language;
  readonly today: () => string;
  readonly databases: Databases;
  readonly settings: SettingsFile;
  readonly logo: LogoFile;
  readonly files: Files;
}

/** What a screen must know before anything else, also where a database could not be opened. */
export function takeSnapshot(source: SnapshotSource): Snapshot {
  const { appVersion, host, demo, systemLanguage, today, databases, settings, logo, files } = source;
  const counts = countsOf(databases);
  return {
    appVersion,
    host,
    demo,
    systemLanguage,
    today: today(),
    dataFolder: databases.place.folder,
    work: databases.state('work'),
    personal: databases.state('personal'),
    settings: settings.current(),
    logo: offerLogo(files, logo),
    settingsSetAside: settings.setAside(),
    ...counts,
  };
}

/**
 * None while the database is closed, or turns out to be damaged just now: then its state, asked afterwards, says so. This
 * never throws, because without a snapshot there is no screen that could offer a backup.
 */
function countsOf(databases: Databases): Pick<Snapshot, 'workstations' | 'example'> {
  const none = { workstations: 0, example: false };
  if (!databases.isOpen('work')) return none;
  const store = databases.store('work');
  try {
    return store.read((db) => ({ workstations: countWorkstations(db), example: hasExample(db) }));
  } catch (error) {
    if (!(error instanceof StoreFailure)) store.condemn();
    return none;
  }
}
