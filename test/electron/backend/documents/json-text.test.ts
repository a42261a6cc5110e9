import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../electron/backend/documents/json-text.ts';

const parse = (text: string) => parseJson(Buffer.from(text));

describe('reading JSON', () => {
  it('takes a byte order mark', () => {
    expect(parse('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it('takes brackets and quotes inside strings for what they are', () => {
    const value = { a: `${'['.repeat(1_000)}"${'{'.repeat(1_000)}\\` };
    expect(parse(JSON.stringify(value))).toEqual({ ok: true, value });
    expect(parse(`${'['.repeat(64)}1${']'.repeat(64)}`).ok).toBe(true);
    expect(parse(`${'['.repeat(65)}1${']'.repeat(65)}`)).toMatchObject({ error: { code: 'too-deep' } });
  });

  it.each([
    ['{"a": NaN}', 1, 7, 'a', 'NaN'],
    ['{"a":1,}', 1, 8, undefined, undefined],
    ['[1,]', 1, 4, undefined, undefined],
    ['[\n  1,\n  tru\n]', 3, 3, undefined, 'tru'],
    ['{"é": "ü", "b": undefined}', 1, 17, 'b', 'undefined'],
    ['{"a":"x', 1, 8, undefined, undefined],
    ['', undefined, undefined, undefined, undefined],
    ['{"a":[],"b":{},"c":x}', 1, 20, 'c', 'x'],
    ['{"a":1}\n}', 2, 1, undefined, undefined],
    [`{"a":"${'y'.repeat(200)}","b":-Infinity}`, 1, 214, undefined, 'Infinity'],
    ["{'a':1}", 1, 2, undefined, "'a'"],
    ['hello', 1, 1, undefined, 'hello'],
  ])('says where %j goes wrong', (text, line, column, field, value) => {
    const result = parse(text);
    if (result.ok) throw new Error('read');
    expect(result.error.at).toEqual(line === undefined ? undefined : { line, column });
    expect(result.error.value).toBe(value);
    if (result.error.field !== '') expect(result.error.field).toBe(field);
  });

  it('is fast on what is made to be slow', () => {
    const started = performance.now();
    for (const text of [
      '['.repeat(10_000_000),
      '{"a":'.repeat(2_000_000),
      `"${'\\'.repeat(10_000_000)}`,
      `{"p":"${'A'.repeat(12_000_000)}","q":NaN}`,
      `[${'1,'.repeat(6_000_000)}x]`,
    ]) {
      expect(parse(text).ok).toBe(false);
    }
    // A second on a quiet machine; what grew with the square would take hours on any.
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);
});
