import type { DatabaseState } from '../../core/contract/calls/app.ts';
import { type ClosedReason, type DatabaseName, databases } from '../../core/contract/databases.ts';
import { type CallError, callError } from '../../core/contract/errors.ts';
import type { Backup } from '../../core/contract/values.ts';
import { personalKind } from './personal/personal-kind.ts';
import { listBackups } from './store/backup.ts';
import { StoreFailure } from './store/classify-error.ts';
import { type Opening, openStore, storeFile } from './store/open-store.ts';
import type { OpenStore } from './store/opened-store.ts';
import type { StoreKind, StorePlace } from './store/store-kind.ts';
import { workStore } from './store/work-store.ts';

/** What each of the two databases is. */
export const kinds: Readonly<Record<DatabaseName, StoreKind>> = { work: workStore, personal: personalKind };

/** As many as the contract lets a state name. */
const mostBackups = 500;

/** The two databases, open or not: either may be closed for a reason, and come back while the app runs. */
export class Databases {
  readonly place: StorePlace;
  readonly #openings = new Map<DatabaseName, Opening>();
  /** Told of every opening that failed, for the log. */
  readonly #failed: (name: DatabaseName, reason: ClosedReason, cause: unknown) => void;

  private constructor(place: StorePlace, failed: (name: DatabaseName, reason: ClosedReason, cause: unknown) => void) {
    this.place = place;
    this.#failed = failed;
  }

  static async open(
    place: StorePlace,
    failed: (name: DatabaseName, reason: ClosedReason, cause: unknown) => void,
  ): Promise<Databases> {
    const both = new Databases(place, failed);
    for (const name of databases) await both.#open(name);
    return both;
  }

  /** An open database. @throws StoreFailure while it is closed, which the gate turns into `store-closed` */
  store(name: DatabaseName): OpenStore {
    const opening = this.#openings.get(name);
    if (opening?.state === 'open') return opening.store;
    throw new StoreFailure('in-use', name, storeFile(kinds[name], this.place), undefined);
  }

  /** Why calls cannot be answered now; undefined when they can. */
  closed(): CallError<'store-closed'> | undefined {
    for (const name of databases) {
      const reason = this.#closedReason(name);
      if (reason !== undefined) return callError('store-closed', { database: name, reason });
    }
    return undefined;
  }

  isOpen(name: DatabaseName): boolean {
    return this.#closedReason(name) === undefined;
  }

  state(name: DatabaseName): DatabaseState {
    const opening = this.#openings.get(name);
    const reason = this.#closedReason(name);
    if (opening?.state === 'open' && reason === undefined) return { state: 'open', how: opening.how };
    const file = storeFile(kinds[name], this.place);
    return { state: 'closed', reason: reason ?? 'in-use', file, backups: this.backups(name).slice(0, mostBackups) };
  }

  /** Its backups, newest first; none where the folder cannot be read, which the state of the database says already. */
  backups(name: DatabaseName): readonly Backup[] {
    try {
      return listBackups(kinds[name], this.place);
    } catch {
      return [];
    }
  }

  /** Opens again what is closed. */
  async retry(): Promise<void> {
    for (const name of databases) {
      if (this.isOpen(name)) continue;
      this.#close(name);
      await this.#open(name);
    }
  }

  /** Closes a database while its file is replaced, and opens what is there then. */
  async whileClosed<Value>(name: DatabaseName, work: () => Promise<Value>): Promise<Value> {
    this.#close(name);
    try {
      return await work();
    } finally {
      await this.#open(name);
    }
  }

  close(): void {
    for (const name of databases) this.#close(name);
  }

  #closedReason(name: DatabaseName): ClosedReason | undefined {
    const opening = this.#openings.get(name);
    // In between two openings: whoever asks is too early.
    if (opening === undefined) return 'in-use';
    if (opening.state === 'closed') return opening.reason;
    return opening.store.damaged ? 'damaged' : undefined;
  }

  async #open(name: DatabaseName): Promise<void> {
    const opening = await openStore(kinds[name], this.place);
    this.#openings.set(name, opening);
    if (opening.state === 'closed') this.#failed(name, opening.reason, opening.step?.cause);
  }

  #close(name: DatabaseName): void {
    const opening = this.#openings.get(name);
    this.#openings.delete(name);
    if (opening?.state === 'open') opening.store.close();
  }
}
