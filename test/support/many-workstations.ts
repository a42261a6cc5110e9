import { criterionIds } from '../../core/frame/criterion-id.ts';
import type { Store, WriteDb } from '../../electron/backend/store/database.ts';
import { document } from './visit-builder.ts';

const titles = ['Orderpicker', 'Heftruckchauffeur', 'Schoonmaak', 'Kassa', 'Inpakken', 'Lassen', 'Montage', 'Onthaal'];
const sites = ['Gent', 'Liège', 'Antwerpen', 'Hasselt', 'Namur'];
const departments = ['Magazijn', 'Productie', 'Expeditie', 'Keuken', 'Onderhoud', 'Kantoor'];

/**
 * Adds to a store so many workstations, one company for every 500, each with an issued visit: as wide as a store
 * of years, made in seconds by plain SQL. What is derived is what the services would have derived, but for the outcomes,
 * which are not judged.
 */
export function fillStore(store: Store, workstations: number): void {
  store.write((db) => {
    const companies = Math.ceil(workstations / 500);
    addPlaces(db, companies);
    const addWorkstation = db.prepare(
      `INSERT INTO workstation (id, company, site, department, number, number_key, title, created_at, sort_key,
         latest_visit, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const addWords = db.prepare(
      'INSERT INTO search_text (rowid, number, title, company, site, department) VALUES (?, ?, ?, ?, ?, ?)',
    );
    const addVisit = db.prepare(
      `INSERT INTO visit (id, workstation, version, state, created_at, changed_at, date, frame, outcome, met, not_met,
         not_assessed, look_again_by, revision, issued_on, json)
       VALUES (?, ?, 7, 'issued', ?, ?, '2026-03-01', 'inrs-green-frame@2011', ?, 17, 2, 2, ?, 1, '2026-03-01', ?)`,
    );
    const moment = '2026-03-01T09:00:00.000Z';
    for (let at = 0; at < workstations; at += 1) {
      const [c, s, d] = [at % companies, at % sites.length, at % departments.length];
      const company = companyName(c);
      const [id, visit, number] = [`w${at}`, `v${at}`, `W-${at}`];
      const title = `${titles[at % titles.length]} lijn ${at % 37}`;
      const state = ['within', 'outside', 'incomplete'][at % 3];
      const key = [company, sites[s], departments[d], String(at).padStart(6, '0')].join('\u0001').toLowerCase();
      const department = `d${c}-${s}-${d}`;
      const place = [`c${c}`, `s${c}-${s}`, department];
      const { lastInsertRowid } = addWorkstation.run(
        id,
        ...place,
        number,
        number.toLowerCase(),
        title,
        moment,
        key,
        visit,
        state,
      );
      addWords.run(lastInsertRowid, number, title, company, sites[s], departments[d]);
      const lookAgain = at % 50 === 0 ? '2026-12-01' : null;
      const head = { company: { name: company }, workstation: { number, title } };
      const json = JSON.stringify(document({ id: visit, ...head, issue: { revision: 1, date: '2026-03-01' } }));
      addVisit.run(visit, id, moment, moment, state, lookAgain, json);
    }
    const criteria = criterionIds.map((id) => `('${id}')`).join(', ');
    db.exec(`
      INSERT INTO outcome (visit, criterion, outcome, ratio)
      SELECT visit.id, column1, CASE (visit.rowid + length(column1)) % 9 WHEN 0 THEN 'not-met' ELSE 'met' END, 0.5
      FROM visit CROSS JOIN (VALUES ${criteria}) WHERE visit.id LIKE 'v%' ORDER BY visit.id
    `);
  });
}

function companyName(at: number): string {
  return `Bakkerij Peeters ${String(at).padStart(3, '0')}`;
}

function addPlaces(db: WriteDb, companies: number): void {
  const addCompany = db.prepare('INSERT INTO company (id, name, name_key) VALUES (?, ?, ?)');
  const addSite = db.prepare('INSERT INTO site (id, company, name, name_key) VALUES (?, ?, ?, ?)');
  const addDepartment = db.prepare('INSERT INTO department (id, company, site, name, name_key) VALUES (?, ?, ?, ?, ?)');
  for (let c = 0; c < companies; c += 1) {
    addCompany.run(`c${c}`, companyName(c), companyName(c).toLowerCase());
    for (const [s, site] of sites.entries()) {
      addSite.run(`s${c}-${s}`, `c${c}`, site, site.toLowerCase());
      for (const [d, name] of departments.entries()) {
        addDepartment.run(`d${c}-${s}-${d}`, `c${c}`, `s${c}-${s}`, name, name.toLowerCase());
      }
    }
  }
}
