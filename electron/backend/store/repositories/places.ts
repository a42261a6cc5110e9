import type { placeKinds } from '../../../../core/contract/values.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { nameKey } from './keys.ts';
import { sweepNeeds } from './needs.ts';
import { prepared } from './prepared.ts';

export type PlaceKind = (typeof placeKinds)[number];

/** Where something stands, by name. */
export interface PlaceNames {
  readonly company: string;
  readonly site?: string | undefined;
  readonly department?: string | undefined;
}

/** Where something stands, by id. */
export interface PlaceIds {
  readonly company: string;
  readonly site: string | null;
  readonly department: string | null;
}

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  /** Of a site or department. */
  readonly company: string;
  /** Of a department. */
  readonly site: string | null;
}

export interface CompanyRow {
  readonly id: string;
  readonly name: string;
  readonly example: 0 | 1;
}

const companyByKey = 'SELECT id FROM company WHERE name_key = ?';
const siteByKey = 'SELECT id FROM site WHERE company = ? AND name_key = ?';
const departmentByKey = `
  SELECT id FROM department WHERE company = ? AND coalesce(site, '') = coalesce(?, '') AND name_key = ?`;

/** The company with this name. */
export function findCompany(db: ReadDb, name: string): string | undefined {
  return prepared<{ id: string }>(db, companyByKey).get(nameKey(name))?.id;
}

/** Finds a company by its name, or makes it. */
export function companyOf(db: WriteDb, name: string, newId: () => string, example = false): string {
  const found = findCompany(db, name);
  if (found !== undefined) return found;
  const id = newId();
  const made = 'INSERT INTO company (id, name, name_key, example) VALUES (?, ?, ?, ?)';
  prepared(db, made).run(id, tidy(name), nameKey(name), example ? 1 : 0);
  return id;
}

/** Makes a company an example or the user's own. */
export function markCompany(db: WriteDb, id: string, example: boolean): void {
  prepared(db, 'UPDATE company SET example = ? WHERE id = ?').run(example ? 1 : 0, id);
}

/** Finds company, site and department by name, and makes what is not there yet. */
export function placeOf(db: WriteDb, names: PlaceNames, newId: () => string, example = false): PlaceIds {
  const company = companyOf(db, names.company, newId, example);
  const site = names.site === undefined ? null : siteOf(db, company, names.site, newId);
  const department = names.department === undefined ? null : departmentOf(db, company, site, names.department, newId);
  return { company, site, department };
}

function siteOf(db: WriteDb, company: string, name: string, newId: () => string): string {
  const key = nameKey(name);
  const found = prepared<{ id: string }>(db, siteByKey).get(company, key);
  if (found !== undefined) return found.id;
  const id = newId();
  prepared(db, 'INSERT INTO site (id, company, name, name_key) VALUES (?, ?, ?, ?)').run(id, company, tidy(name), key);
  return id;
}

function departmentOf(db: WriteDb, company: string, site: string | null, name: string, newId: () => string): string {
  const key = nameKey(name);
  const found = prepared<{ id: string }>(db, departmentByKey).get(company, site, key);
  if (found !== undefined) return found.id;
  const id = newId();
  const made = 'INSERT INTO department (id, company, site, name, name_key) VALUES (?, ?, ?, ?, ?)';
  prepared(db, made).run(id, company, site, tidy(name), key);
  return id;
}

/** As it was typed, without space around it. */
export function tidy(name: string): string {
  return name.normalize('NFC').trim();
}

const placeById: Readonly<Record<PlaceKind, string>> = {
  company: 'SELECT id, name, id AS company, NULL AS site FROM company WHERE id = ?',
  site: 'SELECT id, name, company, NULL AS site FROM site WHERE id = ?',
  department: 'SELECT id, name, company, site FROM department WHERE id = ?',
};

export function findPlace(db: ReadDb, kind: PlaceKind, id: string): PlaceRow | undefined {
  return prepared<PlaceRow>(db, placeById[kind]).get(id);
}

/** The place of the same kind beside this one that has this name; itself where it already has it. */
export function placeNamed(db: ReadDb, kind: PlaceKind, beside: PlaceRow, name: string): string | undefined {
  const key = nameKey(name);
  switch (kind) {
    case 'company':
      return findCompany(db, name);
    case 'site':
      return prepared<{ id: string }>(db, siteByKey).get(beside.company, key)?.id;
    case 'department':
      return prepared<{ id: string }>(db, departmentByKey).get(beside.company, beside.site, key)?.id;
  }
}

/** Gives a place another name. The workstations in it are the caller's to follow (`refreshStanding`). */
export function namePlace(db: WriteDb, kind: PlaceKind, id: string, name: string): void {
  prepared(db, `UPDATE ${kind} SET name = ?, name_key = ? WHERE id = ?`).run(tidy(name), nameKey(name), id);
}

/** Deletes a place in which no workstation stands, with the empty places in it. */
export function deletePlace(db: WriteDb, kind: PlaceKind, id: string): void {
  if (kind !== 'department') prepared(db, `DELETE FROM department WHERE ${kind} = ?`).run(id);
  if (kind === 'company') prepared(db, 'DELETE FROM site WHERE company = ?').run(id);
  prepared(db, `DELETE FROM ${kind} WHERE id = ?`).run(id);
  sweepNeeds(db);
}

/** How many workstations stand in a place, archived ones too. */
export function countStanding(db: ReadDb, kind: PlaceKind, id: string): number {
  return prepared<{ n: number }>(db, `SELECT count(*) AS n FROM workstation WHERE ${kind} = ?`).get(id)?.n ?? 0;
}

export interface TallyRow {
  readonly kind: PlaceKind;
  readonly place: string;
  readonly state: 'unvisited' | 'within' | 'outside' | 'incomplete';
  readonly n: number;
}

/** Every place with its counts, in no order. */
export function allPlaces(db: ReadDb): {
  readonly companies: readonly CompanyRow[];
  readonly sites: readonly PlaceRow[];
  readonly departments: readonly PlaceRow[];
  readonly tallies: readonly TallyRow[];
} {
  return {
    companies: prepared<CompanyRow>(db, 'SELECT id, name, example FROM company').all(),
    sites: prepared<PlaceRow>(db, 'SELECT id, name, company, NULL AS site FROM site').all(),
    departments: prepared<PlaceRow>(db, 'SELECT id, name, company, site FROM department').all(),
    tallies: prepared<TallyRow>(db, 'SELECT kind, place, state, n FROM tally WHERE n > 0').all(),
  };
}
