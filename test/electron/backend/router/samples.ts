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
const control = 'a\u0000b';
const long = 'x'.repeat(5_000);

/** One valid input and some hostile ones of every call; a call without does not compile. */
export function samples(known: Known): Samples {
  const { company, workstation, draft, version, document, issued, sheet, record, backup } = known;
  const base = { visit: draft, base: version };
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
    'backup.list': { valid: {}, hostile: [{ folder: '/' }] },
    'backup.make': { valid: {}, hostile: [{ to: '/tmp' }] },
    'backup.restore': { valid: { database: 'work', backup: 'none' }, hostile: [{ backup }] },
    'move.export': { valid: { personal: false }, hostile: [{ personal: 1 }, {}] },
    'move.import': { valid: { upload: 'none', confirmed: true }, hostile: [{ upload: 'none', confirmed: false }] },
    'example.load': { valid: {}, hostile: [{ times: 1e6 }] },
    'example.remove': { valid: {}, hostile: [{ company }] },
  };
}
