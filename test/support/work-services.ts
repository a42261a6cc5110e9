import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../core/contract/calls/app.ts';
import type { Input, Output, Services } from '../../core/contract/contract.ts';
import type { CallError } from '../../core/contract/errors.ts';
import { Files } from '../../electron/backend/router/files.ts';
import { createRouter } from '../../electron/backend/router/router.ts';
import type { ServiceContext } from '../../electron/backend/services/context.ts';
import { mapServices } from '../../electron/backend/services/map.ts';
import { overviewServices } from '../../electron/backend/services/overview.ts';
import { placeServices } from '../../electron/backend/services/places.ts';
import { visitServices } from '../../electron/backend/services/visits.ts';
import { workstationServices } from '../../electron/backend/services/workstations.ts';
import { openStore } from '../../electron/backend/store/open-store.ts';
import type { OpenStore } from '../../electron/backend/store/opened-store.ts';
import { workStore } from '../../electron/backend/store/work-store.ts';

/*
 * The services of the work on a real store in a folder of its own, asked through the gate, so that what they take and give
 * is checked as in the app. Only the clock and the ids are decided here.
 */

type OurCalls = keyof ReturnType<typeof servicesOf>;

function servicesOf(ctx: ServiceContext, assessor: () => Settings['assessor']) {
  return {
    ...placeServices(ctx),
    ...workstationServices(ctx),
    ...overviewServices(ctx),
    ...mapServices(ctx),
    ...visitServices(ctx, assessor),
  };
}

export interface WorkServices {
  readonly ctx: ServiceContext;
  readonly store: OpenStore;
  readonly folder: string;
  /** Asks; an error fails the test. */
  readonly ask: <Name extends OurCalls>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** Asks for what must be refused; the error. */
  readonly refused: <Name extends OurCalls>(name: Name, input: Input<Name>) => Promise<CallError>;
  /** The services themselves, without the gate. */
  readonly services: ReturnType<typeof servicesOf>;
  /** Moves the clock. */
  readonly pass: (ms: number) => void;
  assessor: Settings['assessor'];
  readonly close: () => void;
}

/** Opens a fresh store; `close` removes it. */
export async function openWork(): Promise<WorkServices> {
  const folder = mkdtempSync(join(tmpdir(), 'groenkader-work-'));
  let time = Date.parse('2026-11-22T09:00:00.000Z');
  let ids = 0;
  const now = () => new Date(time);
  const opening = await openStore(workStore, { folder, now, appVersion: '0.0.0' });
  if (opening.state !== 'open') throw new Error(`the store is closed: ${opening.reason}`);
  const { store } = opening;
  const ctx: ServiceContext = {
    work: () => store,
    files: new Files(),
    now,
    today: () => now().toISOString().slice(0, 10),
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    appVersion: '0.0.0',
    language: () => 'nl',
  };
  const work = { assessor: { name: 'Ergonoom' } as Settings['assessor'] };
  const services = servicesOf(ctx, () => work.assessor);
  const dispatch = createRouter({
    services: services as unknown as Services,
    closed: () => undefined,
    log: (_, call, error) => {
      throw new Error(`${call}: ${error instanceof Error ? error.stack : JSON.stringify(error)}`);
    },
    classify: () => undefined,
  });
  const send = (name: OurCalls, input: unknown) => dispatch(name, JSON.parse(JSON.stringify(input)));
  return Object.assign(work, {
    ctx,
    store,
    folder,
    services,
    ask: async <Name extends OurCalls>(name: Name, input: Input<Name>) => {
      const answer = await send(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value as Output<Name>;
    },
    refused: async <Name extends OurCalls>(name: Name, input: Input<Name>) => {
      const answer = await send(name, input);
      if (answer.ok) throw new Error(`${name} was not refused: ${JSON.stringify(answer.value)}`);
      return answer.error as CallError;
    },
    pass: (ms: number) => {
      time += ms;
    },
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** A workstation with a draft of a visit, for tests that need just one. */
export async function draftOf(work: WorkServices, number = 'W-1', more: Partial<Input<'workstation.create'>> = {}) {
  const workstation = await work.ask('workstation.create', {
    number,
    title: 'Inpakken',
    place: { company: 'Bakkerij Peeters', site: 'Gent', department: 'Verpakking' },
    ...more,
  });
  const { visit } = await work.ask('visit.start', {
    workstation: workstation.id,
    date: '2026-11-22',
    language: 'nl',
    from: { relation: 'empty' },
  });
  return { workstation, visit };
}

/** The document of a visit as a screen reads it, free to be changed and sent back. */
export async function documentOfVisit(work: WorkServices, visit: string) {
  const { document, version } = await work.ask('visit.read', { visit });
  return { document: structuredClone(document) as Record<string, unknown>, version };
}
