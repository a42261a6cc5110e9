import type { Load } from '../visit/visit.ts';
import { type Group, gathered } from './loads-groups.ts';
import { type Cell, type Factor, numberReader, wholeUp } from './table-number.ts';
import {
  type Column,
  columnOf,
  isBlank,
  lineOf,
  plainUnit,
  type RejectedRow,
  Rejections,
  type RejectReason,
  saysTotal,
  type TableRows,
  type Wrong,
} from './table-rows.ts';

export const massUnits = ['kg', 'g', 'lb'] as const;
export type MassUnit = (typeof massUnits)[number];

/** Which columns of a table of loads mean what, counted from 0. */
export interface LoadColumns {
  readonly mass: number;
  /** Of cells that name no unit themselves. */
  readonly unit: MassUnit;
  readonly what: number | null;
  /** Null = one handling per row. */
  readonly quantity: number | null;
  /** Whether a mass is that of one piece or of the whole row. */
  readonly massIs: 'piece' | 'row';
}

export interface LoadsList {
  readonly loads: readonly Load[];
  /**
   * Loads were put together by mass, because there would be too many, and masses rounded up to multiples of so many grams
   * (1 = masses are as they were); 0 = they were not.
   */
  readonly roundedUpG: number;
  /** Rows that were taken over. */
  readonly rows: number;
  /** Of the loads as they are given, per day. */
  readonly handlings: number;
  readonly totalG: number;
  readonly heaviestG: number;
  readonly rejectedRows: number;
  readonly rejected: readonly RejectedRow[];
}

interface ListOptions {
  /** The file's name: what a load without a name is called, and the remark of its provenance. */
  readonly name: string;
  readonly newId: () => string;
}

/** Bounds of a visit's load (`core/visit/task.ts`). */
const mostG = 2_000_000;
export const mostHandlings = 100_000;
/** So many in all that the loads of any table fit into one task. */
const mostInAll = 1_000 * mostHandlings;

const factors: Readonly<Record<MassUnit, Factor>> = {
  kg: { numerator: 1_000, denominator: 1 },
  g: { numerator: 1, denominator: 1 },
  // The international pound is 453.59237 g by definition.
  lb: { numerator: 45_359_237, denominator: 100_000 },
};

const unitWords: Readonly<Record<string, MassUnit>> = {
  ...{ kg: 'kg', kgs: 'kg', kilo: 'kg', kilos: 'kg', kilogram: 'kg', kilogramme: 'kg', kilogrammes: 'kg' },
  ...{ kilogramm: 'kg', g: 'g', gr: 'g', gram: 'g', gramme: 'g', grammes: 'g', gramm: 'g', grams: 'g' },
  ...{ lb: 'lb', lbs: 'lb', pound: 'lb', pounds: 'lb' },
};

/** The unit that a word means, where it is one of mass. */
export function massUnitOf(word: string): MassUnit | undefined {
  const key = plainUnit(word);
  return Object.hasOwn(unitWords, key) ? unitWords[key] : undefined;
}

/** Words for pieces, as they stand behind a quantity. */
const pieces = /^(x|st|stk|stuks?|pc|pcs|pieces?|pièces?|stück|ea|colli|u|unités?)$/u;

type Read = number | RejectReason;

/**
 * Rows of a table as the loads of a task: mass x quantity, handled in one day. Rows of the same object and mass become one
 * load; where these are too many, those of the same mass, and then masses are rounded up, never down. No handling is lost.
 *
 * Grams are whole: a mass with a part of a gram is rejected, pounds are rounded up. The mass of a whole row that its pieces
 * do not share evenly goes to pieces of one gram less and of one gram more, so that they weigh together what the row does;
 * only a piece of less than a gram is rounded up to one.
 */
export function loadsOfRows(table: TableRows, columns: LoadColumns, options: ListOptions): LoadsList {
  const objects = new Objects(options.name);
  const handledOf = rowReader(table, columns, objects);
  const rejections = new Rejections();
  let taken = 0;
  let inAll = 0;
  table.numbers.forEach((number, at) => {
    const read = handledOf(at);
    if ('reason' in read) rejections.add(number, read);
    else if (inAll + read.handlings > mostInAll) rejections.add(number, { reason: 'too-large', cell: read.handlings });
    else {
      taken += 1;
      inAll += read.handlings;
      add(read);
    }
  });
  const { groups: list, roundedUpG } = gathered(objects.groups());
  return {
    loads: list.map((group) => loadOf(group, options)),
    roundedUpG,
    rows: taken,
    handlings: inAll,
    totalG: list.reduce((sum, { massG, handlings }) => sum + massG * handlings, 0),
    heaviestG: list.reduce((heaviest, { massG }) => Math.max(heaviest, massG), 0),
    rejectedRows: rejections.count,
    rejected: rejections.list,
  };
}

/** What one row says. */
interface Handled {
  readonly object: Handlings;
  /** Of one piece, the heaviest. */
  readonly massG: number;
  readonly handlings: number;
  /** So many of the handlings are of one gram less. */
  readonly lighter: number;
}

