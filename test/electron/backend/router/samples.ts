import type { Input } from '../../../../core/contract/contract.ts';
import type { CallName } from '../../../../core/contract/names.ts';

/** What stands in the store that the samples are asked of. */
export interface Known {
  readonly company: string;
  readonly workstation: string;
  readonly draft: string;
  readonly version: number;
  readonly document: Input<'visit.save'>['document'];
  readonly issued: string;
  readonly sheet: string;
  readonly record: string;
  readonly backup: string;
}

type Samples = {
  readonly [Name in CallName]: {
    /** Taken by the gate; the service may still answer with an error of its own. */
    readonly valid: Input<Name>;
    /** Refused by the gate, each for another reason. */
    readonly hostile: readonly unknown[];
  };
};

const place = { company: 'Bakkerij Peeters', site: 'Gent' };
const profile = {
  format: 'groenkader-profile' as const,
  formatVersion: 1 as const,
  withinFrame: true,
  limits: { massG: 3_000 },
  required: [],
};
const plan = {
  format: 'groenkader-rotation' as const,
  formatVersion: 1 as const,
  people: [{ label: 'P1' }],
  stations: [{ id: 's', name: 'Inpakken', visit: 'none', people: 1 }],
};
const control = 'a\u0000b';
const long = 'x'.repeat(5_000);

