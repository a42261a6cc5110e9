import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../core/frame/frames.ts';
import { parsePerson } from '../../../core/person/person.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { parseVisit } from '../../../core/visit/parse.ts';
import { type Problem, problemCodes } from '../../../core/visit/problem.ts';
import { rawVisit } from '../../support/arbitrary-visit.ts';
import { expectConsistent } from '../../support/consistent.ts';
import { damaged } from '../../support/mutate.ts';
import { fcOptions, runs } from '../../support/runs.ts';

const codes: ReadonlySet<string> = new Set(problemCodes);

function expectProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) throw new Error('refused without a problem');
  const seen = new Set<string>();
  for (const { code, field, value, allowed, other } of problems) {
    if (!codes.has(code)) throw new Error(`unknown code ${code}`);
    if (typeof field !== 'string') throw new Error(`${code}: the field is no text`);
    for (const text of [value, allowed, other]) {
      if (text !== undefined && typeof text !== 'string') throw new Error(`${code}: what is said is no text`);
    }
    const said = `${code} ${field}`;
    if (seen.has(said)) throw new Error(`${said}: said twice`);
    seen.add(said);
  }
}

describe('parseVisit', () => {
  it('accepts a rich valid document as it is, and its own output again', () => {
    fc.assert(
      fc.property(rawVisit(), (raw) => {
        const first = parseVisit(raw);
        expect(first).toEqual({ ok: true, value: { visit: raw, frame: currentFrame } });
        expect(first.ok && parseVisit(first.value.visit)).toEqual(first);
      }),
      fcOptions(300, 10_000),
    );
  });

  it('answers every damaged document with a visit that can be judged or with problems', () => {
    let accepted = 0;
    fc.assert(
      fc.property(damaged(rawVisit()), (raw) => {
        const before = JSON.stringify(raw);
        const result = parseVisit(raw);
        if (result.ok) {
          accepted += 1;
          expectConsistent(judge(result.value.visit, result.value.frame), result.value.frame);
        } else expectProblems(result.error);
        if (JSON.stringify(raw) !== before) throw new Error('the raw document was changed');
        const person = parsePerson(raw);
        if (person.ok) throw new Error('a visit is no person record');
      }),
      fcOptions(2_000, 100_000),
    );
    // Both ways are taken often, else the damage is too great or too small to show anything.
    const all = runs(2_000, 100_000);
    expect(accepted).toBeGreaterThan(all / 50);
    expect(accepted).toBeLessThan((all * 9) / 10);
  });

  it('answers any JSON value at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const result = parseVisit(raw);
        if (!result.ok) expectProblems(result.error);
      }),
      fcOptions(500, 20_000),
    );
  });
});
