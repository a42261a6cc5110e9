import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { document, filled, none, task } from '../../support/visit-builder.ts';
import { canBeNobody, folder, put, runCli } from './run-cli.ts';

const load = (more: object) => document({ tasks: [task({ loads: filled({ massG: 4_000, ...more }) })] });
const text = (value: unknown, from: string, to: string) => JSON.stringify(value).replace(from, to);
const picture = Buffer.from('GIF89a');
const photo = {
  id: 'p1',
  mediaType: 'image/png',
  sha256: createHash('sha256').update(picture).digest('hex'),
  data: picture.toString('base64'),
};
const massG = 'tasks[0].loads.entries[0].massG';

/** Every bad file: its content, and what its message must name besides the file. */
const bad: Readonly<Record<string, readonly [content: unknown, ...named: string[]]>> = {
  'empty.json': [''],
  'blank.json': [' \n\t'],
  'words.json': ['Werkpost 12, dozen stapelen\n', '1'],
  'cut-off.json': [JSON.stringify(document()).slice(0, 40), '41'],
  'second-line.json': ['{\n  "format": groenkader\n}', '2', '13'],
  'nan.json': [text(load({ massG: 'X' }), '"X"', 'NaN'), 'massG', 'NaN'],
  'not-a-number.json': [load({ massG: 'zwaar' }), massG, '"zwaar"', '1 – 2000000 g'],
  'fraction.json': [load({ massG: 4.5 }), massG, '4.5', '1 – 2000000 g'],
  'negative.json': [load({ massG: -5 }), massG, '-5', '1 – 2000000 g'],
  'huge.json': [text(load({ massG: 'X' }), '"X"', '1e308'), massG, '1e+308', '1 – 2000000 g'],
  'infinite.json': [text(load({ massG: 'X' }), '"X"', '1e999'), massG, 'Infinity', '1 – 2000000 g'],
  'list.json': [[document()]],
  'null.json': ['null', 'null'],
  'number.json': ['42', '42'],
  'deep-lists.json': ['['.repeat(5_000_000) + ']'.repeat(5_000_000), '64'],
  'deep-objects.json': [`${'{"a":'.repeat(2_000_000)}1${'}'.repeat(2_000_000)}`, '64'],
  'deep-unclosed.json': ['['.repeat(10_000_000), '64'],
  'latin1.json': [Buffer.from(JSON.stringify(document({ remarks: 'één' })), 'latin1'), 'UTF-8'],
  'utf16.json': [Buffer.from(`\ufeff${JSON.stringify(document())}`, 'utf16le'), 'UTF-8'],
  'newer.json': [document({ formatVersion: 99 }), 'formatVersion', '99', '1'],
  'unknown-version.json': [document({ formatVersion: 0 }), 'formatVersion', '0', '1'],
  'version-as-text.json': [document({ formatVersion: '1' }), 'formatVersion', '"1"'],
  'other-format.json': [{ format: 'iets', tasks: [] }, 'format', '"iets"', '"groenkader-visit"'],
  'unknown-frame.json': [document({ frame: { id: 'x', version: '1' } }), 'frame', 'x@1', 'inrs-green-frame@2011'],
  'wrong-unit.json': [load({ massKg: 4.5 }), 'tasks[0].loads.entries[0].massKg', '4.5', 'massG'],
  'unknown-field.json': [document({ colour: 'red' }), 'colour', '"red"', 'company'],
  'no-date.json': [text(document(), '"date"', '"datum"'), 'date'],
  'bad-date.json': [document({ date: '2026-02-30' }), 'date', '"2026-02-30"'],
  'same-ids.json': [document({ tasks: [task(), task()] }), 'tasks[1].id', '"t1"', 'tasks[0].id'],
  'mark-with-data.json': [
    { ...load({}), doesNotOccur: { handling: { evidence: 'observed' } } },
    'doesNotOccur.handling',
    'tasks[0].loads',
  ],
  'long-day.json': [
    document({ tasks: [task({ minutesPerDay: 1_000 }), task({ id: 't2', minutesPerDay: 1_000 })] }),
    'tasks',
    '2000',
    '1440',
  ],
  'no-state.json': [
    document({ tasks: [task({ loads: { ...none, state: 'maybe' } })] }),
    'tasks[0].loads.state',
    '"maybe"',
  ],
  'person.json': [{ format: 'groenkader-person', formatVersion: 1, ageYears: 47 }, '--person'],
  'photo.json': [document({ photos: [photo] }), 'photos[0].data'],
  'photo-base64.json': [document({ photos: [{ ...photo, data: 'AAAAA' }] }), 'photos[0].data', 'base64'],
  'plain.pdf': ['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'],
  'cut-off.pdf': ['%PDF-1.7\n'],
  'large.json': [Buffer.alloc(17 * 1024 * 1024, ' '), '17 MB', '16 MB'],
};

