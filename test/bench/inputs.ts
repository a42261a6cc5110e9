import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples, numbered } from './examples.ts';

/** Writes so many visits of different workstations, the examples in turn; their paths. */
export function writeVisits(folder: string, count: number): { readonly path: string; readonly text: string }[] {
  const texts = examples().map(({ text }) => text);
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, at) => {
    const text = numbered(texts[at % texts.length] ?? '', `B-${at + 1}`);
    const path = join(folder, `visit-${at + 1}.visit.json`);
    writeFileSync(path, text);
    return { path, text };
  });
}
