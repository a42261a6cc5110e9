import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { maximumLines, valueImports, type Zone, zones } from './matrix.ts';
import { type Import, readSource } from './read-imports.ts';

export interface DeclaredPackages {
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

/** What is wrong with one source file, in sentences; empty when nothing is. */
export function violations(path: string, source: string, declared: DeclaredPackages): string[] {
  const zone = zoneOf(path);
  if (!zone) return [`${path} is in no zone of the matrix`];
  const { imports, impureCalls } = readSource(path, source);
  const found = imports.flatMap((entry) => wrongWith(entry, path, zone, declared));
  if (!zone.clock)
    found.push(...impureCalls.map((call) => `${call}: time and randomness are arguments in ${zone.name}`));
  const lines = source.replace(/\n$/, '').split('\n').length;
  if (lines > maximumLines.lines && !matchesAny(path, maximumLines.notIn)) {
    found.push(`${lines} lines, ${maximumLines.lines} is the most`);
  }
  return found.map((sentence) => `${path}: ${sentence}`);
}

/** The project's files that a source file imports, types included. */
export function importedFiles(path: string, source: string): string[] {
  return readSource(path, source).imports.flatMap(({ specifier }) =>
    specifier !== null && isRelative(specifier) ? [resolve(path, specifier)] : [],
  );
}

/** Every import cycle once, as the files on it. */
export function cycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const trail: string[] = [];
  const found: string[][] = [];
  const walk = (file: string): void => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push([...trail.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    trail.push(file);
    for (const next of graph.get(file) ?? []) walk(next);
    trail.pop();
    done.add(file);
  };
  for (const file of graph.keys()) walk(file);
  return found;
}

function wrongWith(entry: Import, path: string, zone: Zone, declared: DeclaredPackages): string[] {
  const { specifier } = entry;
  if (specifier === null) return zone.name === 'test' ? [] : ['imports a computed name, which cannot be checked'];
  if (isRelative(specifier)) return wrongFile(resolve(path, specifier), zone);
  if (isBuiltin(specifier)) return zone.nodeBuiltins ? [] : [`imports ${specifier}; ${zone.name} runs without Node`];
  return wrongPackage(entry, packageOf(specifier), path, zone, declared);
}

function wrongFile(target: string, zone: Zone): string[] {
  // package.json holds the version; which files it names is no arrow between rooms.
  if (target === 'package.json' && zone.nodeBuiltins) return [];
  const to = zoneOf(target);
  if (to && zone.mayImport.includes(to.name)) return [];
  return [`imports ${target}; ${zone.name} may not import ${to?.name ?? 'from outside the matrix'}`];
}

function wrongPackage(entry: Import, name: string, path: string, zone: Zone, declared: DeclaredPackages): string[] {
  const found: string[] = [];
  if (zone.packages !== 'any' && !zone.packages.includes(name)) found.push(`imports ${name}; ${zone.name} may not`);
  const allowed = valueImports[name];
  if (allowed && !entry.typeOnly && !matchesAny(path, allowed)) {
    found.push(`imports a value of ${name}; only ${allowed.join(', ')} may`);
  }
  const installed = declared.dependencies.includes(name);
  const development = declared.devDependencies.includes(name);
  if (!installed && !development) found.push(`imports ${name}, which package.json does not declare`);
  // Electron itself is a dev dependency everywhere: the packager puts it around the app.
  else if (!installed && zone.shipped && !entry.typeOnly && name !== 'electron') {
    found.push(`imports ${name}, which package.json has among the dev dependencies only`);
  }
  return found;
}

function zoneOf(path: string): Zone | undefined {
  return zones.find((zone) => matchesAny(path, zone.files));
}

function matchesAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const expression = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
    return new RegExp(`^${expression}${pattern.endsWith('/') ? '' : '$'}`).test(path);
  });
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

/** `?raw` and the like are the bundler's; they name the same file. */
function resolve(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
