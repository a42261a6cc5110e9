import { contract } from '../../../../core/contract/contract.ts';
import { errorParams } from '../../../../core/contract/error-params.ts';
import { commonErrors } from '../../../../core/contract/errors.ts';
import { isCallName } from '../../../../core/contract/names.ts';
import { fillVisit, startVisit, type TestBackend } from '../../../support/backend.ts';
import { importPerson } from '../personal/personal-fixtures.ts';
import type { Known } from './samples.ts';

/** A store with something of everything in it. */
export async function somethingOfEverything(app: TestBackend): Promise<Known> {
  const { workstation, visit: draft } = await startVisit(app, { number: 'W-1', title: 'Inpakken' });
  const { record } = await importPerson(app, draft, await fillVisit(app, draft), 'A');
  const other = await startVisit(app, { number: 'W-2', title: 'Wegen' });
  const base = await fillVisit(app, other.visit);
  const order = { visit: other.visit, base, languages: ['nl'] as 'nl'[], date: '2026-11-22' };
  const { sheets } = await app.get('sheet.issue', order);
  const { backups } = await app.get('backup.make', {});
  const { document, version } = await app.get('visit.read', { visit: draft });
  const { companies } = await app.get('place.tree', {});
  return {
    company: companies[0]?.id ?? '',
    workstation,
    draft,
    version,
    document,
    issued: other.visit,
    sheet: sheets[0]?.id ?? '',
    record,
    backup: backups[0]?.id ?? '',
  };
}

/** Why an answer is none that the contract allows for a call; undefined where it is one. */
export function wrongWith(name: unknown, answer: unknown): string | undefined {
  // It crosses to another process or a browser: JSON is all that arrives.
  const { ok, value, error, ...more } = JSON.parse(JSON.stringify(answer)) as Record<string, unknown>;
  if (Object.keys(more).length > 0) return `more than an envelope: ${Object.keys(more)}`;
  if (!isCallName(name)) {
    return ok === false && (error as { code?: unknown }).code === 'unknown-call' ? undefined : 'an unknown call';
  }
  if (ok === true) return contract[name].output.safeParse(value).success ? undefined : 'a value of another shape';
  if (ok !== false) return 'no envelope';
  const { code, params } = error as { code: keyof typeof errorParams; params: unknown };
  if (code === 'internal') return 'a bug';
  if (![...contract[name].errors, ...commonErrors].includes(code)) return `an error that is not its own: ${code}`;
  return errorParams[code].safeParse(params).success ? undefined : `params of ${code}`;
}
