import { type Head, withHead } from '../../../core/visit/head.ts';
import type { ValidVisit } from '../../../core/visit/parse.ts';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import type { WriteDb } from '../store/database.ts';
import { addPicture, followPictures } from '../store/repositories/pictures.ts';
import { type PlaceNames, placeOf } from '../store/repositories/places.ts';
import { addVisit, findVisit, refreshLatest, revisionOf } from '../store/repositories/visits.ts';
import {
  addWorkstation,
  findWorkstation,
  workstationNumbered,
  workstationOf,
} from '../store/repositories/workstations.ts';
import { headOf } from './workstations.ts';

export interface KeepOptions {
  readonly newId: () => string;
  /** UTC. */
  readonly at: string;
  /** Part of the example company. */
  readonly example: boolean;
}

/** The workstation of a visit that comes from elsewhere, by the visit's head: found by name, or made. */
export function workstationFor(db: WriteDb, visit: Head, { newId, at, example }: KeepOptions): string {
  const names: PlaceNames = {
    company: visit.company.name,
    site: visit.site?.name,
    department: visit.department?.name,
  };
  const place = placeOf(db, names, newId, example);
  const { number, title } = visit.workstation;
  const here = workstationNumbered(db, place.company, number);
  if (here !== undefined) return here;
  const id = newId();
  addWorkstation(db, { id, place, number, title, example, at });
  return id;
}

/**
 * Adds a visit that comes from elsewhere, with its pictures. A draft takes the head of its workstation; an issued one
 * stays as it was issued. Its id and, where it is issued, its number must be free.
 */
export function keepVisit(db: WriteDb, { visit: whole, frame }: ValidVisit, workstation: string, at: string): void {
  const row = findWorkstation(db, workstation);
  if (row === undefined) throw new Error('a visit is kept without its workstation');
  const { visit, pictures } = withoutPictures(whole);
  for (const { sha256, mediaType } of visit.photos ?? []) {
    addPicture(db, { sha256, mediaType, bytes: Buffer.from(pictures.get(sha256) ?? '', 'base64') });
  }
  const kept = visit.issue === undefined ? withHead(visit, headOf(workstationOf(row))) : visit;
  addVisit(db, {
    visit: kept,
    frame,
    workstation,
    revises: revisedBy(db, visit, workstation),
    revisionReason: null,
    at,
  });
  followPictures(db, kept);
  refreshLatest(db, workstation);
}

/** The visit here that this one corrects: issued, and corrected by no other. */
function revisedBy(db: WriteDb, { previous }: StoredVisit, workstation: string): string | null {
  if (previous?.relation !== 'revision') return null;
  const earlier = findVisit(db, previous.visit);
  // A file may say anything: it corrects no visit of another workstation.
  if (earlier?.state !== 'issued' || earlier.workstation !== workstation || revisionOf(db, earlier.id) !== undefined)
    return null;
  return earlier.id;
}
