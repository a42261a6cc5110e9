import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Licence, neededFolders } from '../../build/licences.ts';
import { readSource } from '../architecture/read-imports.ts';
import { runs } from '../support/runs.ts';
import { readPdf } from '../support/sheet-pages.ts';
import { readFuses } from './fuses.ts';
import { makeProject, type PackProject } from './pack-app.ts';
import type { PackedApp, Target } from './packed-app.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

const linux: Target = { platform: 'linux', arch: 'x64' };
const others: readonly Target[] = [
  { platform: 'win32', arch: 'x64' },
  { platform: 'darwin', arch: 'x64' },
  { platform: 'darwin', arch: 'arm64' },
];
// The same app with another library of SQLite: packing it three times more is for the long run.
const targets = [linux, ...others.slice(0, runs(0, others.length))];

let project: PackProject;
const packed = new Map<Target, PackedApp>();
const appOf = (target: Target): PackedApp => packed.get(target) ?? expect.fail('was not packed');
const archiveOf = (target: Target) => join(appOf(target).resources, 'app.asar');
/** Paths in the archive, with `/` and without the first one. */
const filesOf = (target: Target) =>
  listPackage(archiveOf(target), { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));

beforeAll(async () => {
  project = await makeProject();
  for (const target of targets) packed.set(target, await project.pack(target));
}, 300_000);
afterAll(() => project.remove());