function rowReader(table: TableRows, columns: LoadColumns, objects: Objects): (at: number) => Handled | Wrong {
  const { mass, what, quantity, massIs } = columns;
  const masses = columnOf(table, mass);
  const quantities = columnOf(table, quantity);
  const labels = columnOf(table, what);
  const massOf = massReader(masses, columns);
  const quantityOf = quantity === null ? () => 1 : quantityReader(quantities);
  // A sum often has its word in the first column, whatever that is.
  const firsts = what === 0 || mass === 0 || quantity === 0 ? [] : columnOf(table, 0);
  return (at) => {
    const object = objects.of(labels[at]);
    if (object.isTotal) return { reason: 'total', cell: labels[at] };
    if (saysTotal(firsts[at])) return { reason: 'total', cell: firsts[at] };
    const read = massOf(masses[at]);
    if (typeof read !== 'number') return { reason: read, cell: masses[at] };
    const handlings = quantityOf(quantities[at]);
    if (typeof handlings !== 'number') return { reason: handlings, cell: quantities[at] };
    const massG = massIs === 'piece' ? read : Math.ceil(read / handlings);
    if (massG > mostG) return { reason: 'too-large', cell: masses[at] };
    const lighter = massIs === 'piece' || massG === 1 ? 0 : massG * handlings - read;
    return { object, massG, handlings, lighter };
  };
}

function massReader(masses: Column, { unit, massIs }: LoadColumns): (cell: Cell | undefined) => Read {
  // Nobody lifts thousands of kilograms, while grams are counted in thousands.
  const read = numberReader(masses, (own) => ((massUnitOf(own) ?? unit) === 'g' ? 'thousands' : 'decimals'));
  const most = massIs === 'piece' ? mostG : mostG * mostHandlings;
  return (cell) => {
    const number = cell === undefined ? undefined : read(cell);
    if (number === undefined) return withoutNumber(cell);
    const own = number.unit === '' ? unit : massUnitOf(number.unit);
    if (own === undefined) return 'unknown-unit';
    if (number.digits === 0) return 'zero';
    if (number.negative) return 'negative';
    const { whole, exact } = wholeUp(number, factors[own]);
    if (whole > most) return 'too-large';
    return exact || own === 'lb' ? whole : 'too-precise';
  };
}

function quantityReader(quantities: Column): (cell: Cell | undefined) => Read {
  // Pieces are whole: `1.234` of them are a thousand and some.
  const read = numberReader(quantities, () => 'thousands');
  return (cell) => {
    const number = cell === undefined ? undefined : read(cell);
    if (number === undefined) return withoutNumber(cell);
    if (number.unit !== '' && !pieces.test(plainUnit(number.unit))) return 'unknown-unit';
    if (number.digits === 0) return 'zero';
    if (number.negative) return 'negative';
    const { whole, exact } = wholeUp(number, factors.g);
    if (whole > mostHandlings) return 'too-large';
    return exact ? whole : 'too-precise';
  };
}

function withoutNumber(cell: Cell | undefined): RejectReason {
  if (cell === undefined) return 'too-short';
  return isBlank(cell) ? 'empty' : 'no-number';
}

/** One object: what its cell says, and how often it was handled by mass. */
interface Handlings {
  readonly what: string;
  /** Whether the cell says that its row is a sum. */
  readonly isTotal: boolean;
  readonly byMass: Map<number, Group>;
}

/** What was handled, by object and mass, in the order of the rows. */
class Objects {
  readonly #byName = new Map<string, Handlings>();
  /** Each cell is looked at once: this is asked of every row. */
  readonly #byCell = new Map<Cell | undefined, Handlings>();
  readonly #nameless: string;

  /** @param nameless what an object without a name is called */
  constructor(nameless: string) {
    this.#nameless = nameless;
  }

  of(cell: Cell | undefined): Handlings {
    const before = this.#byCell.get(cell);
    if (before !== undefined) return before;
    const what = lineOf(cell) ?? this.#nameless;
    const found = this.#byName.get(what) ?? { what, isTotal: saysTotal(cell), byMass: new Map() };
    this.#byName.set(what, found);
    this.#byCell.set(cell, found);
    return found;
  }

  groups(): Group[] {
    return [...this.#byName.values()].flatMap(({ byMass }) => [...byMass.values()]);
  }
}

function add({ object, massG, handlings, lighter }: Handled): void {
  if (lighter > 0) addOf(object, massG - 1, lighter);
  addOf(object, massG, handlings - lighter);
}

function addOf(object: Handlings, massG: number, handlings: number): void {
  const group = object.byMass.get(massG);
  if (group === undefined) object.byMass.set(massG, { what: object.what, massG, handlings });
  else group.handlings += handlings;
}

function loadOf({ what, massG, handlings }: Group, { name, newId }: ListOptions): Load {
  const provenance = { evidence: 'document', remark: name } as const;
  return { id: newId(), what, massG, handlings, per: 'day', provenance: { massG: provenance, handlings: provenance } };
}
