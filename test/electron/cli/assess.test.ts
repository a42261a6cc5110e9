import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { criterionIds } from '../../../core/frame/criterion-id.ts';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { personDocument } from '../../support/person-builder.ts';
import { document, filled, task } from '../../support/visit-builder.ts';
import { ended, folder, put, runCli, startCli } from './run-cli.ts';

const outside = document({ tasks: [task({ loads: filled({ what: 'Doos', massG: 12_500 }) })] });
const incomplete = document();
const examples = join(import.meta.dirname, '../../../templates/examples');
const within = join(examples, 'w-845-reception-desk.visit.json');

interface Criterion {
  readonly id: string;
  readonly outcome: string;
}
interface Assessment {
  readonly files: readonly {
    readonly file: string;
    readonly kind: string;
    readonly verdict: string;
    readonly counts: object;
    readonly criteria: readonly Criterion[];
    readonly warnings: readonly { readonly code: string; readonly message: string }[];
  }[];
  readonly failures: readonly { readonly file: string; readonly problems: readonly Record<string, string>[] }[];
}
const read = (out: string) => JSON.parse(out) as Assessment;

describe('the exit code of assess', () => {
  it('is 0 whatever the verdict', async () => {
    const where = folder();
    const files = [put(where, 'outside.json', outside), put(where, 'incomplete.json', incomplete), within];
    expect((await runCli(['assess', ...files])).code).toBe(0);
  });

  it.each([
    ['outside', 'outside', 1],
    ['outside', 'incomplete', 0],
    ['outside', 'within', 0],
    ['incomplete', 'outside', 1],
    ['incomplete', 'incomplete', 1],
    ['incomplete', 'within', 0],
  ])('with --fail-on %s and a workstation that is %s is %s', async (failOn, what, code) => {
    const where = folder();
    put(where, 'outside.json', outside);
    put(where, 'incomplete.json', incomplete);
    const file = what === 'within' ? within : `${what}.json`;
    expect((await runCli(['assess', file, '--fail-on', failOn], { cwd: where })).code).toBe(code);
  });

  it('is 3 when a file failed, even where --fail-on matched', async () => {
    const where = folder();
    put(where, 'outside.json', outside);
    const args = ['assess', 'outside.json', 'absent.json', '--fail-on', 'outside'];
    expect((await runCli(args, { cwd: where })).code).toBe(3);
  });
});