/** Packages whose folder stands in the archive, also those inside others, once each. */
function packagesIn(files: readonly string[]): string[] {
  const names = files.flatMap(
    (path) => /^node_modules\/(?:.+\/node_modules\/)?((?:@[^/]+\/)?[^/@]+)\//.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

describe.each(targets)('the app for $platform on $arch', (target) => {
  it('holds the built app and no source, test or document of ours', () => {
    const own = filesOf(target).filter((path) => !path.startsWith('node_modules'));
    const files = own.filter((path) => /\.\w+$/.test(path) || path === 'LICENSE');
    expect(own).toEqual(
      expect.arrayContaining([
        ...['package.json', 'LICENSE', 'dist/shell/main.js', 'dist/shell/preload.cjs'],
        ...['read', 'rotation', 'map'].map((name) => `dist/shell/${name}-worker.js`),
      ]),
    );
    const allowed =
      /^(package\.json|LICENSE|dist\/shell\/(main\.js|(read|rotation|map)-worker\.js|preload\.cjs|assets\/[^/]+\.js)|dist\/renderer\/.+)$/;
    expect(files.filter((path) => !allowed.test(path))).toEqual([]);
    expect(own.filter((path) => !/^(package\.json$|LICENSE$|dist(\/|$))/.test(path))).toEqual([]);
    expect(filesOf(target).filter((path) => /\.(ts|mts|cts|tsx|map|flow)$/.test(path))).toEqual([]);
    expect(filesOf(target).filter((path) => /(^|\/)(tests?|__tests__|\.github)(\/|$)/.test(path))).toEqual([]);
  });

  it('holds the library of SQLite for this system alone, outside the archive', () => {
    const library = `node_modules/better-sqlite3/prebuilds/${target.platform}-${target.arch}.node`;
    expect(filesOf(target).filter((path) => path.endsWith('.node'))).toEqual([library]);
    const outside = join(appOf(target).resources, 'app.asar.unpacked', library);
    expect(readFileSync(outside).equals(readFileSync(join(root, library)))).toBe(true);
    // Neither its sources nor what compiles them.
    expect(filesOf(target).filter((path) => /\.(c|h|cpp|hpp|gyp|gypi|tar\.gz)$/.test(path))).toEqual([]);
  });

  it('can no longer be started as Node, debugged from outside, or given another archive', () => {
    expect(readFuses(readFileSync(appOf(target).fused))).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(existsSync(join(appOf(target).resources, 'app'))).toBe(false);
  });

  // Linux has no place for it.
  if (target.platform !== 'linux') {
    it('knows its archive by a hash, which stands in the program', () => {
      const { headerString } = getRawHeader(archiveOf(target));
      const hash = createHash('sha256').update(headerString).digest('hex');
      const { resources, fused } = appOf(target);
      const holder = target.platform === 'darwin' ? join(resources, '../Info.plist') : fused;
      expect(readFileSync(holder).includes(hash)).toBe(true);
    });
  }
});

describe('the packages in the app', () => {
  it('are those that its scripts import, with all that they need, and no other', () => {
    const imports = filesOf(linux)
      .filter((path) => /^dist\/shell\/.*\.js$/.test(path))
      .flatMap((path) => {
        const code = extractFile(archiveOf(linux), path).toString('utf8');
        // The bundler renames `require`; the typeface is found by the name of its package.
        const required = [...code.matchAll(/\brequire[\w$]*\("([^"]+)"\)|"(@[\w-]+\/[\w.-]+)"/g)];
        return [
          ...readSource(path, code).imports.map(({ specifier }) => specifier ?? ''),
          ...required.map(([, module, name]) => module ?? name ?? ''),
        ];
      });
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const named = Object.keys(dependencies).filter((name) =>
      imports.some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
    );
    const folders = named.flatMap((name) => {
      const folder = join(root, 'node_modules', name);
      return [folder, ...neededFolders(folder)];
    });
    const needed = folders.map((folder) => folder.slice(folder.lastIndexOf('node_modules') + 13));
    // Headers for compiling what comes compiled.
    const wanted = [...new Set(needed)].filter((name) => name !== 'node-addon-api').sort();
    expect(named).toEqual(
      expect.arrayContaining(['better-sqlite3', 'zod', 'pdfmake', '@expo-google-fonts/ibm-plex-sans']),
    );
    expect(packagesIn(filesOf(linux))).toEqual(wanted);
  });

  it('have their licences with them', () => {
    const bytes = extractFile(archiveOf(linux), 'dist/renderer/licences.json');
    const licences = JSON.parse(bytes.toString('utf8')) as readonly Licence[];
    const listed = licences.map(({ name }) => name);
    expect(packagesIn(filesOf(linux)).filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed).toEqual(expect.arrayContaining(['Groenkader', 'electron', 'react', '@mantine/core']));
    expect(licences.filter(({ text }) => text === '')).toEqual([]);
    expect(extractFile(archiveOf(linux), 'LICENSE').toString('utf8')).toContain('EUROPEAN UNION PUBLIC LICENCE');
    const folder = join(appOf(linux).resources, '..');
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(folder, name))).toBe(true);
  });
});

// The archive holds the library for Linux on x64.
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('what was packed', () => {
  it('starts, keeps visits, makes a sheet and serves the page, with nothing else beside it', async () => {
    const folder = join(project.folder, 'extracted');
    extractAll(archiveOf(linux), folder);
    mkdirSync(join(folder, 'node_modules/electron'));
    writeFileSync(join(folder, 'node_modules/electron/package.json'), '{"type":"module","main":"index.js"}');
    cpSync(join(root, 'test/electron/shell/fake-electron.mjs'), join(folder, 'node_modules/electron/index.js'));
    cpSync(join(import.meta.dirname, 'play-packed.mjs'), join(folder, 'play-packed.mjs'));
    // Or Node would go on looking for packages in the folders above.
    rmSync(join(project.folder, 'node_modules'), { recursive: true });

    const { stdout } = await run(process.execPath, ['play-packed.mjs', '--data', join(folder, 'data')], {
      cwd: folder,
    });
    const seen = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(seen).toMatchObject({ workstations: 128, rows: 128, sheet: 200, replaced: 0 });
    const own = seen.own as readonly (readonly [string, number])[];
    expect(own.length).toBeGreaterThan(2);
    expect(own.filter(([, status]) => status !== 200)).toEqual([]);
    const { text, files } = await readPdf(readFileSync(join(folder, 'sheet.pdf')));
    expect(text).toContain('De 21 criteria');
    expect(files).toContain('groenkader.json');
  });
});
