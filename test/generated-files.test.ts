import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targets } from './generate.ts';

describe('the generated files', () => {
  it.each(targets)('$path is current (else: npm run generate)', ({ path, content }) => {
    expect(readFileSync(join(import.meta.dirname, '..', path), 'utf8')).toBe(content());
  });

  it('are written the same every time', () => {
    for (const { content } of targets) expect(content()).toBe(content());
  });
});
