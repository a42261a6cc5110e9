import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personJsonSchema } from '../../../core/person/json-schema.ts';
import { personSchema } from '../../../core/person/person.ts';
import { visitJsonSchema } from '../../../core/visit/json-schema.ts';
import { visitSchema } from '../../../core/visit/visit.ts';
import { rawVisit } from '../../support/arbitrary-visit.ts';
import { damaged } from '../../support/mutate.ts';
import { personDocument } from '../../support/person-builder.ts';
import { fcOptions } from '../../support/runs.ts';
import { document, greenDocument } from '../../support/visit-builder.ts';

const ajv = new Ajv2020({ strict: true });
ajvFormats.default(ajv);
const visit = { schema: visitSchema, validate: ajv.compile(visitJsonSchema()) };
const person = { schema: personSchema, validate: ajv.compile(personJsonSchema()) };

const people = fc.record(
  {
    format: fc.constant('groenkader-person'),
    formatVersion: fc.constant(1),
    visitId: fc.constant('visit-1'),
    label: fc.constantFrom('A', 'B2'),
    ageYears: fc.integer({ min: 14, max: 99 }),
    rest: fc.record({ bpm: fc.integer({ min: 30, max: 150 }), definition: fc.constantFrom('night', 'entered') }),
    heaviestHour: fc.record({
      sumBpmMs: fc.integer({ min: 0, max: 1e9 }),
      validMs: fc.integer({ min: 1, max: 3_600_000 }),
      spanMs: fc.integer({ min: 1, max: 3_600_000 }),
    }),
    peakBpm: fc.double({ min: 29, max: 231, noNaN: true }),
    recording: fc.record({ sha256: fc.constant('0'.repeat(64)), suspects: fc.constantFrom('keep', 'drop') }),
  },
  { requiredKeys: ['format', 'formatVersion', 'visitId', 'label'] },
);

function expectAgreement({ schema, validate }: typeof visit | typeof person, raw: unknown): void {
  const zod = schema.safeParse(raw);
  if (zod.success === validate(raw)) return;
  const why = zod.success ? validate.errors : zod.error.issues;
  throw new Error(`zod says ${zod.success}, the JSON Schema ${!zod.success}: ${JSON.stringify(why)}`);
}

describe('the JSON Schema of a visit', () => {
  it('accepts what the program accepts and refuses what it refuses, damaged or not', () => {
    fc.assert(
      fc.property(fc.oneof(rawVisit(), damaged(rawVisit())), (raw) => expectAgreement(visit, raw)),
      fcOptions(1_000, 20_000),
    );
  });

  it.each([
    ['the smallest document', document()],
    ['a green visit', greenDocument()],
    ['a control character', document({ company: { name: 'a\u0001' } })],
    ['blanks only', document({ company: { name: '   ' } })],
    ['a date that is none', document({ date: '2026-02-29' })],
    ['200 characters', document({ company: { name: 'é'.repeat(200) } })],
    ['201 characters', document({ company: { name: 'é'.repeat(201) } })],
    ['200 characters outside the basic plane', document({ company: { name: '😀'.repeat(200) } })],
    ['201 characters outside the basic plane', document({ company: { name: '😀'.repeat(201) } })],
    ['a list without entries', document({ tasks: [{ id: 't', title: 'x', loads: { state: 'filled', entries: [] } }] })],
    ['201 tasks', document({ tasks: Array.from({ length: 201 }, (_, at) => ({ id: `t${at}`, title: 'x' })) })],
    ['an own key __proto__', JSON.parse(JSON.stringify(document()).replace('{', '{"__proto__":1,'))],
  ])('agrees on %s', (_, raw) => {
    expectAgreement(visit, JSON.parse(JSON.stringify(raw)));
  });
});

describe('the JSON Schema of a person record', () => {
  it('agrees with the program too', () => {
    fc.assert(
      fc.property(fc.oneof(people, damaged(people)), (raw) => expectAgreement(person, raw)),
      fcOptions(1_000, 20_000),
    );
    expectAgreement(person, personDocument());
  });
});

describe.each([
  ['visit', visitJsonSchema()],
  ['person record', personJsonSchema()],
])('the JSON Schema of a %s', (_, schema) => {
  it('is draft 2020-12 with title and description, and points nowhere outside', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(String(schema.title)).toMatch(/^Groenkader/);
    expect(String(schema.description).length).toBeGreaterThan(50);
    expect(schema).not.toHaveProperty('$id');
    const text = JSON.stringify(schema);
    for (const [, target] of text.matchAll(/"\$ref":"([^"]*)"/g)) expect(target).toMatch(/^#\/\$defs\/[A-Za-z0-9]+$/);
    expect(JSON.parse(text)).toEqual(schema);
  });
});
