import type { Language } from '../../../core/i18n/language.ts';
import type { Files } from '../router/files.ts';
import type { Store } from '../store/database.ts';

/** What services work with. The clock and the source of ids are arguments, so that tests decide them. */
export interface ServiceContext {
  /** The open database of the work. The gate lets no call in that needs it while it is closed. */
  readonly work: () => Store;
  readonly files: Files;
  readonly now: () => Date;
  /** Today on this laptop, `2026-11-22`. */
  readonly today: () => string;
  readonly newId: () => string;
  readonly appVersion: string;
  readonly language: () => Language;
}
