import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Packages and files that a source needs at once: no types, and nothing that is fetched later by `import()`. */
function neededAtOnce(path: string): string[] {
  const source = readFileSync(join(root, path), 'utf8');
  const statements = source.matchAll(/^(?:import|export)\s(?!type\s)[^;'"]*?(?:from\s+)?['"]([^'"]+)['"]/gm);
  return [...statements].map(([, name = '']) => (name.startsWith('.') ? join(path, '..', name) : name));
}

function reachedFrom(entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const path of reached) if (/\.tsx?$/.test(path)) for (const next of neededAtOnce(path)) reached.add(next);
  return reached;
}

it('the first screen waits for no schema: making those of the contract took half of what its scripts need to load', () => {
  const reached = reachedFrom('renderer/main.tsx');
  expect(reached).toContain('renderer/features/overview/overview.tsx');
  expect(reached).toContain('react');
  expect(reached).not.toContain('zod');
  // It would find one.
  expect(reachedFrom('renderer/features/visit/visit-screen.tsx')).toContain('zod');
});

it('the page fetches the words of one language: those of four were nearly half of its first script', () => {
  const reached = reachedFrom('renderer/main.tsx');
  expect(reached).toContain('core/i18n/make-texts.ts');
  expect([...reached].filter((path) => path.endsWith('/catalogue.ts'))).toEqual([]);
  // It would find them.
  expect(reachedFrom('core/i18n/texts.ts')).toContain('core/i18n/fr/catalogue.ts');
});
