import { describe, expect, it, vi } from 'vitest';
import type { Client, Input } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { err, ok } from '../../../core/result.ts';
import {
  type ImportItem,
  type ImportState,
  type ImportWays,
  importFile,
  importFiles,
  progressOf,
} from '../../../renderer/features/import/import-files.ts';

const file = (name: string) => new File(['{}'], name);
const item = (key: number, name: string): ImportItem => ({ key, file: file(name), progress: { state: 'waiting' } });

/** A backend that takes everything but what its name says. */
function backend(): ImportWays & { readonly asked: Input<'visit.import'>[] } {
  const asked: Input<'visit.import'>[] = [];
  const answer = (input: Input<'visit.import'>) => {
    asked.push(input);
    if (input.fileName.startsWith('twice') && !input.asCopy) {
      return err(callError('already-there', { visit: 'v0', workstation: 'w0' }));
    }
    if (input.fileName.startsWith('bad')) {
      const problem = { code: 'not-json', field: '' } as const;
      return err(callError('file-refused', { file: input.fileName, problems: [problem] }));
    }
    return ok({ visit: 'v1', workstation: 'w1', place: { company: 'Markt' } });
  };
  return {
    asked,
    upload: async ({ name }) => (name.startsWith('huge') ? undefined : `upload-${name}`),
    call: (async (_name, input) => answer(input as Input<'visit.import'>)) as Client,
  };
}

describe('importing a file', () => {
  it('sends the bytes, then names them', async () => {
    const ways = backend();
    expect(await importFile(ways, file('a.visit.json'), false)).toMatchObject({ state: 'done', asCopy: false });
    expect(ways.asked).toEqual([{ upload: 'upload-a.visit.json', fileName: 'a.visit.json' }]);
  });

  it('says where the visit is that is here already, and keeps a copy when asked', async () => {
    const ways = backend();
    expect(await importFile(ways, file('twice.pdf'), false)).toEqual({
      state: 'already-there',
      visit: 'v0',
      workstation: 'w0',
    });
    expect(await importFile(ways, file('twice.pdf'), true)).toMatchObject({ state: 'done', asCopy: true });
    expect(ways.asked[1]).toMatchObject({ asCopy: true });
  });

  it('tells a refused file from bytes that were not taken', async () => {
    const ways = backend();
    expect(await importFile(ways, file('bad.json'), false)).toMatchObject({ error: { code: 'file-refused' } });
    expect(await importFile(ways, file('huge.pdf'), false)).toEqual({ state: 'failed', error: null });
    expect(ways.asked).toHaveLength(1);
  });

  it.each([
    ['alles.groenkader', 'GROENKADER-MOVE\n', 'move'],
    ['lijst.xlsx', 'PK\u0003\u0004', 'other'],
  ] as const)('says of %s that it is not imported here, and sends nothing', async (name, content, kind) => {
    const ways = backend();
    const sent = vi.fn(ways.upload);
    expect(await importFile({ ...ways, upload: sent }, new File([content], name), false)).toEqual({
      state: 'not-here',
      kind,
    });
    expect(sent).not.toHaveBeenCalled();
  });

  it('keeps the name within what the contract takes', async () => {
    const ways = backend();
    await importFile(ways, file(`${'x'.repeat(400)}.json`), false);
    expect(ways.asked[0]?.fileName).toHaveLength(300);
  });
});

describe('importing several files', () => {
  it('goes one after another, each with its own result', async () => {
    const steps: [number, ImportState['state']][] = [];
    const items = [item(1, 'bad.json'), item(2, 'a.json'), item(3, 'twice.json')];
    await importFiles(backend(), items, (key, { state }) => steps.push([key, state]), new AbortController().signal);
    expect(steps).toEqual([
      [1, 'busy'],
      [1, 'failed'],
      [2, 'busy'],
      [2, 'done'],
      [3, 'busy'],
      [3, 'already-there'],
    ]);
  });

  it('stops between two files: what was begun is finished, the rest is skipped', async () => {
    const stop = new AbortController();
    const ended = new Map<number, ImportState['state']>();
    const ways = backend();
    const change = (key: number, { state }: ImportState) => {
      ended.set(key, state);
      if (key === 1 && state === 'busy') stop.abort();
    };
    await importFiles(ways, [item(1, 'a.json'), item(2, 'b.json'), item(3, 'c.json')], change, stop.signal);
    expect([...ended]).toEqual([
      [1, 'done'],
      [2, 'skipped'],
      [3, 'skipped'],
    ]);
    expect(ways.asked).toHaveLength(1);
  });
});

it('counts what was dealt with and what is here now', () => {
  const made = { visit: 'v', workstation: 'w', place: { company: 'c' } };
  const items: ImportItem[] = [
    { ...item(1, 'a'), progress: { state: 'done', asCopy: false, made } },
    { ...item(2, 'b'), progress: { state: 'failed', error: null } },
    { ...item(3, 'c'), progress: { state: 'busy' } },
    item(4, 'd'),
  ];
  expect(progressOf(items)).toEqual({ dealtWith: 2, imported: 1 });
});
