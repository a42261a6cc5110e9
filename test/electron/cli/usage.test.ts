import { describe, expect, it } from 'vitest';
import { criterionIds } from '../../../core/frame/criterion-id.ts';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { readArguments } from '../../../electron/cli/arguments.ts';
import { chooseLanguage } from '../../../electron/cli/language.ts';
import { nearest } from '../../../electron/cli/nearest.ts';
import { runCli } from './run-cli.ts';

describe('wrong usage', () => {
  const wrong: [args: string[], expected: object][] = [
    [[], { code: 'no-command' }],
    [['--lang', 'fr'], { code: 'no-command' }],
    [['asses'], { code: 'unknown-command', value: 'asses', suggestion: 'assess' }],
    [['assess'], { code: 'no-file', command: 'assess' }],
    [['assess', '--jsn', 'a'], { code: 'unknown-option', value: '--jsn', suggestion: '--json' }],
    [['assess', 'a', '-x'], { code: 'unknown-option', value: '-x' }],
    [['assess', 'a', '--force'], { code: 'unknown-option', value: '--force' }],
    [['assess', 'a', '--json=yes'], { code: 'unwanted-value', value: '--json' }],
    [['assess', 'a', '--lang'], { code: 'missing-value', value: '--lang' }],
    [['assess', 'a', '--lang='], { code: 'missing-value', value: '--lang' }],
    [['assess', 'a', '--person', '--json'], { code: 'missing-value', value: '--person' }],
    [['assess', 'a', '--lang', 'es'], { code: 'bad-value', option: '--lang', value: 'es' }],
    [['assess', 'a', '--fail-on', 'outsde'], { code: 'bad-value', suggestion: 'outside' }],
    [['assess', 'a', '--lang', 'fr', '--lang', 'nl'], { code: 'given-twice', value: '--lang' }],
    [['sheet', 'a'], { code: 'no-output', command: 'sheet' }],
    [['sheet', '-o', 'out'], { code: 'no-file' }],
    [
      ['vibration', '--axes', '1,2,3', '--minutes', '0', '--factor', 'included'],
      { code: 'bad-value', option: '--minutes', value: '0' },
    ],
    [['explain', 'a', 'b'], { code: 'too-many', value: 'b' }],
    [['schema', 'visits'], { code: 'unknown-schema', suggestion: 'visit' }],
    [['help', 'sheets'], { code: 'unknown-command', suggestion: 'sheet' }],
  ];
  it.each(wrong)('%j', (args, expected) => {
    const result = readArguments(args);
    expect(result.ok ? result.value : result.error).toMatchObject(expected);
    expect(result.ok).toBe(false);
  });

  it.each(languages)('is said in %s on standard error, with exit code 2, before anything is read', async (language) => {
    const { code, out, err } = await runCli(['assess', 'absent.json', '--jsno', '--lang', language]);
    expect(code).toBe(2);
    expect(out).toBe('');
    const { t } = textsOf(language);
    expect(err).toContain(t('cli.usage.unknown-option', { value: '--jsno' }));
    expect(err).toContain(t('cli.usage.suggestion', { value: '--json' }));
    expect(err).not.toContain('absent.json');
  });
});

describe('right usage', () => {
  it.each<[string[], object]>([
    [['assess', 'a', '--', '--json'], { command: 'assess', words: ['a', '--json'] }],
    [['--lang', 'fr', 'assess', 'a'], { command: 'assess', words: ['a'], values: { lang: 'fr' } }],
    [['sheet', 'a', '-o', 'out'], { words: ['a'], values: { output: 'out' } }],
    [['sheet', 'a', '-oout'], { values: { output: 'out' } }],
    [['sheet', 'a', '--output=out'], { values: { output: 'out' } }],
    [['assess', '--person', 'p', 'a'], { persons: ['p'], words: ['a'] }],
    [['sheet', '--help'], { command: 'help', words: ['sheet'] }],
    [['-h'], { command: 'help', words: [] }],
    [['--version'], { command: 'version' }],
  ])('%j', (args, expected) => {
    const result = readArguments(args);
    expect(result.ok && result.value).toMatchObject(expected);
  });
});

describe('the language', () => {
  it.each([
    [['assess', '--lang', 'de'], { LANG: 'fr_BE.UTF-8' }, 'de'],
    [['assess', '--lang=en'], {}, 'en'],
    [['assess'], { LANG: 'fr_BE.UTF-8' }, 'fr'],
    [['assess'], { LC_ALL: '', LC_MESSAGES: 'de_BE', LANG: 'fr_BE' }, 'de'],
    [['assess'], { LC_ALL: 'en_GB.UTF-8', LANG: 'fr_BE' }, 'en'],
    [['assess'], { LANG: 'C.UTF-8' }, 'nl'],
    [['assess'], { LANG: 'es_ES.UTF-8' }, 'nl'],
    [['assess'], {}, 'nl'],
    [['assess', '--lang', 'es'], { LANG: 'fr' }, 'fr'],
  ])('of %j with %j is %s', (args, env, expected) => {
    expect(chooseLanguage(args, env)).toBe(expected);
  });
});

describe('help, explain, schema and version', () => {
  it.each(languages)('speak %s', async (language) => {
    const { t } = textsOf(language);
    const help = await runCli(['help', '--lang', language]);
    expect([help.code, help.err]).toEqual([0, '']);
    for (const name of ['assess', 'sheet', 'explain', 'schema'] as const) {
      expect(help.out.replace(/\s+/g, ' ')).toContain(t(`cli.about.${name}`));
    }
    const one = await runCli(['sheet', '--help'], { env: { LANG: `${language}_BE.UTF-8` } });
    expect(one.code).toBe(0);
    expect(one.out).toContain(t('cli.option.force'));
    const explained = await runCli(['explain', 'whole-body-vibration', '--lang', language]);
    expect(explained.out).toContain(t('frame.criterion.whole-body-vibration'));
    expect(explained.out).toMatch(/0[.,]5 m\/s²/);
  });

  it('list all criteria, and suggest the nearest to a wrong one', async () => {
    const all = await runCli(['explain', '--lang', 'en']);
    for (const id of criterionIds) expect(all.out).toContain(`  ${id} `);
    const { code, out, err } = await runCli(['explain', 'load-mas', '--lang', 'en']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Did you mean load-mass?');
    expect(err).toContain('peak-heart-rate');
  });

  it('print schemas and the version', async () => {
    for (const which of [[], ['visit'], ['person']]) {
      const { code, out } = await runCli(['schema', ...which]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ type: 'object' });
    }
    expect((await runCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('the nearest word', () => {
  it('is one that a slip of the hand explains', () => {
    expect(nearest('load-mas', criterionIds)).toBe('load-mass');
    expect(nearest('hart', criterionIds)).toBeUndefined();
    // Two letters are any two letters.
    expect(nearest('ft', ['m/s2', 'mm/s2', 'g'])).toBeUndefined();
    expect(nearest('-o', ['--to', '--age'])).toBeUndefined();
    expect(nearest('eb', ['lb', 'kg'])).toBe('lb');
    expect(nearest('x'.repeat(10_000_000), criterionIds)).toBeUndefined();
  });
});
