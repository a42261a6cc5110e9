import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { personDocument } from '../../support/person-builder.ts';
import { document, filled, task } from '../../support/visit-builder.ts';
import { folder, put, runCli } from './run-cli.ts';

/*
 * Attacks that once went through: a verdict that is too good because something given was left out without a word, and
 * values of a person in a message.
 */
describe('a personal file that cannot be used', () => {
  it.each([
    ['is no JSON', '{"format": "groenkader-person", "peakBpm": 0163'],
    ['is of the same person as another', JSON.stringify(personDocument({ peakBpm: 80, ageYears: 47 }))],
  ])('that %s keeps its visit from being judged and printed', async (_what, text) => {
    const where = folder();
    put(where, 'a.visit.json', document());
    put(where, 'good.person.json', personDocument({ peakBpm: 163, ageYears: 47 }));
    writeFileSync(join(where, 'bad.person.json'), text);
    const persons = ['--person', 'good.person.json', '--person', 'bad.person.json'];
    const assessed = await runCli(['assess', 'a.visit.json', ...persons, '--json'], { cwd: where });
    expect(assessed.code).toBe(3);
    expect(JSON.parse(assessed.out)).toMatchObject({ files: [] });
    const made = await runCli(['sheet', 'a.visit.json', '-o', 'out', ...persons, '--lang', 'en'], { cwd: where });
    expect(made.code).toBe(3);
    expect(made.err).toContain('a.visit.json: not judged, because the personal file bad.person.json');
    expect(readdirSync(where)).not.toContain('out');
    expect(assessed.out + assessed.err + made.out + made.err).not.toMatch(/163|\b47\b/);
  });
});

describe('a key that stands twice', () => {
  it.each([
    ['"agreed": false, "agreed": true', 'agreed'],
    ['"agreed": false, "agre\\u0065d": true', 'agreed'],
  ])('%s is refused with its place', async (twice, key) => {
    const where = folder();
    const sentences = [{ id: 's1', text: 'SECRETSENTENCE', agreed: false }];
    const text = JSON.stringify(document({ workerSentences: sentences })).replace('"agreed":false', twice);
    writeFileSync(join(where, 'a.json'), text);
    const { code, out, err } = await runCli(['assess', 'a.json', '--lang', 'en'], { cwd: where });
    expect(code).toBe(3);
    expect(err).toMatch(new RegExp(`a\\.json: line 1, column \\d+, ${key}: this key stands twice`));
    expect(out + err).not.toContain('SECRETSENTENCE');
  });

  it('hides no nesting behind it, and is not named where it looks like a name', async () => {
    const where = folder();
    writeFileSync(join(where, 'deep.json'), `{"a": 1, "a": ${'['.repeat(10_000_000)}`);
    writeFileSync(join(where, 'name.json'), '{"Jan Janssens": 1, "Jan Janssens": 2}');
    const deep = await runCli(['assess', 'deep.json', '--lang', 'en'], { cwd: where });
    expect(deep.err).toContain('≤ 64');
    const named = await runCli(['assess', 'name.json', '--lang', 'en'], { cwd: where });
    expect(named.err).toContain('this key stands twice');
    expect(named.err).not.toContain('Jan');
  });

  it('may stand again in another object, and as a value', async () => {
    const where = folder();
    const load = (id: string) => ({ id, what: 'massG', massG: 4_000, handlings: 1, per: 'day' });
    put(where, 'a.json', document({ tasks: [task({ loads: filled(load('x'), load('y')) })] }));
    expect((await runCli(['assess', 'a.json'], { cwd: where })).code).toBe(0);
  });
});

describe('values of a person in the wrong file', () => {
  it.each([
    ['a personal file given as a visit', '{"format": "groenkader-person", "peakBpm": 0163}'],
    ['a personal file that says it is a visit', JSON.stringify(document({ ageYears: 163, peakBpm: 163 }))],
    ['a finding with a value', JSON.stringify(document({ findings: [{ label: 'A', peakBpm: 163 }] }))],
  ])('are in no message: %s', async (_what, text) => {
    const where = folder();
    writeFileSync(join(where, 'a.json'), text);
    const { code, out, err } = await runCli(['assess', 'a.json', '--json'], { cwd: where });
    expect(code).toBe(3);
    expect(out + err).not.toContain('163');
  });
});
