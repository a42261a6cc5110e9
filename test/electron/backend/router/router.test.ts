import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Services } from '../../../../core/contract/contract.ts';
import { callError } from '../../../../core/contract/errors.ts';
import { type CallName, callNames } from '../../../../core/contract/names.ts';
import { createRouter } from '../../../../electron/backend/router/router.ts';
import { classifyError, StoreFailure } from '../../../../electron/backend/store/classify-error.ts';
import { openBackend, type TestBackend, testFolder } from '../../../support/backend.ts';
import { somethingOfEverything, wrongWith } from './router-fixtures.ts';
import { samples } from './samples.ts';

let app: TestBackend;
let known: ReturnType<typeof samples>;
beforeAll(async () => {
  app = await openBackend(testFolder(afterAll));
  known = samples(await somethingOfEverything(app));
});
afterAll(async () => app.close());

describe.each(callNames)('%s', (name) => {
  it('takes what it says and answers as it says', async () => {
    const answer = await app.backend.dispatch(name, known[name].valid);
    expect(wrongWith(name, answer)).toBeUndefined();
    expect(answer).not.toMatchObject({ error: { code: 'invalid-input' } });
  });

  it('refuses everything else, and says where and never what', async () => {
    expect(known[name].hostile.length).toBeGreaterThan(0);
    for (const input of known[name].hostile) {
      const answer = await app.backend.dispatch(name, input);
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      expect(wrongWith(name, answer)).toBeUndefined();
    }
  });
});

describe('the gate', () => {
  const logged: unknown[][] = [];
  const router = (service: () => unknown, closed?: ReturnType<typeof callError<'store-closed'>>) =>
    createRouter({
      services: Object.fromEntries(callNames.map((name) => [name, service])) as unknown as Services,
      closed: () => closed,
      log: (...entry) => logged.push(entry),
      classify: classifyError,
    });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'place.tree ',
    'PLACE.TREE',
    '',
    0,
    null,
    undefined,
    {},
    ['place.tree'],
  ])('knows no call %j', async (name) => {
    const answer = await router(() => ({ ok: true, value: {} }))(name, {});
    expect(answer).toEqual({ ok: false, error: { code: 'unknown-call', params: {} } });
  });

  it('tells the paths of what it refuses, never the values', async () => {
    const input = { number: 'Jan Peeters '.repeat(9), title: 1, place: { company: 'x', boss: 'Jan Peeters' } };
    const answer = await router(() => undefined)('workstation.create', input);
    expect(answer).toEqual({
      ok: false,
      error: { code: 'invalid-input', params: { fields: ['number', 'title', 'place'] } },
    });
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
    ['rejects with nothing', () => Promise.reject()],
    ['rejects', () => Promise.reject(new Error('secret'))],
    ['answers nothing', () => undefined],
    ['answers more than the contract says', () => ({ ok: true, value: { companies: [], secret: 1 } })],
    ['answers another call’s error', () => ({ ok: false, error: callError('locked') })],
    ['answers prose', () => ({ ok: false, error: 'secret' })],
  ])('turns a service that %s into a number to ask for, and logs it', async (_, service) => {
    logged.length = 0;
    const answer = await router(service)('place.tree', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(answer)).toContain(String(logged[0]?.[0]));
  });

  it.each([
    ['disk-full', { code: 'disk-full', params: {} }],
    ['not-writable', { code: 'not-writable', params: { path: '/x/groenkader.db' } }],
    ['damaged', { code: 'store-closed', params: { database: 'work', reason: 'damaged' } }],
  ] as const)('names what the disk did: %s', async (reason, error) => {
    const answer = await router(() => {
      throw new StoreFailure(reason, 'work', '/x/groenkader.db', undefined);
    })('place.tree', {});
    expect(answer).toEqual({ ok: false, error });
  });

  it('lets through what always works, and nothing else, while a database is closed', async () => {
    const closed = callError('store-closed', { database: 'personal', reason: 'damaged' });
    const asked: CallName[] = [];
    for (const name of callNames) {
      const dispatch = router(() => {
        asked.push(name);
        return { ok: false, error: callError('disk-full') };
      }, closed);
      const answer = await dispatch(name, known[name].valid);
      if (!asked.includes(name)) expect(answer).toEqual({ ok: false, error: closed });
    }
    expect(asked).toEqual(callNames.filter((name) => 'always' in contract[name]));
    expect(asked.length).toBeGreaterThan(6);
  });
});
