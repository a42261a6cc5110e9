import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { readStartOptions, startOptionNames } from '../../../electron/start/options.ts';
import { helpLines, startProblemLine } from '../../../electron/start/start-text.ts';

describe('the options of npm start', () => {
  it('are all read', () => {
    const args = ['--browser', '--demo', '--data', 'my data', '--port=8080', '--no-open', '--help'];
    expect(readStartOptions(args)).toEqual({
      ok: true,
      value: { flags: new Set(startOptionNames), data: 'my data', port: 8080 },
    });
    expect(readStartOptions([])).toEqual({ ok: true, value: { flags: new Set() } });
  });

  it.each([
    [['--brwser'], 'unknown-option', '--brwser', '--browser'],
    [['--dta=x'], 'unknown-option', '--dta', '--data'],
    [['-x'], 'unknown-option', '-x', undefined],
    [['--open'], 'unknown-option', '--open', undefined],
    [['x'], 'too-many', 'x', undefined],
    [['--', 'x'], 'too-many', 'x', undefined],
    [['--data'], 'missing-value', '--data', undefined],
    [['--data='], 'missing-value', '--data', undefined],
    [['--data', '--browser'], 'missing-value', '--data', undefined],
    [['--browser=yes'], 'unwanted-value', '--browser', undefined],
    [['--demo', '--demo'], 'given-twice', '--demo', undefined],
    [['--port', '0'], 'bad-value', '0', undefined],
    [['--port', '65536'], 'bad-value', '65536', undefined],
    [['--port', '1e3'], 'bad-value', '1e3', undefined],
    [['--port', '80 '], 'bad-value', '80 ', undefined],
    [['--port=-1'], 'bad-value', '-1', undefined],
  ] as const)('refuse %j', (args, code, value, suggestion) => {
    const read = readStartOptions(args);
    expect(read).toMatchObject({ ok: false, error: { code, value } });
    if (!read.ok && suggestion !== undefined) expect(read.error.suggestion).toBe(suggestion);
    for (const language of languages) {
      const line = read.ok ? '' : startProblemLine(textsOf(language), read.error);
      expect(line).toMatch(/^groenkader: .+\..+/);
      expect(line).not.toMatch(/\n|\{\{|undefined/);
    }
  });

  it.each(languages)('are explained in %s, within the width of the terminal', (language) => {
    const lines = helpLines(textsOf(language), 80);
    for (const name of startOptionNames) expect(lines.filter((line) => line.includes(`--${name} `))).toHaveLength(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
