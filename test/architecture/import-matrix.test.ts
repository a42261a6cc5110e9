import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycles, type DeclaredPackages, importedFiles, violations } from './rules.ts';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const declared: DeclaredPackages = {
  dependencies: Object.keys(manifest.dependencies),
  devDependencies: Object.keys(manifest.devDependencies),
};
const notOurs = /^(node_modules|dist|out|\.[^/]*)\//;
const sources = readdirSync(root, { withFileTypes: true })
  .flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    if (notOurs.test(`${entry.name}/`)) return [];
    return readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' }).map((below) =>
      join(entry.name, below).replaceAll(sep, '/'),
    );
  })
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }));

describe('the sources', () => {
  it('are found', () => {
    const paths = sources.map(({ path }) => path);
    expect(paths).toContain('test/architecture/import-matrix.test.ts');
    expect(paths).toContain('templates/pdf-definition.ts');
    expect(paths.some((path) => path.startsWith('core/'))).toBe(true);
  });

  it('import along the arrows only', () => {
    expect(sources.flatMap(({ path, source }) => violations(path, source, declared))).toEqual([]);
  });

  it('have no import cycles', () => {
    expect(cycles(new Map(sources.map(({ path, source }) => [path, importedFiles(path, source)])))).toEqual([]);
  });
});

const packages: DeclaredPackages = {
  dependencies: ['zod', 'i18next', 'pdfmake', '@garmin/fitsdk'],
  devDependencies: ['electron', 'vitest', 'react'],
};

describe('the check refuses', () => {
  const refused: [what: string, path: string, source: string][] = [
    ['core that imports the backend', 'core/visit/visit.ts', `import { a } from '../../electron/backend/store.ts';`],
    ['core that imports templates', 'core/visit/visit.ts', `import { a } from '../../templates/theme.ts';`],
    ['core that imports a person', 'core/verdict/verdict.ts', `import { a } from '../person/record.ts';`],
    ['even its types', 'core/verdict/verdict.ts', `import type { A } from '../person/record.ts';`],
    ['even by import()', 'core/verdict/verdict.ts', `const a = await import('../person/record.ts');`],
    ['even by a type query', 'core/verdict/verdict.ts', `type A = import('../person/record.ts').A;`],
    ['even by passing it on', 'core/verdict/verdict.ts', `export { a } from '../person/record.ts';`],
    ['even all of it', 'core/verdict/verdict.ts', `export * from '../person/record.ts';`],
    [
      'a sheet that imports a person',
      'templates/documents/sheet.ts',
      `import { a } from '../../core/person/record.ts';`,
    ],
    ['a service that imports a person', 'electron/backend/sheets/sheet.ts', `import '../../../core/person/record.ts';`],
    ['a command that imports a person', 'electron/cli.ts', `import { a } from '../core/person/record.ts';`],
    ['a screen that imports a person', 'renderer/app.tsx', `import { a } from '../core/person/record.ts';`],
    ['a screen that imports the backend', 'renderer/app.tsx', `import type { A } from '../electron/backend/a.ts';`],
    ['the shell that imports templates', 'electron/shell/menu.ts', `import { a } from '../../templates/theme.ts';`],
    ['the backend that imports a host', 'electron/backend/router.ts', `import { a } from '../browser-host/host.ts';`],
    ['a source that imports a test', 'electron/demo.ts', `import { a } from '../test/support/runs.ts';`],
    ['Node in core', 'core/visit/id.ts', `import { randomUUID } from 'node:crypto';`],
    ['Node in templates, by its old name', 'templates/fonts.ts', `import { join } from 'path';`],
    ['Node in a screen', 'renderer/app.tsx', `import { join } from 'node:path';`],
    ['a package core may not use', 'core/visit/visit.ts', `import { a } from '@garmin/fitsdk';`],
    ['pdfmake, even its types, in templates', 'templates/blocks.ts', `import type { Content } from 'pdfmake';`],
    ['pdfmake outside the renderer', 'electron/backend/sheets/save.ts', `import pdfmake from 'pdfmake/js/index.js';`],
    ['pdfmake in a test', 'test/sheet.test.ts', `import pdfmake from 'pdfmake';`],
    ['electron in the shell', 'electron/shell/menu.ts', `import { app } from 'electron';`],
    ['electron loaded for one inline type', 'electron/shell/menu.ts', `import { type App } from 'electron';`],
    ['electron by require', 'electron/backend/a.ts', `const { app } = require('electron');`],
    ['a computed import', 'electron/backend/a.ts', 'const a = await import(name);'],
    ['an undeclared package', 'test/a.test.ts', `import a from 'left-pad';`],
    ['a dev dependency in what is shipped', 'electron/backend/a.ts', `import { a } from 'vitest';`],
    ['a file in no folder we know', 'scripts/a.ts', ''],
    ['a way out of the project', 'electron/backend/a.ts', `import a from '../../../elsewhere.ts';`],
    ['an absolute path', 'electron/backend/a.ts', `import a from '/elsewhere.ts';`],
    ['the clock in core', 'core/visit/visit.ts', 'const at = Date.now();'],
    ['the clock in core, constructed', 'core/visit/visit.ts', 'const at = new Date();'],
    ['randomness in templates', 'templates/theme.ts', 'const a = Math.random();'],
    ['a long file', 'core/visit/visit.ts', '// line\n'.repeat(301)],
  ];
  it.each(refused)('%s', (_what, path, source) => {
    expect(violations(path, source, packages)).toEqual([expect.stringContaining(path)]);
  });

  it('a file it cannot parse', () => {
    expect(() => violations('core/a.ts', 'import {', packages)).toThrow('core/a.ts');
  });

  it('a cycle, of two files and of one', () => {
    const graph = new Map([
      ['core/a.ts', ['core/b.ts']],
      ['core/b.ts', ['core/c.ts', 'core/a.ts']],
      ['core/c.ts', ['core/c.ts']],
    ]);
    expect(cycles(graph)).toEqual([
      ['core/c.ts', 'core/c.ts'],
      ['core/a.ts', 'core/b.ts', 'core/a.ts'],
    ]);
    expect(importedFiles('core/visit/a.ts', `import type { B } from './b.ts'; export * from '../c.ts';`)).toEqual([
      'core/visit/b.ts',
      'core/c.ts',
    ]);
  });
});

