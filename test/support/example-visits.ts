import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseVisit, type ValidVisit } from '../../core/visit/parse.ts';

const folder = join(import.meta.dirname, '../../templates/examples');

/** The eight example visits as they lie in the repository, by workstation number, and as the program reads them. */
export const exampleVisits: readonly { readonly number: string; readonly raw: unknown; readonly valid: ValidVisit }[] =
  readdirSync(folder)
    .filter((name) => name.endsWith('.visit.json'))
    .sort()
    .map((name) => {
      const raw: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const result = parseVisit(raw);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
      return { number: result.value.visit.workstation.number, raw, valid: result.value };
    });
