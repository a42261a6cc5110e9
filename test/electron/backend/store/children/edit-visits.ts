/**
 * Edits visits through the whole backend until it is killed: `edit-visits.ts <data folder> <seed> <visit>...`.
 * Says what it reads at its start, what it is about to do, and what was acknowledged, each as one line before going on.
 */
import { writeSync } from 'node:fs';
import type { Input, Output } from '../../../../../core/contract/contract.ts';
import type { CallName } from '../../../../../core/contract/names.ts';
import { createBackend } from '../../../../../electron/backend/backend.ts';
import { filled, tasks } from '../../../../support/visit-builder.ts';

/** `remarks` tells the states of a document apart. */
export interface Line {
  readonly what: 'found' | 'doing' | 'done';
  readonly visit: string;
  readonly version: number;
  readonly remarks: string;
}

const [dataFolder, seed, ...visits] = process.argv.slice(2) as [string, string, ...string[]];

const say = (line: Line) => writeSync(1, `${JSON.stringify(line)}\n`);

const backend = await createBackend({
  dataFolder,
  host: 'desktop',
  demo: false,
  appVersion: '0.0.0',
  now: () => new Date(),
  systemLanguage: 'nl',
});

async function ask<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await backend.dispatch(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<Name>;
}

const state = new Map<string, { version: number; remarks: string; before: string; edits: number }>();
for (const visit of visits) {
  const { version, document } = await ask('visit.read', { visit });
  const remarks = document.remarks ?? '';
  state.set(visit, { version, remarks, before: '', edits: 0 });
  say({ what: 'found', visit, version, remarks });
}

for (let n = 0; ; n += 1) {
  const visit = visits[n % visits.length] as string;
  const now = state.get(visit);
  if (now === undefined) throw new Error(visit);
  const version = now.version + 1;
  if (now.edits > 0 && n % 11 === 0) {
    say({ what: 'doing', visit, version, remarks: now.before });
    await ask('visit.undo', { visit, base: now.version });
    state.set(visit, { version, remarks: now.before, before: '', edits: 0 });
  } else {
    const remarks = `${seed} edit ${n} ${'x'.repeat((n * 37) % 1_500)}`;
    const { document } = await ask('visit.read', { visit });
    const loads = filled({ massG: 1_000 + n, handlings: 1 + (n % 900), per: 'day' });
    const work = tasks(...Array.from({ length: n % 5 }, (_, at) => ({ title: `Taak ${at}`, loads })));
    say({ what: 'doing', visit, version, remarks });
    await ask('visit.save', {
      visit,
      base: now.version,
      // Not typed as a visit: the gate decides whether it is one.
      document: { ...document, remarks, tasks: work } as never,
      field: `edit-${n}`,
    });
    state.set(visit, { version, remarks, before: now.remarks, edits: now.edits + 1 });
  }
  say({ what: 'done', visit, version, remarks: state.get(visit)?.remarks ?? '' });
}