describe('the table of assess', () => {
  it.each(languages)('says in %s the verdict, the counts, every criterion and what it would take', async (language) => {
    const where = folder();
    put(where, 'outside.json', outside);
    const { out, err } = await runCli(['assess', 'outside.json', '--lang', language], { cwd: where });
    const { t } = textsOf(language);
    const flat = out.replace(/\s+/g, ' ');
    expect(err).toBe('');
    expect(out).toContain(`✗ ${t('frame.verdict.outside')}`);
    expect(flat).toContain(t('cli.counts', { met: 5, notMet: 1, notAssessed: 15, total: 21 }));
    for (const id of criterionIds.slice(0, 1)) expect(flat).toContain(t(`frame.criterion.${id}`));
    expect(flat).toContain(t('cli.needed'));
    expect(flat).toMatch(/12[.,]5 kg/);
    expect(flat).toMatch(/7[.,]5 kg/);
    expect(flat).toContain('Task – Doos');
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it('has no colour in a file, and cuts nothing off', async () => {
    const where = folder();
    const title = 'Zeer'.repeat(49);
    put(where, 'a.json', document({ workstation: { number: '1', title } }));
    const { out } = await runCli(['assess', 'a.json'], { cwd: where });
    expect(out).not.toContain('\u001b');
    expect(out.replace(/\n/g, '')).toContain(title);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = startCli(['assess', ...Array<string>(20).fill(within)]);
    const run = ended(child);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, err } = await run;
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});

describe('assess --json', () => {
  it('gives verdict, counts and per criterion exactly the promised keys', async () => {
    const where = folder();
    put(where, 'a.json', outside);
    const { out, err } = await runCli(['assess', 'a.json', '--json'], { cwd: where });
    expect(err).toBe('');
    const { files, failures } = read(out);
    expect(failures).toEqual([]);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      file: 'a.json',
      kind: 'visit',
      visit: { id: 'visit-1', company: 'Bakkerij Peeters', workstation: { number: '12' }, date: '2026-11-22' },
      frame: { id: 'inrs-green-frame', version: '2011' },
      verdict: 'outside',
      counts: { met: 5, notMet: 1, notAssessed: 15 },
      warnings: [],
    });
    expect(files[0]?.criteria.map(({ id }) => id)).toEqual(criterionIds);
    for (const criterion of files[0]?.criteria ?? []) {
      const heart = ['cardiac-cost', 'peak-heart-rate'].includes(criterion.id);
      const keys = heart
        ? ['id', 'outcome', 'personsMeasured', 'reason', 'restDefinitions', 'validMinutes']
        : ['conditions', 'decidedBy', 'id', 'limit', 'needed', 'outcome', 'ratio', 'reason', 'unit', 'value'];
      expect(Object.keys(criterion).sort()).toEqual(keys);
    }
  });

  it('lists failures with code, field, what is allowed and the message', async () => {
    const where = folder();
    put(where, 'bad.json', document({ tasks: [task({ loads: filled({ massG: -1 }) })] }));
    const args = ['assess', 'bad.json', 'absent.json', within, '--json', '--lang', 'en'];
    const { code, out } = await runCli(args, { cwd: where });
    expect(code).toBe(3);
    const { files, failures } = read(out);
    expect(files).toHaveLength(1);
    expect(failures.map(({ file }) => file)).toEqual(['bad.json', 'absent.json']);
    expect(failures[0]?.problems[0]).toMatchObject({
      code: 'out-of-range',
      field: 'tasks[0].loads.entries[0].massG',
      allowed: '1 – 2000000 g',
      message: expect.stringContaining('out of bounds'),
    });
  });
});

describe('assess --person', () => {
  const values = {
    ageYears: 47,
    rest: { bpm: 61, definition: 'seated-10-min' },
    heaviestHour: { sumBpmMs: 93 * 3_600_000, validMs: 3_600_000, spanMs: 3_600_000 },
    peakBpm: 163,
  };
  const record = personDocument(values);
  // 47, 61, 93 and 163 themselves, and what follows from them: limit 147.05, cost 32, maximum 173.
  const planted = /(?<![\d.])(?:47|61|93|163|147|173|32)(?![\d])/;

  it('judges with the findings and lets out no personal value', async () => {
    const where = folder();
    put(where, 'a.visit.json', document());
    put(where, 'a.person.json', record);
    const args = ['assess', 'a.visit.json', '--person', 'a.person.json'];
    const json = await runCli([...args, '--json'], { cwd: where });
    const { criteria = [] } = read(json.out).files[0] ?? {};
    const hearts = criteria.filter(({ id }) => id === 'cardiac-cost' || id === 'peak-heart-rate');
    expect(hearts.map(({ outcome }) => outcome)).toEqual(['not-met', 'not-met']);
    const table = await runCli(args, { cwd: where });
    for (const text of [JSON.stringify(hearts), table.out, table.err, json.err]) expect(text).not.toMatch(planted);
  });

  it('takes several records after one --person, and replaces a finding of the same label', async () => {
    const where = folder();
    const old = {
      label: 'A',
      frame: { id: 'inrs-green-frame', version: '2011' },
      outcomes: { 'cardiac-cost': 'met', 'peak-heart-rate': 'met' },
      validMinutes: 60,
    };
    put(where, 'a.visit.json', document({ findings: [old] }));
    put(where, 'a.person.json', record);
    put(where, 'b.person.json', { ...record, label: 'B' });
    const args = ['assess', '--person', 'a.person.json', 'b.person.json', 'a.visit.json', '--json'];
    const { out } = await runCli(args, { cwd: where });
    expect(read(out).files[0]?.criteria[4]).toMatchObject({ outcome: 'not-met', personsMeasured: 2 });
  });

  it.each([
    ['belongs to no visit given', { ...record, visitId: 'other' }, document(), 'a.person.json: visitId: '],
    ['is a visit', document(), document(), 'a.person.json: '],
    ['has a wrong value', { ...record, ageYears: 147 }, document(), 'a.person.json: ageYears: '],
    ['has an unknown field', { ...record, name: 'Jan 163' }, document(), 'a.person.json: name: '],
    [
      'contradicts a mark',
      record,
      document({ doesNotOccur: { 'heavy-work': { evidence: 'declared' } } }),
      'a.visit.json: doesNotOccur.heavy-work: ',
    ],
  ])('refuses a record that %s, without its values', async (_what, person, visit, message) => {
    const where = folder();
    put(where, 'a.visit.json', visit);
    put(where, 'a.person.json', person);
    const { code, out, err } = await runCli(['assess', 'a.visit.json', '--person', 'a.person.json'], { cwd: where });
    expect(code).toBe(3);
    expect(err).toContain(message);
    expect(out + err).not.toMatch(/47|(?<!\d)61|163|Jan/);
  });

  it('refuses the same person of the same visit twice', async () => {
    const where = folder();
    put(where, 'a.visit.json', document());
    put(where, 'a.person.json', record);
    put(where, 'b.person.json', record);
    const args = ['assess', 'a.visit.json', '--person', 'a.person.json', '--person', 'b.person.json'];
    const { code, err } = await runCli(args, { cwd: where });
    expect(code).toBe(3);
    expect(err).toMatch(/b\.person\.json: label: .*a\.person\.json/);
  });
});

describe('assess of a sheet', () => {
  it('judges the data in it as the visit it was made from', async () => {
    const where = folder();
    const args = ['sheet', within, '-o', '.', '--lang', 'en'];
    expect((await runCli(args, { cwd: where })).code).toBe(0);
    const sheet = 'W-845_2026-10-06_r1_en.pdf';
    const { files } = read((await runCli(['assess', sheet, within, '--json'], { cwd: where })).out);
    expect(files.map(({ kind }) => kind)).toEqual(['sheet', 'visit']);
    expect(files[0]?.criteria).toEqual(files[1]?.criteria);
    expect(files[0]?.warnings).toEqual([]);
  });

  it('warns when the verdict in it does not follow from its data', async () => {
    const { renderPdf } = await import('../../../electron/backend/pdf/render.ts');
    const visit = JSON.parse(readFileSync(within, 'utf8')) as object;
    const where = folder();
    const forge = async (name: string, data: object) => {
      const { bytes } = await renderPdf({
        title: 'x',
        language: 'nl-BE',
        date: new Date(0),
        layout: { content: ['x'] },
        attachment: {
          name: 'groenkader.json',
          mediaType: 'application/json',
          description: 'x',
          bytes: Buffer.from(JSON.stringify(data)),
        },
      });
      writeFileSync(join(where, name), bytes);
    };
    await forge('altered.pdf', {
      format: 'groenkader-sheet',
      formatVersion: 1,
      visit,
      verdict: { outcome: 'outside' },
    });
    await forge('newer.pdf', { format: 'groenkader-sheet', formatVersion: 2 });
    await forge('other.pdf', { format: 'invoice' });
    await forge('wrong.pdf', { format: 'groenkader-sheet', formatVersion: 1, visit: { ...visit, date: 'soon' } });
    mkdirSync(join(where, 'sub'));
    const args = ['assess', 'altered.pdf', 'newer.pdf', 'other.pdf', 'wrong.pdf', '--json', '--lang', 'en'];
    const { code, out, err } = await runCli(args, { cwd: where });
    expect(code).toBe(3);
    const { files, failures } = read(out);
    expect(files.map(({ verdict, warnings }) => [verdict, warnings[0]?.code])).toEqual([['within', 'verdict-differs']]);
    expect(err).toContain('Note: altered.pdf: the verdict in this sheet');
    expect(failures.map(({ problems }) => [problems[0]?.code, problems[0]?.field])).toEqual([
      ['newer-sheet', ''],
      ['not-a-sheet', ''],
      ['date', 'visit.date'],
    ]);
  });
});
