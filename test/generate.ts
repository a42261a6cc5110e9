import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { currentFrame } from '../core/frame/frames.ts';
import { profileJsonSchema } from '../core/match/json-schema.ts';
import { personJsonSchema } from '../core/person/json-schema.ts';
import { planJsonSchema } from '../core/rotation/json-schema.ts';
import { visitJsonSchema } from '../core/visit/json-schema.ts';
import { criteriaPage } from './criteria-page.ts';

/*
 * `npm run generate` writes every file of the project that is made from its code. `test/generated-files.test.ts` fails
 * while one of them is not current.
 */

/** A generated file: its path from the project's folder, and a pure function for its content. */
export interface Target {
  readonly path: string;
  readonly content: () => string;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Add a generated file here. */
export const targets: readonly Target[] = [
  { path: 'docs/schemas/visit.schema.json', content: () => json(visitJsonSchema()) },
  { path: 'docs/criteria.md', content: () => criteriaPage(currentFrame) },
  { path: 'docs/schemas/person.schema.json', content: () => json(personJsonSchema()) },
  { path: 'docs/schemas/rotation.schema.json', content: () => json(planJsonSchema()) },
  { path: 'docs/schemas/profile.schema.json', content: () => json(profileJsonSchema()) },
];

if (import.meta.main) {
  for (const { path, content } of targets) {
    const file = join(import.meta.dirname, '..', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content());
    console.log(path);
  }
}