function folderOfBadFiles(): { readonly where: string; readonly names: readonly string[] } {
  const where = folder();
  for (const [name, [content]] of Object.entries(bad)) put(where, name, content);
  mkdirSync(join(where, 'folder.visit.json'));
  put(where, 'good.visit.json', document());
  return { where, names: [...Object.keys(bad), 'folder.visit.json', 'absent.visit.json'] };
}

describe.each(languages)('bad input, in %s', (language) => {
  it('is refused file by file with field, value and what is allowed; the other files are done', async () => {
    const { where, names } = folderOfBadFiles();
    const { code, out, err } = await runCli(['assess', ...names, 'good.visit.json', '--lang', language], {
      cwd: where,
    });
    expect(code).toBe(3);
    expect(out).toContain('Bakkerij Peeters');
    expect(err).not.toContain('    at ');
    const lines = err.split('\n');
    for (const name of names) {
      const [, ...named] = bad[name] ?? [''];
      const line = lines.filter((one) => one.startsWith(`${name}: `));
      expect(line, name).not.toEqual([]);
      for (const part of named) expect(line.join('\n'), name).toContain(part);
      // Once as it happened, once in the list at the end.
      expect(lines.filter((one) => one.startsWith(`  ${name}: `)).length, name).toBe(line.length);
    }
  });

  it('makes no sheet, and those of the other files are made', async () => {
    const { where, names } = folderOfBadFiles();
    const args = ['sheet', ...names, 'good.visit.json', '-o', 'out', '--lang', language];
    const { code, out, err } = await runCli(args, { cwd: where });
    expect(code).toBe(3);
    expect(err).not.toContain('    at ');
    const made = readdirSync(join(where, 'out'));
    expect(made).toEqual([expect.stringMatching(new RegExp(`^12_2026-11-22_.+_${language}\\.pdf$`))]);
    expect(out).toContain(made[0]);
    for (const name of names) expect(err).toContain(`\n  ${name}: `);
  });

  it('without permission is said to be so', async (context) => {
    if (!canBeNobody()) return context.skip('no other user can be played here');
    const where = folder();
    chmodSync(where, 0o755);
    const secret = put(where, 'secret.visit.json', document());
    chmodSync(secret, 0o000);
    put(where, 'good.visit.json', document());
    chmodSync(join(where, 'good.visit.json'), 0o644);
    const args = ['assess', 'secret.visit.json', 'good.visit.json', '--lang', language];
    const { code, out, err } = await runCli(args, { cwd: where, asNobody: true });
    expect(code).toBe(3);
    expect(out).toContain('Bakkerij Peeters');
    expect(err).toContain('secret.visit.json: ');
    expect(err).not.toContain('    at ');
  });
});

describe('a message', () => {
  it('names at most ten problems of a file and counts the rest', async () => {
    const where = folder();
    put(where, 'many.json', document(Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`field${at}`, at]))));
    const { err } = await runCli(['assess', 'many.json', '--lang', 'en'], { cwd: where });
    expect(err.trim().split('\n')).toHaveLength(11);
    expect(err).toContain('many.json: and 15 more problems.');
  });

  it('never repeats the text around a syntax error', async () => {
    const where = folder();
    put(where, 'visit.json', document());
    put(where, 'a.person.json', '{"format":"groenkader-person","ageYears":47,"peakBpm":163x}');
    const { code, out, err } = await runCli(['assess', 'visit.json', '--person', 'a.person.json'], { cwd: where });
    expect(code).toBe(3);
    expect(err).toContain('a.person.json: ');
    expect(out + err).not.toMatch(/47|163/);
  });

  it('shows a hostile path and hostile text as what they are', async () => {
    const where = folder();
    const name = 'a\u001b[2Jb\u202egpj.json';
    put(where, name, document({ date: 'x\u001b]0;owned\u0007\u009b31m', '\u001b[31mred': 1 }));
    put(where, 'good.json', document({ workstation: { number: '1', title: 'A\u202eB {{count}} $t(cli.crash)' } }));
    const { out, err } = await runCli(['assess', name, 'good.json'], { cwd: where });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(err).toContain('a\\u001b[2Jb\\u202egpj.json: ');
    expect(out).toContain('A\\u202eB {{count}} $t(cli.crash)');
  });
});
