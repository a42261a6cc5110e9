import { describe, expect, it } from 'vitest';
import { closedReasons, databases } from '../../../core/contract/databases.ts';
import { errorCodes, errorParams } from '../../../core/contract/error-params.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { type FileProblem, fileProblem, fileProblemCodes } from '../../../core/contract/file-problem.ts';
import { errorText } from '../../../core/i18n/error-text.ts';
import { languages } from '../../../core/i18n/language.ts';
import { mostProblems } from '../../../core/i18n/problem-text.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { problemCodes } from '../../../core/visit/problem.ts';

/** Every code with every parameter that chooses its words. */
const samples: readonly CallError[] = [
  callError('unknown-call'),
  callError('invalid-input', { fields: ['name', 'place.company'] }),
  callError('no-answer'),
  callError('internal', { supportId: 'a1b2c3d4' }),
  ...databases.flatMap((database) => closedReasons.map((reason) => callError('store-closed', { database, reason }))),
  ...errorParams['not-found'].shape.what.options.map((what) => callError('not-found', { what })),
  callError('changed-elsewhere', { version: 7 }),
  callError('locked'),
  callError('not-issued'),
  callError('document-refused', { problems: [fileProblem('empty-file')] }),
  callError('plan-refused', { problems: [{ code: 'people-short', field: 'people' }] }),
  callError('file-refused', { file: 'W-001.visit.json', problems: [fileProblem('not-json')] }),
  callError('name-taken', { name: 'Magazijn' }),
  callError('number-taken', { number: 'W-001', workstation: 'w1' }),
  ...[1, 2].map((count) => callError('not-empty', { count })),
  ...[1, 2].map((count) => callError('has-issued-sheets', { count })),
  callError('already-there', { visit: 'v1', workstation: 'w1' }),
  callError('nothing-to-undo'),
  callError('nothing-to-redo'),
  ...(['no-task', 'future-date', 'picture-missing'] as const).map((reason) =>
    callError('not-ready', { reason, criteria: ['load-mass', 'daily-tonnage'] }),
  ),
  callError('sheet-damaged', { name: 'W-101_2026-11-22_r1_nl.pdf' }),
  callError('disk-full'),
  callError('not-writable', { path: '/media/usb/groenkader' }),
  ...(['missing', 'changed', 'damaged', 'newer-than-app', 'not-ours'] as const).map((reason) =>
    callError('backup-unusable', { backup: 'work-2026-11-22', reason }),
  ),
  callError('too-large', { limitBytes: 500_000 }),
  callError('too-many', { limit: 8 }),
  callError('cancelled'),
];

/** Codes after which there is nothing to do. */
const withoutNext = ['nothing-to-undo', 'nothing-to-redo', 'file-refused', 'cancelled'];

describe('the words of an error', () => {
  it('has a sample of every code', () => {
    expect(new Set(samples.map(({ code }) => code))).toEqual(new Set(errorCodes));
  });

  it.each(languages)('in %s are sentences, with a next step wherever something can be done', (language) => {
    for (const error of samples) {
      const { what, next, details } = errorText(textsOf(language), error);
      const context = JSON.stringify(error);
      expect(what, context).toMatch(/\.$/);
      expect([what, next ?? '', ...details].join(' '), context).not.toMatch(/\{\{|error\.|undefined|NaN/);
      const none = withoutNext.includes(error.code) || JSON.stringify(error.params).includes('personal-record');
      if (none) expect(next, context).toBeUndefined();
      else expect(next, context).toMatch(/\.$/);
    }
  });

  it.each(languages)('in %s differ for every reason', (language) => {
    const said = samples.map((error) => errorText(textsOf(language), error).what);
    expect(new Set(said).size).toBe(samples.length);
  });

  it('name the object, the value and what is allowed', () => {
    const inDutch = (error: CallError) => errorText(textsOf('nl'), error);
    expect(inDutch(callError('number-taken', { number: 'W-001', workstation: 'w1' })).what).toContain('W-001');
    expect(inDutch(callError('name-taken', { name: 'Magazijn' })).what).toContain('Magazijn');
    expect(inDutch(callError('not-writable', { path: '/media/usb' })).what).toContain('/media/usb');
    expect(inDutch(callError('too-large', { limitBytes: 500_000 })).what).toContain('500 kB');
    expect(inDutch(callError('internal', { supportId: 'a1b2c3d4' })).what).toContain('a1b2c3d4');
    expect(inDutch(callError('not-empty', { count: 1_200 })).what).toContain('1.200 onderdelen');
    expect(inDutch(callError('invalid-input', { fields: ['', 'name'] })).details).toEqual(['Waar: name.']);
    expect(inDutch(callError('invalid-input', { fields: [''] })).details).toEqual([]);
    expect(
      errorText(textsOf('fr'), callError('not-ready', { reason: 'no-task', criteria: ['load-mass'] })).details,
    ).toHaveLength(1);
  });

  it('takes a text from a file as it is', () => {
    const file = '{{file}} $t(error.text.locked) <b>.visit.json';
    expect(errorText(textsOf('nl'), callError('file-refused', { file, problems: [fileProblem('exists')] })).what).toBe(
      `${file} kon niet gebruikt worden.`,
    );
  });
});

describe('problems of a file, in the app', () => {
  const refused = (problems: [FileProblem, ...FileProblem[]], language: 'nl' | 'fr' = 'nl') =>
    errorText(textsOf(language), callError('file-refused', { file: 'x', problems })).details;

  it.each(languages)('in %s name no command and no option of the command line', (language) => {
    for (const code of [...fileProblemCodes, ...problemCodes]) {
      const problem: FileProblem = { code, field: '' };
      const [line = ''] = errorText(textsOf(language), callError('document-refused', { problems: [problem] })).details;
      expect(line, code).toMatch(/\.$/);
      expect(line, code).not.toMatch(/--\w|(?<=\s)-o\b|groenkader schema/);
    }
  });

  it('say where, what, what stands there and what is allowed', () => {
    expect(
      refused([{ code: 'out-of-range', field: 'tasks[0].loads[1].massG', value: '-5', allowed: '1 – 500000 g' }]),
    ).toEqual(['tasks[0].loads[1].massG: dit getal ligt buiten de grenzen (gevonden: -5; toegestaan: 1 – 500000 g).']);
  });

  it('stand as sentences of their own where no place begins them', () => {
    expect(refused([fileProblem('empty-file')])).toEqual(['Dit bestand is leeg.']);
    expect(refused([fileProblem('not-json', { at: { line: 2, column: 3 } })])[0]).toMatch(/^regel 2, kolom 3: dit /);
  });

  it('keep the next step where the app has the same one, and give their own where it has another', () => {
    expect(refused([{ code: 'newer-version', field: 'formatVersion' }])[0]).toContain('Werk Groenkader bij');
    expect(refused([fileProblem('person-not-visit')])[0]).toContain('hartmetingen');
    expect(refused([fileProblem('visit-not-person')])[0]).toContain('overzicht');
  });

  it('are spelled out up to a number, and the others counted', () => {
    const one = fileProblem('not-json');
    const many = Array.from({ length: mostProblems + 2 }, () => one);
    const lines = refused([one, ...many.slice(1)]);
    expect(lines).toHaveLength(mostProblems + 1);
    expect(lines.at(-1)).toBe('en nog 2 andere problemen.');
  });
});
