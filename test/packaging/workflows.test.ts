import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly needs?: string;
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (file: string) => parse(readFileSync(join(folder, file), 'utf8')) as Workflow;
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps = [] }) => steps);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe.each(readdirSync(folder))('%s', (file) => {
  const workflow = read(file);

  it('may do nothing that a job does not ask for', () => {
    expect(workflow.permissions).toEqual({});
    // A workflow for a stranger's changes that runs with our rights.
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    for (const [name, { permissions }] of Object.entries(workflow.jobs)) {
      expect([name, permissions]).toEqual([name, name === 'draft' ? { contents: 'write' } : { contents: 'read' }]);
    }
  });

  it('takes actions of GitHub alone, by their content and not by a name that can move', () => {
    for (const { uses } of stepsOf(workflow)) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    }
  });

  it('leaves no key behind for the code that it runs', () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).not.toContain('secrets');
    // What somebody else can choose must not become a part of a command.
    for (const { run = '' } of stepsOf(workflow)) expect(run).not.toMatch(/\$\{\{\s*(github|inputs|env)\b/);
  });

  it('runs scripts that there are', () => {
    const called = [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/npm (?:run )?(test\b[\w:]*|(?<=run )[\w:]+)/g),
    ];
    expect(called.length).toBeGreaterThan(0);
    expect(called.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('a push', () => {
  it('is checked on the oldest Node that we promise, with the long tests', () => {
    const { on, jobs } = read('check.yml');
    expect(on).toMatchObject({ push: { branches: ['**'] } });
    const steps = jobs.check?.steps ?? [];
    expect(steps.map(({ run }) => run)).toEqual(expect.arrayContaining(['npm ci', 'npm test', 'npm run test:long']));
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
    const node = steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version'];
    expect(`>=${node}`).toBe(`${engines.node}`);
  });
});

describe('a tag', () => {
  const { on, jobs } = read('release.yml');

  it('makes installers on three systems, after the checks and after the specs in the real Electron', () => {
    expect(on).toEqual({ push: { tags: ['v*'] } });
    expect(jobs.check?.uses).toBe('./.github/workflows/check.yml');
    expect(jobs.installers?.needs).toBe('check');
    expect(jobs.installers?.strategy?.matrix.os.map((name) => name.split('-')[0])).toEqual([
      'ubuntu',
      'windows',
      'macos',
    ]);
    const steps = jobs.installers?.steps ?? [];
    const at = (command: string) => steps.findIndex(({ run }) => run?.includes(command));
    expect(steps[at('npm run test:e2e')]?.env).toEqual({ HOST: 'electron' });
    const order = ['npm ci', 'npm run build', 'npm run test:e2e', 'npm run package ', 'npm run package:try'].map(at);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThanOrEqual(0);
  });

  it('becomes a draft only of what was built', () => {
    expect(jobs.draft?.needs).toBe('installers');
    expect(jobs.draft?.steps?.at(-1)?.run).toMatch(/gh release create .*--verify-tag --draft/);
  });
});
