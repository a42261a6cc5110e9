import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type BuildTarget, buildIfStale } from '../../../electron/start/fresh-build.ts';
import { folder } from '../cli/run-cli.ts';

const repository = join(import.meta.dirname, '../../..');

const target: BuildTarget = { configs: ['vite.config.mjs'], output: 'dist/page', sources: ['page', 'vite.config.mjs'] };

/** A small project with a real Vite. */
function project() {
  const root = folder();
  mkdirSync(join(root, 'page/deep'), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'vite.config.mjs'), "export default { root: 'page', base: './' };");
  writeFileSync(join(root, 'page/index.html'), '<script type="module" src="./main.js"></script>');
  const source = (text: string) => writeFileSync(join(root, 'page/main.js'), text);
  source("document.title = 'one';");
  writeFileSync(join(root, 'page/deep/other.js'), '');
  const onBuild = vi.fn();
  const build = () => buildIfStale(root, target, onBuild);
  const script = () => {
    const assets = join(root, 'dist/page/assets');
    return readdirSync(assets).map((name) => readFileSync(join(assets, name), 'utf8'));
  };
  return { root, source, build, script, onBuild };
}

describe('the build before a start', () => {
  it('is made once, and again after a change, a new file or a file taken away', async () => {
    const { root, source, build, script, onBuild } = project();
    expect(await build()).toEqual({ ok: true, value: 'built' });
    expect(script()).toEqual([expect.stringContaining('one')]);
    expect(await build()).toEqual({ ok: true, value: 'fresh' });
    expect(onBuild).toHaveBeenCalledOnce();

    source("document.title = 'two';");
    // Of the same length, at another time.
    utimesSync(join(root, 'page/main.js'), 1_000, 1_000);
    expect(await build()).toEqual({ ok: true, value: 'built' });
    expect(script()).toEqual([expect.stringContaining('two')]);

    writeFileSync(join(root, 'page/deep/new.js'), '');
    expect(await build()).toEqual({ ok: true, value: 'built' });
    rmSync(join(root, 'page/deep/new.js'));
    expect(await build()).toEqual({ ok: true, value: 'built' });
    expect(await build()).toEqual({ ok: true, value: 'fresh' });
    expect(readdirSync(join(root, 'dist'))).toEqual(['page']);
  });

  it('that fails says why and leaves the last good one', async () => {
    const { root, source, build, script } = project();
    await build();
    source("import './nowhere.js';");
    const failed = await build();
    expect(failed).toMatchObject({ ok: false, error: expect.stringContaining('nowhere.js') });
    expect(script()).toEqual([expect.stringContaining('one')]);
    expect(readdirSync(join(root, 'dist'))).toEqual(['page']);
    // And is not taken for fresh.
    expect((await build()).ok).toBe(false);
  });

  it('that is gone is made again', async () => {
    const { root, build } = project();
    await build();
    rmSync(join(root, 'dist'), { recursive: true });
    expect(await build()).toEqual({ ok: true, value: 'built' });
    expect(existsSync(join(root, 'dist/page/index.html'))).toBe(true);
  });
});
