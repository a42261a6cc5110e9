import papaparse from 'papaparse';
import { loadsOfTable } from '../../electron/backend/instruments/tables/table-jobs.ts';
import { type Figure, type Named, type Row, row } from './figure.ts';
import { type Contest, play, timed } from './pairs.ts';

const named: Named = {
  figure: 'loads',
  subject: 'a list of loads: bytes -> read, checked, grouped',
  against: 'papaparse of the same text',
  goal: 2,
};

/** A list of orders of a warehouse against the bare parser, with lines that end as Unix and as Windows end them. */
export const loadsFigure: Figure = {
  name: 'loads',
  measure: async ({ quick }) => {
    const rows: Row[] = [];
    for (const [name, end] of [
      ['', '\n'],
      [', lines of Windows', '\r\n'],
    ] as const) {
      rows.push(await measure({ ...named, subject: named.subject + name }, orders(quick ? 500 : 100_000, end), quick));
    }
    return rows;
  },
};

async function measure(one: Named, text: string, quick: boolean): Promise<Row> {
  const bytes = new TextEncoder().encode(text);
  const contest: Contest = {
    name: 'orders',
    subject: () => timed(() => readLoads(bytes)),
    against: () => timed(() => papaparse.parse(text)),
  };
  await play([contest], quick ? 1 : 5);
  const rounds = await play([contest], quick ? 3 : 21);
  return row(one, rounds.flat());
}

function readLoads(bytes: Uint8Array): void {
  const columns = { what: 3, quantity: 4, mass: 5, unit: 'kg', massIs: 'piece' } as const;
  const read = loadsOfTable({ bytes, name: 'orders.csv', sheet: 0, headerRows: 1, ...columns }, () => undefined);
  if (!read.ok || read.value.rejectedRows > 0) throw new Error('the orders were not read');
}

/** Lines of orders of 3,000 articles in six columns, the same every time. */
function orders(count: number, end: string): string {
  const lines = ['Order;Datum;Artikel;Omschrijving;Aantal;Gewicht (kg)'];
  const two = (number: number) => String(number).padStart(2, '0');
  for (let at = 0; at < count; at += 1) {
    const article = (at * 7_919) % 3_000;
    const mass = `${(article * 37) % 24},${String(1 + ((article * 53) % 999)).padStart(3, '0')}`;
    const name = `Artikel ${article} doos${article % 4 === 0 ? ' groot' : ''}`;
    const order = 100_000 + Math.floor(at / 6);
    lines.push(`SO-${order};2026-11-${two(1 + (at % 28))};A${10_000 + article};${name};${1 + (at % 12)};${mass}`);
  }
  return lines.join(end) + end;
}
