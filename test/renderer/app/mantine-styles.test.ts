import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const mantine = join(root, 'node_modules/@mantine/core');
const sheet = readFileSync(join(root, 'renderer/app/mantine.css'), 'utf8');
const listed = [...sheet.matchAll(/@mantine\/core\/styles\/([\w-]+)\.layer\.css/g)].map(([, name]) => name as string);

/** What the screens take of Mantine by name. */
function used(): ReadonlySet<string> {
  const sources = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const lists = sources.flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]);
  return new Set(lists.flatMap(([, names]) => (names ?? '').split(',').map((name) => name.trim())));
}

/** The style sheets of a module of Mantine and of everything that it imports. */
function sheetsOf(path: string, seen: Set<string>): string[] {
  if (seen.has(path) || !existsSync(path)) return [];
  seen.add(path);
  const own = /\.module(?:\.css)?\.mjs$/.test(path) ? [basename(path).replace(/\.module.*$/, '')] : [];
  const imports = readFileSync(path, 'utf8').matchAll(/(?:from|import) "(\.[^"]+)"/g);
  return [...own, ...[...imports].flatMap(([, to]) => sheetsOf(resolve(dirname(path), to as string), seen))];
}

describe('the styles of Mantine', () => {
  it('are there for every component in use, and for what these are made of', () => {
    const names = used();
    const index = readFileSync(join(mantine, 'esm/index.mjs'), 'utf8');
    const modules = [...index.matchAll(/import \{([^}]+)\} from "(\.[^"]+)"/g)].filter(([, exported]) =>
      (exported as string).split(',').some((name) => names.has(name.trim())),
    );
    const seen = new Set<string>();
    const needed = modules.flatMap(([, , from]) => sheetsOf(resolve(mantine, 'esm', from as string), seen));
    expect(needed).toContain('Button');
    expect(needed.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('stand in the order of Mantine itself', () => {
    const whole = readFileSync(join(mantine, 'styles.layer.css'), 'utf8');
    const at = listed.map((name) => {
      const one = readFileSync(join(mantine, `styles/${name}.layer.css`), 'utf8');
      return whole.indexOf(/m_[0-9a-f]+/.exec(one)?.[0] ?? one.slice(0, 40));
    });
    expect(at.slice(3)).toEqual(at.slice(3).toSorted((a, b) => a - b));
  });
});
