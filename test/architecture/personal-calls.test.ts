import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callNames } from '../../core/contract/names.ts';

const renderer = join(import.meta.dirname, '../../renderer');
const personal = callNames.filter((name) => /^(heart-rate|annex)\./.test(name));
const home = 'features/heart-rate/';

/** Which of these calls a source names, however it is quoted. */
const named = (source: string) => personal.filter((name) => source.includes(name));

describe('calls that carry a person’s values', () => {
  it('are known', () => {
    expect(personal).toContain('heart-rate.judge');
    expect(personal).toContain('annex.make');
  });

  it('are named by no screen but the one for heart rates', () => {
    const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path));
    const found = files.map((path) => ({ path, calls: named(readFileSync(join(renderer, path), 'utf8')) }));
    const elsewhere = found.filter(({ path, calls }) => !path.startsWith(home) && calls.length > 0);
    expect(elsewhere).toEqual([]);
    const here = found.filter(({ path }) => path.startsWith(home)).flatMap(({ calls }) => calls);
    expect([...new Set(here)].sort()).toEqual([...personal].sort());
  });
});
