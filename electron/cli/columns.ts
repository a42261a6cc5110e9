import type { TablePreview } from '../../core/contract/calls/tables.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { UsageProblem } from './arguments.ts';

/**
 * Reads `--columns`: `mass=2,quantity=Aantal stuks`. A heading may hold commas; a new column begins at a known name.
 *
 * @returns what was written for each name, to be looked up by `placeOfColumn`
 */
export function readColumns<Name extends string>(
  text: string,
  names: readonly Name[],
): Result<Readonly<Partial<Record<Name, string>>>, UsageProblem> {
  const given: Partial<Record<Name, string>> = {};
  for (const part of text.split(new RegExp(`,(?=\\s*(?:${names.join('|')})\\s*=)`))) {
    const [, written = '', column = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(part) ?? [];
    const name = names.find((one) => one === written);
    if (name === undefined || column === '' || given[name] !== undefined) {
      const allowed = names.map((one, at) => `${one}=${at + 1}`).join(',');
      return err({ code: 'bad-value', option: '--columns', value: part, allowed: [allowed] });
    }
    given[name] = column;
  }
  return ok(given);
}

/** Which column is meant, counted from 0: by its number, from 1, or by its heading in whatever case. */
export function placeOfColumn(
  written: string,
  { columns, start, headerRows }: Pick<TablePreview, 'columns' | 'start' | 'headerRows'>,
): Result<number, UsageProblem> {
  const headings = start.slice(0, headerRows).reverse();
  const number = /^\d{1,9}$/.test(written) ? Number(written) : 0;
  if (number >= 1 && number <= columns) return ok(number - 1);
  const plain = (text: string) => text.trim().toLowerCase();
  for (const row of headings) {
    const place = row.findIndex((cell) => plain(cell) === plain(written));
    if (place >= 0) return ok(place);
  }
  const named = headings.flat().filter((cell) => cell.trim() !== '');
  return err({ code: 'bad-value', option: '--columns', value: written, allowed: [`1 – ${columns}`, ...named] });
}
