import { describe, expect, expectTypeOf, it } from 'vitest';
import type { CallSpec } from '../../../core/contract/call.ts';
import { contract, type Envelope, type Input, type OwnError, type Services } from '../../../core/contract/contract.ts';
import { errorCodes, errorParams } from '../../../core/contract/error-params.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { type CallName, callNames, isCallName } from '../../../core/contract/names.ts';

const specs = Object.entries(contract) as [CallName, CallSpec][];

describe('the contract', () => {
  it('has exactly the calls that are named, each once', () => {
    expect(Object.keys(contract).sort()).toEqual([...callNames].sort());
    expect(new Set(callNames).size).toBe(callNames.length);
  });

  it('knows a name only by itself', () => {
    for (const name of callNames) expect(isCallName(name)).toBe(true);
    for (const name of ['', 'visit', 'visit.readx', 'toString', '__proto__', null, 3, ['visit.read']]) {
      expect(isCallName(name)).toBe(false);
    }
  });

  it.each(specs)('%s refuses what is not an object, and fields that it does not know', (_, { input }) => {
    for (const wrong of [undefined, null, 3, 'x', [], { unheardOf: 1 }]) {
      expect(input.safeParse(wrong).success).toBe(false);
    }
  });

  it('names only errors that exist', () => {
    const used = specs.flatMap(([, { errors }]) => errors);
    expect(used.filter((code) => !errorCodes.includes(code))).toEqual([]);
  });

  it('has errors whose parameters are JSON', () => {
    const error = callError('changed-elsewhere', { version: 3 });
    expect(JSON.parse(JSON.stringify(error))).toEqual(error);
    expect(errorParams['changed-elsewhere'].safeParse(error.params).success).toBe(true);
    expect(callError('locked')).toEqual({ code: 'locked', params: {} });
  });
});

describe('its faces', () => {
  it('are derived: input, answer and service of a call follow its spec', () => {
    expectTypeOf<Input<'visit.read'>>().toEqualTypeOf<{ visit: string }>();
    expectTypeOf<OwnError<'visit.save'>>().toEqualTypeOf<
      'not-found' | 'changed-elsewhere' | 'locked' | 'document-refused'
    >();
    expectTypeOf<keyof Services>().toEqualTypeOf<CallName>();
    expectTypeOf<Extract<Envelope<'visit.save'>, { ok: false }>['error']['code']>().toExtend<CallError['code']>();
    // @ts-expect-error a parameter of another error
    callError('changed-elsewhere', { name: 'x' });
    // @ts-expect-error a parameter is missing
    callError('changed-elsewhere');
  });
});
