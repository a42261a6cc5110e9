import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folder } from './run-cli.ts';

/* What the README shows of the commands is what they print: whoever tries them must see the same. */

const root = join(import.meta.dirname, '../../..');
const npmRun = 'npm run -s groenkader --';
const { CI: _, COLUMNS: __, FORCE_COLOR: ___, ...plain } = process.env;

/** A block that calls the command line, with the block of output right below it. */
function examples(): { command: string; output: string }[] {
  const blocks = readFileSync(join(root, 'README.md'), 'utf8').split(/^```\n/m);
  // Blocks and the text between them take turns; between two that belong together stands nothing.
  return blocks.flatMap((command, at) =>
    at % 2 === 1 && command.includes(npmRun) && blocks[at + 1] === ''
      ? [{ command, output: (blocks[at + 2] ?? '').trimEnd() }]
      : [],
  );
}

const shown = examples();

it('shows the commands that read files', () => {
  const names = shown.map(({ command }) => /groenkader -- (\S+)/.exec(command)?.[1]);
  expect(names).toEqual(['heart-rate', 'loads', 'vibration', 'map', 'match', 'rotate']);
});

it.each(shown)('$command', async ({ command, output }) => {
  const where = folder();
  // The plan of a rotation names the example visits as somebody in the project's folder would.
  symlinkSync(join(root, 'templates'), join(where, 'templates'));
  const script = command.replaceAll(npmRun, `"${process.execPath}" "${join(root, 'electron/groenkader.mjs')}"`);
  const env = { ...plain, INIT_CWD: where, NO_COLOR: '' };
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd: where, env });
  expect(stdout.trimEnd()).toBe(output);
});
