import { describe, expectTypeOf, it } from 'vitest';
import type { HeartRateId, OpenId } from '../../../core/frame/criterion-id.ts';
import type { judge } from '../../../core/verdict/judge.ts';
import type { CriterionVerdict, HeartRateVerdict, OpenVerdict, Verdict } from '../../../core/verdict/verdict.ts';
import type { Finding, Visit } from '../../../core/visit/visit.ts';

/* Compile-time checks (`tsc -p test`): by type, nothing about a heart can be in a verdict or a visit. */

describe('the types', () => {
  it('give a heart-rate verdict outcome, persons, rest, minutes and reason, and nothing else', () => {
    expectTypeOf<keyof HeartRateVerdict>().toEqualTypeOf<
      'id' | 'family' | 'outcome' | 'reason' | 'personsMeasured' | 'restDefinitions' | 'validMinutes'
    >();
    expectTypeOf<HeartRateVerdict>().not.toHaveProperty('value');
    expectTypeOf<HeartRateVerdict>().not.toHaveProperty('limit');
    expectTypeOf<HeartRateVerdict>().not.toHaveProperty('ratio');
    expectTypeOf<HeartRateVerdict>().not.toHaveProperty('needed');
    expectTypeOf<HeartRateVerdict>().not.toHaveProperty('conditions');
    expectTypeOf<HeartRateVerdict>().not.toHaveProperty('decidedBy');
  });

  it('never let an open verdict be one of a heart', () => {
    expectTypeOf<OpenVerdict['id']>().toEqualTypeOf<OpenId>();
    expectTypeOf<Extract<OpenId, HeartRateId>>().toEqualTypeOf<never>();
    expectTypeOf<HeartRateVerdict['id']>().toEqualTypeOf<HeartRateId>();
    expectTypeOf<Verdict['criteria'][number]>().toEqualTypeOf<CriterionVerdict>();
    expectTypeOf<ReturnType<typeof judge>>().toEqualTypeOf<Verdict>();
  });

  it('give a visit a finding and no measuring value', () => {
    expectTypeOf<keyof Finding>().toEqualTypeOf<'label' | 'frame' | 'outcomes' | 'restDefinition' | 'validMinutes'>();
    expectTypeOf<NonNullable<Visit['findings']>[number]>().toEqualTypeOf<Finding>();
  });
});
