import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** One package in the app; the About page reads a list of them (`renderer/features/settings/licences.ts`). */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package states it, an SPDX expression; empty where it states none. */
  readonly licence: string;
  /** What its licence asks to be passed on. */
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * Puts `licences.json` beside the page: the packages whose code went into it, those that the backend needs with all they
 * need in turn, Electron, and Groenkader itself. Licences want their texts to travel with the code.
 *
 * @param root folder of the project
 */
export function licencesPlugin(root: string): Plugin {
  return {
    name: 'groenkader-licences',
    apply: 'build',
    generateBundle() {
      const folders = new Set([
        ...bundledFolders(this.getModuleIds()),
        ...neededFolders(root),
        join(root, 'node_modules/electron'),
      ]);
      const others = [...folders].map(licenceOf).sort((a, b) => (a.name < b.name ? -1 : 1));
      const list = [{ ...licenceOf(root), name: 'Groenkader' }, ...distinct(others)];
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(list) });
    },
  };
}

/** Folders of the packages that these modules belong to; modules of our own belong to none. */
export function bundledFolders(moduleIds: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    // Greedy, for packages inside packages. Bundlers put a zero byte before modules that they made from another.
    const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
    if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
  }
  return folders;
}

/** Folders of everything that `dependencies` of the project bring along, found as Node finds them. */
export function neededFolders(root: string): Set<string> {
  const folders = new Set<string>();
  const visit = (from: string) => {
    for (const name of Object.keys(manifestOf(from).dependencies ?? {})) {
      const folder = findPackage(name, from);
      if (folders.has(folder)) continue;
      folders.add(folder);
      visit(folder);
    }
  };
  visit(root);
  return folders;
}

/** What one package says of its licence; where it has no such file, whose it is and where it comes from. */
export function licenceOf(folder: string): Licence {
  const { name, version, license = '', repository, author } = manifestOf(folder);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const owner = typeof author === 'object' ? author.name : author;
  const source = typeof repository === 'object' ? repository.url : repository;
  return {
    name,
    version,
    licence: license,
    text: texts.length > 0 ? texts.join('\n\n') : [owner, source].filter(Boolean).join('\n'),
  };
}

function findPackage(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`${name}, which ${from} needs, is not installed: npm ci`);
  }
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The same version of a package may lie in several folders. */
function distinct(licences: readonly Licence[]): Licence[] {
  return [...new Map(licences.map((each) => [`${each.name} ${each.version}`, each])).values()];
}
