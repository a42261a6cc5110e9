import { expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { problemText } from '../../../core/i18n/problem-text.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { parseProfile } from '../../../core/match/parse.ts';
import { parsePlan } from '../../../core/rotation/parse-plan.ts';
import { parseVisit } from '../../../core/visit/parse.ts';

const other = { format: 'groenkader-other', formatVersion: 1 };

it.each(languages)('asks for a visit only where one was wanted: %s', (language) => {
  const texts = textsOf(language);
  const next = texts.t('problem.next.unknown-format');
  for (const [parse, asks] of [
    [parseVisit, true],
    [parsePlan, false],
    [parseProfile, false],
  ] as const) {
    const parsed = parse(other);
    const [problem] = parsed.ok ? [] : parsed.error;
    if (problem === undefined) throw new Error('a document of another format was taken');
    expect(problem.code).toBe('unknown-format');
    expect(problemText(texts, problem).includes(next)).toBe(asks);
  }
});
