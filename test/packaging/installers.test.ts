import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { icnsEntries, icoWidths, linuxWidths } from './make-icons.ts';

const root = join(import.meta.dirname, '../..');
const settings = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
  readonly [key: string]: unknown;
  readonly files: readonly string[];
  readonly nsis: Readonly<Record<string, unknown>>;
};

/** Architectures by target. */
function targetsOf(system: 'win' | 'mac' | 'linux'): Readonly<Record<string, readonly string[]>> {
  const { target } = settings[system] as {
    readonly target: readonly { readonly target: string; readonly arch: string | readonly string[] }[];
  };
  return Object.fromEntries(target.map((each) => [each.target, [each.arch].flat()]));
}

describe('the installers', () => {
  it('are those of the three systems', () => {
    expect(targetsOf('win')).toEqual({ nsis: ['x64'], portable: ['x64'] });
    expect(targetsOf('mac')).toEqual({ dmg: ['x64', 'arm64'] });
    expect(targetsOf('linux')).toEqual({ AppImage: ['x64'], deb: ['x64'] });
    expect(settings).toMatchObject({ appId: 'be.groenkader.app', productName: 'Groenkader' });
  });

  it('leave visits and sheets alone when they take the program away, and need no administrator', () => {
    expect(settings.nsis).toMatchObject({ deleteAppDataOnUninstall: false, perMachine: false, allowElevation: false });
    // A script of our own could do otherwise.
    expect(Object.keys(settings.nsis)).not.toContain('include');
    expect(Object.keys(settings.nsis)).not.toContain('script');
  });

  it('are published by nobody but the workflow, and compile nothing', () => {
    expect(settings).toMatchObject({ publish: null, npmRebuild: false, nodeGypRebuild: false });
  });

  it('begin the list of files with what is wanted', () => {
    const wanted = settings.files.filter((pattern) => !pattern.startsWith('!'));
    expect(wanted).toEqual(['package.json', 'LICENSE', 'dist/shell/**/*', 'dist/renderer/**/*']);
    for (const system of ['win', 'mac', 'linux'] as const) {
      // With exclusions alone, electron-builder takes everything else: it once packed our sources.
      const { files } = settings[system] as { readonly files: readonly string[] };
      expect(files[0]).toBe('package.json');
    }
  });

  it('hold an Electron of exactly one version', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(settings.electronVersion).toBeUndefined();
  });
});

/** Width of a square PNG. */
function widthOf(png: Buffer): number {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
  // Its last part is there: nothing was cut off.
  expect(png.subarray(-8, -4).toString('latin1')).toBe('IEND');
  return png.readUInt32BE(16);
}

describe('the icon', () => {
  const icon = (path: string) => readFileSync(join(root, 'packaging', path));

  it('has every width for Windows', () => {
    const file = icon('icon.ico');
    expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
    const widths = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
      const width = widthOf(file.subarray(offset, offset + length));
      expect([file[at], file[at + 1]]).toEqual([width % 256, width % 256]);
      return width;
    });
    expect(widths).toEqual([...icoWidths]);
  });

  it('has every width for macOS', () => {
    const file = icon('icon.icns');
    expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
    const entries: [string, number][] = [];
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const png = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
      entries.push([file.toString('latin1', at, at + 4), widthOf(png)]);
    }
    expect(entries).toEqual(icnsEntries.map((entry) => [...entry]));
  });

  it('has every width for Linux', () => {
    for (const width of linuxWidths) expect(widthOf(icon(`icons/${width}x${width}.png`))).toBe(width);
  });
});
