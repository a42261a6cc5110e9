import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledFolders, licenceOf, neededFolders } from '../../build/licences.ts';

const root = join(import.meta.dirname, '../..');
const packageAt = (name: string) => join(root, 'node_modules', name);

describe('the packages in the app', () => {
  it('are those that the modules of the page belong to', () => {
    const ids = [
      join(root, 'renderer/main.tsx'),
      join(packageAt('react'), 'index.js'),
      `\0${join(packageAt('react'), 'jsx-runtime.js')}?commonjs-module`,
      join(packageAt('@mantine/core'), 'esm/core/Box/Box.mjs'),
      '\0vite/preload-helper.js',
    ];
    expect([...bundledFolders(ids)]).toEqual([packageAt('react'), packageAt('@mantine/core')]);
  });

  it('are every dependency and what each brings along', () => {
    const needed = neededFolders(root);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    for (const name of Object.keys(manifest.dependencies)) expect(needed).toContain(packageAt(name));
    // pdfmake needs pdfkit, which needs fontkit.
    expect(needed).toContain(packageAt('fontkit'));
    expect(needed).not.toContain(packageAt('vitest'));
  });

  it('all state a licence that may be passed on under the EUPL, or carry its text, but for the decoder of FIT', () => {
    const known = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Zlib|BlueOak-1\.0\.0|0BSD|Unlicense)\b/;
    for (const folder of neededFolders(root)) {
      const { name, licence, text } = licenceOf(folder);
      if (name === '@garmin/fitsdk') {
        // Terms of its own, which have to be cleared before an installer goes out (ARCHITECTURE.md, dependencies).
        expect(text).toContain('FIT) Protocol License Agreement');
        continue;
      }
      expect(licence === '' ? text : licence, name).toMatch(licence === '' ? /Permission is hereby granted/ : known);
      expect(text, name).not.toBe('');
    }
  });

  it('come with the words of their licences', () => {
    expect(licenceOf(packageAt('better-sqlite3'))).toMatchObject({ name: 'better-sqlite3', licence: 'MIT' });
    expect(licenceOf(packageAt('better-sqlite3')).text).toContain('Permission is hereby granted');
    expect(licenceOf(packageAt('@expo-google-fonts/ibm-plex-sans')).text).toMatch(/SIL Open Font License/i);
    expect(licenceOf(root).text).toContain('EUROPEAN UNION PUBLIC LICENCE');
  });
});