describe('the check allows', () => {
  const allowed: [what: string, path: string, source: string][] = [
    ['zod in core', 'core/visit/visit.ts', `import { z } from 'zod';`],
    [
      'a person in its own room',
      'core/person/a.ts',
      `import { a } from './b.ts'; import { c } from '../frame/frame.ts';`,
    ],
    ['a person in the instruments', 'electron/backend/instruments/fit.ts', `import '../../../core/person/record.ts';`],
    ['a person in the personal database', 'electron/backend/personal/a.ts', `import '../../../core/person/record.ts';`],
    ['a person in the annex', 'templates/documents/annex.ts', `import { a } from '../../core/person/record.ts';`],
    ['a person in a test', 'test/core/person/a.test.ts', `import { a } from '../../../core/person/record.ts';`],
    ['core in a command', 'electron/cli.ts', `import { a } from '../core/verdict/verdict.ts';`],
    ['a command and its parts', 'electron/cli.ts', `import { a } from './cli/table.ts';`],
    ['the backend in a command', 'electron/cli/check.ts', `import { a } from '../backend/services.ts';`],
    ['pdfmake where its parts are loaded', 'electron/backend/pdf/pdfmake-parts.ts', `import a from 'pdfmake';`],
    ['the types of pdfmake beside it', 'electron/backend/sheets/save.ts', `import type { A } from 'pdfmake';`],
    ['electron in its entry', 'electron/main.ts', `import { app } from 'electron';`],
    ['the types of electron in the shell', 'electron/shell/menu.ts', `import type { App } from 'electron';`],
    ['a given time in core', 'core/visit/visit.ts', 'const at = new Date(given);'],
    ['a long catalogue', 'core/i18n/nl.ts', '// line\n'.repeat(301)],
    ['300 lines', 'core/visit/visit.ts', '// line\n'.repeat(300)],
    ['a mention in a text', 'core/visit/visit.ts', `const a = "import x from 'electron'"; // import('node:fs')`],
  ];
  it.each(allowed)('%s', (_what, path, source) => {
    expect(violations(path, source, packages)).toEqual([]);
  });
});