/** One valid input and some hostile ones of every call; a call without does not compile. */
export function samples(known: Known): Samples {
  const { company, workstation, draft, version, document, issued, sheet, record, backup } = known;
  const base = { visit: draft, base: version };
  const reading = { suspects: 'undecided' as const, decisions: [], tasks: [] };
  const rows = { ticket: 't', table: 'none', sheet: 0, headerRows: 1 };
  return {
    'app.snapshot': { valid: {}, hostile: [{ more: 1 }, null, []] },
    'settings.change': { valid: { language: 'nl' }, hostile: [{ language: 'xx' }, { assessor: { name: control } }] },
    'settings.logo': { valid: { upload: null }, hostile: [{}, { upload: '../logo.png' }] },
    'recovery.retry': { valid: {}, hostile: [1, 'retry'] },
    'recovery.restore': {
      valid: { database: 'work', backup: 'none' },
      hostile: [
        { database: 'main', backup },
        { database: 'work', backup: long },
      ],
    },
    'recovery.start-empty': {
      valid: { database: 'work', confirmed: true },
      hostile: [{ database: 'work' }, { database: 'work', confirmed: 'yes' }],
    },
    'recovery.export-readable': { valid: {}, hostile: [{ path: '/etc/passwd' }] },
    'recovery.report': { valid: {}, hostile: [undefined] },
    'place.tree': { valid: {}, hostile: [{ company }] },
    'place.create': { valid: place, hostile: [{}, { company: '' }, { company: control }, { company: long }] },
    'place.rename': {
      valid: { place: { kind: 'company', id: company }, name: 'Bakkerij Peeters' },
      hostile: [{ place: { kind: 'visit', id: company }, name: 'x' }, { place: { kind: 'company', id: company } }],
    },
    'place.delete': {
      valid: { place: { kind: 'site', id: 'none' } },
      hostile: [{ place: { kind: 'site; DROP TABLE visit', id: 'none' } }],
    },
    'workstation.create': {
      valid: { number: 'W-1', title: 'Inpakken', place },
      hostile: [
        { number: 'W-1', title: 'Inpakken', place: 'Gent' },
        { number: long, title: 'x', place },
      ],
    },
    'workstation.read': { valid: { workstation }, hostile: [{ workstation: "' OR 1=1" }, { workstation: null }] },
    'workstation.change': {
      valid: { workstation, number: 'W-1', title: 'Inpakken', place },
      hostile: [{ workstation, number: 'W-1', title: '\u2028', place }],
    },
    'workstation.archive': { valid: { workstation, archived: false }, hostile: [{ workstation, archived: 0 }] },
    'workstation.delete': { valid: { workstation }, hostile: [{ workstation, force: true }] },
    'overview.page': {
      valid: { search: '"* NEAR( -', limit: 50, ranked: true },
      hostile: [{ limit: 0 }, { limit: 1e9 }, { limit: 10, search: long }],
    },
    'overview.due': { valid: { today: '2026-11-22', limit: 10 }, hostile: [{ today: '22/11/2026', limit: 10 }] },
    'map.read': { valid: {}, hostile: [{ place: company }, { place: { kind: 'country', id: company } }] },
    'map.trend': { valid: { days: ['2026-11-22'] }, hostile: [{}, { days: [] }, { days: ['22/11/2026'] }] },
    'map.export': {
      valid: { workstations: [workstation], group: 'none', format: 'csv', language: 'nl', filters: [] },
      hostile: [
        { workstations: ['../x'], group: 'none', format: 'csv', language: 'nl', filters: [] },
        { workstations: [], group: 'none', format: 'exe', language: 'nl', filters: [] },
        { workstations: [], group: 'none', format: 'csv', language: 'nl', filters: [control] },
      ],
    },
    'map.nearly': {
      valid: { mostBroken: 3, kinds: ['technical', 'organisational', 'human'], limit: 50, language: 'nl' },
      hostile: [
        { mostBroken: 0, kinds: ['technical', 'organisational', 'human'], limit: 50, language: 'nl' },
        { mostBroken: 3, kinds: ['technical'], limit: 50, language: 'nl' },
        { mostBroken: 3, kinds: ['technical', 'organisational', 'human'], limit: 50, language: 'xx' },
      ],
    },
    'need.list': { valid: {}, hostile: [{ place: company }] },
    'need.save': {
      valid: { place: { kind: 'company', id: company }, need: { peopleTenths: 25, weeks: 6, hoursPerWeek: 38 } },
      hostile: [
        { place: { kind: 'company', id: company } },
        { place: { kind: 'company', id: company }, need: { peopleTenths: -1, weeks: 6, hoursPerWeek: 38 } },
      ],
    },
    'match.find': {
      valid: { profile, language: 'nl' },
      hostile: [{}, { profile: { ...profile, name: 'J. Peeters' }, language: 'nl' }],
    },
    'match.proposal': {
      valid: { profile, workstations: [workstation], language: 'nl' },
      hostile: [{ profile, workstations: [], language: 'nl' }, { profile: { ...profile, diagnosis: 'x' } }],
    },
    'match.save-profile': { valid: { profile, language: 'nl' }, hostile: [{ profile: {}, language: 'nl' }, long] },
    'rotation.stations': {
      valid: { stations: [{ visit: workstation }, { visit: 'none', dayMinutes: 480 }] },
      hostile: [{}, { stations: [{ visit: '../x' }] }, { stations: Array(201).fill({ visit: draft }) }],
    },
    'rotation.solve': {
      valid: { ticket: 't', plan, timeLimitMs: 1_000 },
      hostile: [
        { ticket: 't', plan: [], timeLimitMs: 1_000 },
        { ticket: 't', plan, timeLimitMs: 1e9 },
      ],
    },
    'rotation.save': { valid: { plan, language: 'nl' }, hostile: [{ plan: null, language: 'nl' }, { plan }] },
    'rotation.sheet': { valid: { ticket: 'none', language: 'nl' }, hostile: [{ ticket: '', language: 'nl' }, {}] },
    'visit.start': {
      valid: { workstation, date: '2026-11-22', language: 'nl', from: { relation: 'repeat', visit: 'none' } },
      hostile: [{ workstation, date: '2026-02-30', language: 'nl', from: { relation: 'empty' } }],
    },
    'visit.read': { valid: { visit: draft }, hostile: [{ visit: '__proto__.x' }, { visit: ['a'] }] },
    'visit.save': {
      valid: { ...base, document, field: 'remarks' },
      hostile: [
        { ...base, document: [], field: 'x' },
        { ...base, base: -1, document, field: 'x' },
      ],
    },
    'visit.undo': { valid: { visit: 'none', base: 0 }, hostile: [{ visit: draft, base: 0.5 }] },
    'visit.redo': { valid: { visit: 'none', base: 0 }, hostile: [{ visit: draft, base: '0' }] },
    'visit.delete': { valid: { visit: issued, base: 0 }, hostile: [{ visit: issued }] },
    'visit.import': {
      valid: { upload: 'none', fileName: '../../x.visit.json' },
      hostile: [
        { upload: 'none', fileName: long },
        { upload: '', fileName: 'x' },
      ],
    },
    'visit.export': { valid: { visit: draft }, hostile: [{ visit: draft, path: '/tmp/x' }] },
    'sheet.preview': { valid: { visit: 'none', language: 'nl' }, hostile: [{ visit: draft, language: 'NL' }] },
    'sheet.issue': {
      valid: { visit: issued, base: 0, languages: ['nl'], date: '2026-11-22' },
      hostile: [
        { ...base, languages: [], date: '2026-11-22' },
        { ...base, languages: Array(5).fill('nl'), date: 'x' },
      ],
    },
    'sheet.add-language': { valid: { visit: issued, language: 'nl' }, hostile: [{ visit: issued }] },
    'sheet.read': { valid: { sheet }, hostile: [{ sheet: 'a/b' }] },
    'personal.list': { valid: { visit: draft }, hostile: [{ visit: 'x'.repeat(65) }] },
    'personal.import': {
      valid: { ...base, upload: 'none', fileName: 'a.person.json' },
      hostile: [{ ...base, upload: { json: '{}' }, fileName: 'a' }],
    },
    'personal.delete': { valid: { record: 'none' }, hostile: [{ record: '%' }, { record, all: true }] },
    'personal.orphans': { valid: {}, hostile: ['all'] },
    'heart-rate.open': {
      valid: { ticket: 't', upload: 'none', fileName: 'a.fit' },
      hostile: [{ ticket: 't', upload: 'none', fileName: 'a', columns: { headerRows: 0, time: -1, heartRate: 1 } }],
    },
    'heart-rate.read': { valid: { record: 'none' }, hostile: [{ record: '' }, { record, recording: 'x' }] },
    'heart-rate.judge': {
      valid: { visit: draft, recording: 'none', parameters: reading },
      hostile: [
        { visit: draft, recording: 'none', parameters: { ...reading, ageYears: 7 } },
        { visit: draft, recording: 'none', parameters: { ...reading, suspects: 'maybe' } },
      ],
    },
    'heart-rate.keep': {
      valid: { ...base, label: 'A', recording: 'none', parameters: reading },
      hostile: [{ ...base, label: 'Jan Peeters', recording: 'none', parameters: reading }],
    },
    'heart-rate.enter': {
      valid: { visit: 'none', base: 0, label: 'A', values: {} },
      hostile: [{ ...base, label: 'A', values: { ageYears: 45, name: 'Jan' } }],
    },
    'heart-rate.close': { valid: { recording: 'none' }, hostile: [{}] },
    'annex.make': {
      valid: { record: 'none', language: 'nl', password: 'correct horse' },
      hostile: [
        { record, language: 'nl', password: 'short' },
        { record, language: 'nl' },
      ],
    },
    'annex.withdraw': { valid: {}, hostile: [{ record }] },
    'table.open': {
      valid: { ticket: 't', upload: 'none', fileName: 'a.csv' },
      hostile: [{ ticket: 't', upload: '/etc/passwd', fileName: 'a.csv' }],
    },
    'table.preview': {
      valid: { ticket: 't', table: 'none', sheet: 0 },
      hostile: [{ ticket: 't', table: 'none', sheet: -1 }],
    },
    'table.loads': {
      valid: { ...rows, mass: 0, unit: 'kg', what: null, quantity: null, massIs: 'piece' },
      hostile: [{ ...rows, mass: 1e9, unit: 'kg', what: null, quantity: null, massIs: 'piece' }],
    },
    'table.vibration': {
      valid: { ...rows, x: 0, y: 1, z: 2, unit: 'm/s2', what: null, minutes: null },
      hostile: [{ ...rows, x: 0, y: 1, z: 2, unit: 'furlong', what: null, minutes: null }],
    },
    'table.close': { valid: { table: 'none' }, hostile: [{ table: 1 }] },
    'photo.add': { valid: { ...base, upload: 'none' }, hostile: [{ ...base, upload: 'none', caption: long }] },
    'job.progress': { valid: { ticket: 'none' }, hostile: [{}] },
    'job.cancel': { valid: { ticket: 'none' }, hostile: [{ ticket: null }] },
    'backup.list': { valid: {}, hostile: [{ folder: '/' }] },
    'backup.make': { valid: {}, hostile: [{ to: '/tmp' }] },
    'backup.restore': { valid: { database: 'work', backup: 'none' }, hostile: [{ backup }] },
    'move.export': { valid: { personal: false }, hostile: [{ personal: 1 }, {}] },
    'move.import': { valid: { upload: 'none', confirmed: true }, hostile: [{ upload: 'none', confirmed: false }] },
    'example.load': { valid: {}, hostile: [{ times: 1e6 }] },
    'example.remove': { valid: {}, hostile: [{ company }] },
  };
}
