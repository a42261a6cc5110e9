import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { licencesFile, readLicences } from '../../../renderer/features/settings/licences.ts';
import { fittedSize } from '../../../renderer/features/settings/logo-picture.ts';
import { rowsText } from '../../../renderer/features/settings/rows-text.ts';
import { sectionOf, sections } from '../../../renderer/features/settings/sections.ts';

describe('what a file holds', () => {
  it('is said in words, without what is empty', () => {
    expect(rowsText(textsOf('nl'), { company: 1, workstation: 1_200, visit: 0 })).toBe('1 bedrijf en 1.200 werkposten');
    expect(rowsText(textsOf('fr'), { record: 2 })).toBe('2 mesures personnelles');
    expect(rowsText(textsOf('de'), { visit: 1, unheard: 4 })).toBe('1 Begehung');
  });

  it('is said where it is nothing', () => {
    expect(rowsText(textsOf('nl'), {})).toBe('leeg');
    expect(rowsText(textsOf('en'), { record: 0 })).toBe('empty');
  });
});

describe('a section', () => {
  it('is found by its address, and is the first one otherwise', () => {
    for (const section of sections) expect(sectionOf(section)).toBe(section);
    expect(sectionOf(undefined)).toBe('general');
    expect(sectionOf('__proto__')).toBe('general');
  });
});

describe('a logo', () => {
  it('is made to fit, and never larger', () => {
    expect(fittedSize(4_000, 1_000, 800)).toEqual({ width: 800, height: 200 });
    expect(fittedSize(300, 200, 800)).toEqual({ width: 300, height: 200 });
    expect(fittedSize(1, 10_000, 800)).toEqual({ width: 1, height: 800 });
  });
});

describe('the list of licences', () => {
  it('is read, and anything else refused', () => {
    const list = [{ name: 'zod', version: '4', licence: 'MIT', text: 'Permission …' }];
    expect(readLicences(list)).toEqual(list);
    expect(() => readLicences({ list })).toThrow();
    expect(licencesFile).toMatch(/^[a-z]+\.json$/);
  });
});
