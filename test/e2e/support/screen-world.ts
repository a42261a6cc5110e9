import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

/** What the screens show: the example company, and visits of every kind beside it. */
export interface ScreenWorld {
  /** A workstation that nobody visited, with a long name and a long place. */
  readonly unvisited: string;
  /** Issued twice: the second sheet replaces the first; and a draft that repeats it. */
  readonly issuedTwice: { readonly workstation: string; readonly first: string; readonly second: string };
  /** A draft that repeats an earlier visit: its values are taken over. */
  readonly repeated: { readonly workstation: string; readonly visit: string };
  /** A draft with nothing in it yet. */
  readonly empty: string;
  /** The example's own visits: a draft with much in it, and an issued one. */
  readonly draft: string;
  readonly issued: string;
  /** The draft of a correction. */
  readonly correction: string;
}

/** A screen in one of its states. */
export interface Screen {
  readonly name: string;
  /** Part of a visit, where every target must be large enough for a thumb. */
  readonly onVisit?: true;
  /** Brings the page to it and waits until it is there. */
  readonly show: (stage: Stage, world: ScreenWorld) => Promise<void>;
}

const person = readFileSync(
  join(import.meta.dirname, '../../fixtures/person/w-620-parcel-sorter-a.person.json'),
  'utf8',
);

/** Makes it, through the same calls as the screens; once, in an app whose store is empty. */
export async function makeWorld(stage: Stage): Promise<ScreenWorld> {
  const { call, texts } = stage;
  const { language } = texts;
  await call('example.load', {});
  const { today } = await call('app.snapshot', {});
  const { rows } = await call('overview.page', { limit: 200 });
  const workstationOf = (number: string) => {
    const row = rows.find(({ workstation }) => workstation.number === number);
    if (row?.visit === null || row === undefined) throw new Error(`no workstation ${number} with a visit`);
    return { workstation: row.workstation.id, visit: row.visit.id };
  };
  const start = async (workstation: string, from: Parameters<typeof call<'visit.start'>>[1]['from']): Promise<string> =>
    (await call('visit.start', { workstation, date: today, language, from })).visit;
  const issue = async (visit: string, languages: ('nl' | 'fr')[]) => {
    const { version } = await call('visit.read', { visit });
    await call('sheet.issue', { visit, base: version, languages, date: today });
  };

  const place = { company: 'Intercommunale voor milieubeheer en energie', site: 'Sorteercentrum en werkplaats' };
  const { id: unvisited } = await call('workstation.create', {
    number: 'SORT-LIJN-3/NACHTPLOEG-12',
    title: 'Medewerker naselectie van verpakkingsafval aan de sorteerband, met onderhoud van de zeef',
    place: { ...place, department: 'Naselectie en persinstallatie' },
  });
  const { id: begun } = await call('workstation.create', { number: 'K-3', title: 'Kassa 3', place });
  const empty = await start(begun, { relation: 'empty' });

  const cell = workstationOf('W-733');
  const first = await start(cell.workstation, { relation: 'repeat', visit: cell.visit });
  await issue(first, ['nl', 'fr']);
  const reason = 'Het gewicht van de bak was verkeerd afgelezen.';
  const second = await start(cell.workstation, { relation: 'revision', visit: first, reason });
  await issue(second, ['nl']);

  const desk = workstationOf('W-845');
  const correction = await start(desk.workstation, { relation: 'revision', visit: desk.visit, reason });

  const picker = workstationOf('W-101');
  const repeated = await start(picker.workstation, { relation: 'repeat', visit: picker.visit });

  await makeOrphan(stage, await start(begun, { relation: 'empty' }));
  return {
    unvisited,
    issuedTwice: { workstation: cell.workstation, first, second },
    repeated: { workstation: picker.workstation, visit: repeated },
    empty,
    draft: workstationOf('W-620').visit,
    issued: workstationOf('W-412').visit,
    correction,
  };
}

/** Personal values whose visit is gone: the app offers them for deletion. */
async function makeOrphan({ call, send }: Stage, visit: string): Promise<void> {
  const upload = await send(JSON.stringify({ ...JSON.parse(person), visitId: visit }));
  const { version } = await call('visit.read', { visit });
  await call('personal.import', { visit, base: version, upload, fileName: 'a.person.json' });
  const { version: last } = await call('visit.read', { visit });
  await call('visit.delete', { visit, base: last });
}
