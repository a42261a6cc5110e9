import { randomUUID } from 'node:crypto';
import type { Services } from '../../core/contract/contract.ts';
import type { Language } from '../../core/i18n/language.ts';
import { ok } from '../../core/result.ts';
import { Databases } from './databases.ts';
import { removeUnfinished } from './disk/write-whole.ts';
import { Readings } from './instruments/readings.ts';
import { jobServices, tableServices } from './instruments/table-services.ts';
import { startDailyBackup } from './keeping/daily-backup.ts';
import { openLog } from './log.ts';
import { annexServices } from './personal/annex-services.ts';
import { finishDeletions } from './personal/forget.ts';
import { heartRateServices } from './personal/heart-rate-services.ts';
import { OpenRecordings } from './personal/open-recordings.ts';
import { personalServices } from './personal/personal-services.ts';
import { Rotations } from './rotation/rotations.ts';
import { Files } from './router/files.ts';
import { createRouter, type Dispatch } from './router/router.ts';
import { backupServices } from './services/backups.ts';
import type { ServiceContext } from './services/context.ts';
import { exampleServices } from './services/example.ts';
import { mapServices } from './services/map.ts';
import { matchServices } from './services/match.ts';
import { moveServices } from './services/move.ts';
import { overviewServices } from './services/overview.ts';
import { photoServices } from './services/photos.ts';
import { placeServices } from './services/places.ts';
import { recoveryServices } from './services/recovery.ts';
import { rotationServices } from './services/rotation.ts';
import { settingsServices } from './services/settings.ts';
import { sheetServices } from './services/sheets.ts';
import { takeSnapshot } from './services/snapshot.ts';
import { transferServices } from './services/transfer.ts';
import { visitServices } from './services/visits.ts';
import { workstationServices } from './services/workstations.ts';
import { openLogo } from './settings/logo-file.ts';
import { openSettings } from './settings/settings-file.ts';
import type { SheetLetterhead } from './sheets/make-sheet.ts';
import { classifyError } from './store/classify-error.ts';
import { dataFolder } from './store/data-folder.ts';
import { Turns } from './turns.ts';

export interface BackendOptions {
  /** Everything the app keeps is in here; made where it is not there yet. */
  readonly dataFolder: string;
  readonly host: 'desktop' | 'browser';
  readonly demo: boolean;
  readonly appVersion: string;
  readonly now: () => Date;
  readonly systemLanguage: Language;
  /** The script that reads files in a worker: `instruments/read-worker.ts`, or what it was bundled into. */
  readonly readWorker?: URL;
  /** The script that looks for rotations in a worker: `rotation/rotation-worker.ts`, or what it was bundled into. */
  readonly rotationWorker?: URL;
  /** The script that puts maps on paper in a worker: `maps/map-worker.ts`, or what it was bundled into. */
  readonly mapWorker?: URL;
}

/** Everything privileged, behind one door for calls and one for bytes. */
export interface Backend {
  readonly dispatch: Dispatch;
  readonly files: Files;
  /** Ends what is under way and closes the databases. */
  readonly close: () => Promise<void>;
}

/**
 * Puts the backend together. A database that cannot be opened is no failure of this: `app.snapshot` says why, and the
 * calls that need it answer `store-closed`.
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { appVersion, now, systemLanguage } = options;
  const folder = dataFolder(options.dataFolder);
  const log = openLog(folder.log, appVersion, now);
  const files = new Files();
  const turns = new Turns();
  const readings = new Readings(options.readWorker ?? new URL('./instruments/read-worker.ts', import.meta.url));
  const rotations = new Rotations(options.rotationWorker);
  const databases = await Databases.open({ folder: folder.root, now, appVersion }, (name, reason, cause) => {
    log(supportId(), `open-${name}-${reason}`, cause);
  });
  // What a kill left of settings or a logo in the making; the lock on the database says that nobody else is writing.
  if (databases.isOpen('work')) removeUnfinished(folder.root, 'any');
  const settings = await openSettings(folder.root, now);
  const logo = await openLogo(folder.root);
  const today = () => localDate(now());
  const ctx: ServiceContext = {
    work: () => databases.store('work'),
    files,
    now,
    today,
    newId: randomUUID,
    appVersion,
    language: () => settings.current().language ?? systemLanguage,
  };
  const snapshot = () => takeSnapshot({ ...options, today, databases, settings, logo, files });
  const letterhead = (): SheetLetterhead | undefined => {
    const organisation = settings.current().organisation?.name;
    const bytes = logo.current()?.bytes;
    if (organisation === undefined && bytes === undefined) return undefined;
    return { ...(organisation === undefined ? {} : { organisation }), ...(bytes === undefined ? {} : { logo: bytes }) };
  };
  const finish = async () => {
    if (!databases.isOpen('personal')) return;
    try {
      await finishDeletions(databases.store('personal'), databases.place);
    } catch (error) {
      // The mark stays, and the next opening tries again.
      log(supportId(), 'finish-deletions', error);
    }
  };
  await finish();

  const personalContext = { ctx, personal: () => databases.store('personal'), place: databases.place, turns };
  const recordings = new OpenRecordings();
  const services: Services = {
    'app.snapshot': () => ok(snapshot()),
    ...settingsServices({ files, settings, logo }),
    ...recoveryServices({ databases, files, turns, appVersion, today, snapshot, finishDeletions: finish }),
    ...placeServices(ctx),
    ...workstationServices(ctx),
    ...overviewServices(ctx),
    ...mapServices(ctx, options.mapWorker),
    ...matchServices(ctx),
    ...rotationServices(ctx, rotations),
    ...visitServices(ctx, () => settings.current().assessor),
    ...sheetServices(ctx, letterhead),
    ...personalServices({ ...personalContext, recordings }),
    ...heartRateServices({ ...personalContext, recordings, readings }),
    ...annexServices(personalContext),
    ...tableServices({ files, readings, newId: randomUUID }),
    ...jobServices(readings, rotations),
    ...photoServices(ctx),
    ...transferServices(ctx),
    ...exampleServices({ ctx, databases, turns }),
    ...moveServices({ ctx, databases, turns, settings, logo, finishDeletions: finish }),
    ...backupServices({ databases, turns, finishDeletions: finish }),
  };
  const stopDailyBackup = startDailyBackup({
    databases,
    turns,
    now,
    failed: (e) => log(supportId(), 'daily-backup', e),
  });
  return {
    dispatch: createRouter({ services, closed: () => databases.closed(), log, classify: classifyError }),
    files,
    close: async () => {
      stopDailyBackup();
      readings.close();
      rotations.close();
      recordings.closeAll();
      await turns.over();
      databases.close();
    },
  };
}

function supportId(): string {
  return randomUUID().slice(0, 8);
}

/** The day on this laptop, `2026-11-22`. */
function localDate(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
