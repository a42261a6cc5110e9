/**
 * Who may import whom. Plain data; `rules.ts` applies it to the imports of every source file.
 * Paths are relative to the project's folder, with `/`. A pattern ending in `/` means all below that folder;
 * `*` stands for any characters but `/`.
 */

export interface Zone {
  readonly name: string;
  readonly files: readonly string[];
  readonly mayImport: readonly string[];
  /** Packages besides the zone's own files; `'any'` is any package that package.json declares. */
  readonly packages: 'any' | readonly string[];
  readonly nodeBuiltins: boolean;
  /** May read the clock or a source of randomness. Where not, the time is an argument. */
  readonly clock: boolean;
  /** Runs for the user, so that its packages must be in `dependencies`. */
  readonly shipped: boolean;
}

const anywhere = { packages: 'any', nodeBuiltins: true, clock: true } as const;
const pure = { nodeBuiltins: false, clock: false, shipped: true } as const;

/** The first zone with a matching pattern holds the file. */
export const zones: readonly Zone[] = [
  {
    // Heart rates on their way: what the ergonomist's own screen may see, and nobody else.
    name: 'core/heart-rate',
    files: ['core/measure/heart-rate/', 'core/contract/calls/heart-rate.ts'],
    mayImport: ['core/heart-rate', 'core'],
    packages: ['zod'],
    ...pure,
  },
  {
    name: 'core/contract',
    files: ['core/contract/contract.ts'],
    mayImport: ['core', 'core/heart-rate'],
    packages: ['zod'],
    ...pure,
  },
  {
    name: 'core/person',
    files: ['core/person/'],
    mayImport: ['core/person', 'core/heart-rate', 'core'],
    packages: ['zod', 'i18next'],
    ...pure,
  },
  { name: 'core', files: ['core/'], mayImport: ['core', 'core/contract'], packages: ['zod', 'i18next'], ...pure },
  {
    name: 'templates/annex',
    files: ['templates/documents/annex*', 'templates/documents/annex*/'],
    mayImport: ['templates/annex', 'templates', 'core', 'core/heart-rate', 'core/person'],
    packages: [],
    ...pure,
  },
  {
    name: 'templates',
    files: ['templates/'],
    mayImport: ['templates', 'templates/annex', 'core'],
    packages: [],
    ...pure,
  },
  {
    // Tables of loads and vibration, and what recordings are read with too: nothing of a person's.
    name: 'tables',
    files: [
      'electron/backend/instruments/tables/',
      'electron/backend/instruments/xml.ts',
      'electron/backend/instruments/report.ts',
    ],
    mayImport: ['tables', 'backend', 'core', 'core/contract'],
    shipped: true,
    ...anywhere,
  },
  {
    name: 'backend with personal data',
    files: ['electron/backend/instruments/', 'electron/backend/personal/'],
    mayImport: [
      'backend with personal data',
      'tables',
      'backend',
      'templates',
      'templates/annex',
      'core',
      'core/contract',
      'core/heart-rate',
      'core/person',
    ],
    shipped: true,
    ...anywhere,
  },
  {
    name: 'backend',
    files: ['electron/backend/'],
    mayImport: ['backend', 'backend with personal data', 'templates', 'templates/annex', 'core', 'core/contract'],
    shipped: true,
    ...anywhere,
  },
  {
    name: 'shell',
    files: ['electron/shell/'],
    mayImport: ['shell', 'backend', 'core', 'core/contract'],
    shipped: true,
    ...anywhere,
  },
  {
    name: 'browser host',
    files: ['electron/browser-host/'],
    mayImport: ['browser host', 'backend', 'core', 'core/contract'],
    shipped: true,
    ...anywhere,
  },
  {
    // The one command that shows personal values, and the door to the worker that reads recordings and tables alike.
    name: 'heart-rate command',
    files: ['electron/cli/heart-rate*', 'electron/cli/read-job.ts'],
    mayImport: ['heart-rate command', 'entries', 'backend', 'backend with personal data', 'core', 'core/heart-rate'],
    shipped: true,
    ...anywhere,
  },
  {
    name: 'entries',
    files: ['electron/*.ts', 'electron/*.mjs', 'electron/cli/', 'electron/start/'],
    mayImport: [
      'entries',
      'heart-rate command',
      'shell',
      'browser host',
      'tables',
      'backend',
      'core',
      'core/contract',
      'host bundle',
    ],
    shipped: true,
    ...anywhere,
  },
  {
    name: 'renderer/heart-rate',
    files: ['renderer/features/heart-rate/'],
    mayImport: ['renderer/heart-rate', 'renderer', 'core', 'core/contract', 'core/heart-rate'],
    packages: 'any',
    nodeBuiltins: false,
    clock: true,
    shipped: false,
  },
  // Built from the entries themselves (vite.host.config.ts).
  { name: 'host bundle', files: ['dist/host/'], mayImport: [], shipped: false, ...anywhere },
  {
    name: 'renderer',
    files: ['renderer/'],
    mayImport: ['renderer', 'renderer/heart-rate', 'core', 'core/contract'],
    packages: 'any',
    nodeBuiltins: false,
    clock: true,
    shipped: false, // Vite bundles it: its packages are dev dependencies
  },
  {
    name: 'test',
    files: ['test/'],
    mayImport: [
      'test',
      'core',
      'core/contract',
      'core/heart-rate',
      'core/person',
      'templates',
      'templates/annex',
      'backend',
      'backend with personal data',
      'tables',
      'shell',
      'browser host',
      'entries',
      'heart-rate command',
      'renderer',
      'renderer/heart-rate',
      'configuration',
    ],
    shipped: false,
    ...anywhere,
  },
  {
    name: 'configuration',
    files: ['*.config.ts', 'build/'],
    mayImport: ['configuration'],
    shipped: false,
    ...anywhere,
  },
];

/** Packages of which only these files may import a value; elsewhere only `import type`. */
export const valueImports: Readonly<Record<string, readonly string[]>> = {
  // Where its binary is missing, requiring electron from plain Node throws.
  // The test's script runs beside a stand-in of that name.
  electron: ['electron/main.ts', 'electron/preload.ts', 'test/electron/shell/play-chromium.mjs'],
  pdfmake: ['electron/backend/pdf/pdfmake-parts.ts', 'test/bench/bare-pdfmake.ts'],
};

export const maximumLines = { lines: 300, notIn: ['core/i18n/', 'test/'] } as const;
