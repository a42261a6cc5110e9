import { describe, expect, it } from 'vitest';
import { frameName } from '../../../core/frame/frames.ts';
import { type Language, languageNames, languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { makeSheet } from '../../../electron/backend/sheets/make-sheet.ts';
import { exampleVisits } from '../../support/example-visits.ts';
import { misplaced, paper, readPdf, squashed } from '../../support/sheet-pages.ts';

/*
 * The law: design/sheet-and-screens.md, "The strain sheet". What page 1 must answer, for the eight example visits in
 * four languages, read back from the PDF.
 */

const made = new Map<string, ReturnType<typeof make>>();

async function make(number: string, language: Language) {
  const valid = exampleVisits.find((one) => one.number === number)?.valid;
  if (valid === undefined) throw new Error(`no example ${number}`);
  const { bytes, fingerprint } = await makeSheet(valid, language);
  const pdf = await readPdf(bytes);
  return {
    ...valid,
    fingerprint,
    pdf,
    verdict: judge(valid.visit, valid.frame),
    texts: textsOf(language),
    first: squashed(pdf.pages[0]?.text ?? ''),
    whole: squashed(pdf.text),
  };
}

function sheet(number: string, language: Language) {
  const key = `${number} ${language}`;
  const known = made.get(key) ?? make(number, language);
  made.set(key, known);
  return known;
}

const cases = exampleVisits.flatMap(({ number }) => languages.map((language) => ({ number, language })));

describe.each(cases)('the sheet of $number in $language', ({ number, language }) => {
  it('says on page 1 who, where, when and which sheet', async () => {
    const { visit, frame, texts, first } = await sheet(number, language);
    const { workstation, company, site, department, assessor, issue } = visit;
    const printed = [
      texts.t('sheet.title'),
      company.name,
      site?.name,
      department?.name,
      workstation.number,
      workstation.title,
      workstation.place,
      texts.date(visit.date),
      assessor.name,
      assessor.role,
      assessor.phone,
      assessor.email,
      frame.title[language],
      languageNames[language],
      ...(issue === undefined
        ? [texts.t('sheet.draft'), texts.t('sheet.head.notIssued')]
        : [texts.t('sheet.head.revision', { revision: issue.revision }), texts.date(issue.date)]),
      ...(issue?.replaces === undefined
        ? []
        : [
            texts.t('sheet.head.replaces', {
              revision: issue.replaces.revision,
              date: texts.shortDate(issue.replaces.date),
            }),
          ]),
    ];
    for (const text of printed) if (text !== undefined) expect(first).toContain(squashed(text));
    // The examples are whole: nothing above may be missing from the visit itself.
    expect([site, department, workstation.place, assessor.role, assessor.phone, assessor.email]).not.toContain(
      undefined,
    );
  });

  it('shows verdict, counts, the one sentence and all 21 criteria with their outcome on page 1', async () => {
    const { verdict, texts, first } = await sheet(number, language);
    const { met, notMet, notAssessed } = verdict.counts;
    const sentence =
      verdict.outcome === 'incomplete'
        ? texts.t('sheet.sentence.incomplete', { count: notAssessed })
        : texts.t(`sheet.sentence.${verdict.outcome}`);
    const title = squashed(texts.t(`frame.verdict.${verdict.outcome}`));
    const counted = (
      [
        [met, 'met'],
        [notMet, 'not-met'],
        [notAssessed, 'not-assessed'],
      ] as const
    ).map(([count, outcome]) => `${count}${squashed(texts.t(`frame.outcome.${outcome}`))}`);
    expect(first).toContain(title + squashed(sentence) + counted.join(''));

    const start = first.indexOf(squashed(texts.t('sheet.criteria.title', { total: 21 })));
    const end = first.indexOf(squashed(texts.t('sheet.needed.title')));
    expect([start > 0, end > start]).toEqual([true, true]);
    const table = first.slice(start, end);
    expect(outcomesIn(table, verdict, texts)).toEqual(
      verdict.criteria.map(({ id, outcome }) => [id, texts.t(`frame.outcome.${outcome}`)]),
    );
    for (const { family } of verdict.criteria) expect(table).toContain(squashed(texts.t(`frame.family.${family}`)));
  });

  it('numbers every page, marks every page of a draft and no page of an issued sheet', async () => {
    const { visit, texts, pdf } = await sheet(number, language);
    const pages = pdf.pages.length;
    const draft = texts.t('sheet.draft');
    pdf.pages.forEach(({ text, behind, runs }, at) => {
      const head = squashed(runs.map((run) => (run.y > paper.height - paper.side ? run.text : '')).join(''));
      expect(text).toContain(texts.t('sheet.page', { page: at + 1, pages }));
      expect(squashed(behind)).toBe(visit.issue === undefined ? draft : '');
      expect(head.endsWith(draft)).toBe(visit.issue === undefined);
      expect(squashed(text).includes(draft)).toBe(visit.issue === undefined);
    });
  });

  it('dates the PDF by its issue, or by the visit for a draft, and names its language', async () => {
    const { visit, pdf } = await sheet(number, language);
    const date = (visit.issue?.date ?? visit.date).replaceAll('-', '');
    expect(pdf.info.CreationDate).toBe(`D:${date}000000Z`);
    expect(String(pdf.info.Language).slice(0, 2)).toBe(language);
    expect(pdf.info.Title).toBe(
      `${textsOf(language).t('sheet.title')} ${visit.workstation.number} ${visit.workstation.title}`,
    );
  });

  it('has the work, the ticked sentences and the small print', async () => {
    const { visit, frame, texts, whole, fingerprint } = await sheet(number, language);
    const printed = [
      ...visit.tasks.map(({ title }) => title),
      ...visit.tasks.flatMap(({ vibration }) =>
        vibration?.state === 'filled' ? vibration.entries.map(({ what }) => what) : [],
      ),
      ...(visit.photos ?? []).map(({ caption }) => caption ?? ''),
      ...(visit.measures ?? []).flatMap(({ what, owner, date }) => [
        what,
        owner ?? '',
        date === undefined ? '' : texts.shortDate(date),
      ]),
      ...(visit.workerSentences ?? []).filter(({ agreed }) => agreed).map(({ text }) => text),
      texts.t('sheet.small.what', { weeks: 3 }),
      texts.t('sheet.small.rules'),
      // Exactly which frame; a physician reads its title on page 1.
      frameName(frame),
      texts.t('sheet.small.privacy'),
      frame.source[language],
      ...frame.criteria.map(({ reading }) => reading[language]),
      ...[165.75, 148.75, 136].map((bpm) => texts.number(bpm, 2)),
      fingerprint,
    ];
    for (const text of printed) expect(whole).toContain(squashed(text));
  });

  it('prints the minutes of a task that there are, and none that are nought', async () => {
    const { visit, texts, whole } = await sheet(number, language);
    for (const { minutesOf = {} } of visit.tasks) {
      const parts = Object.entries(minutesOf).map(([part, minutes]) => ({
        minutes,
        name: texts.t(`sheet.minutesOf.${part as keyof typeof minutesOf}`),
      }));
      const some = parts.flatMap(({ name, minutes }) => (minutes === 0 ? [] : [`${name} ${minutes}`]));
      expect(whole).toContain(squashed(some.join(', ')));
      for (const { name } of parts) expect(whole).not.toMatch(new RegExp(`${squashed(`${name} 0`)}(?!\\d)`));
    }
  });

  it('has nothing past a margin and no text on another', async () => {
    expect(misplaced((await sheet(number, language)).pdf)).toEqual([]);
  });
});

/** The outcome words of the criteria as they stand in the table: the last one before the next criterion's name. */
function outcomesIn(
  table: string,
  verdict: ReturnType<typeof judge>,
  texts: ReturnType<typeof textsOf>,
): [string, string | undefined][] {
  const names = verdict.criteria.map(({ id }) => squashed(texts.t(`frame.criterion.${id}`)));
  let at = 0;
  const places = names.map((name) => {
    at = table.indexOf(name, at);
    if (at < 0) throw new Error(`${name} is not on page 1`);
    at += name.length;
    return at;
  });
  // The longest first: in Dutch "voldaan" ends "niet voldaan".
  const words = (['not-assessed', 'not-met', 'met'] as const).map((outcome) => texts.t(`frame.outcome.${outcome}`));
  return verdict.criteria.map(({ id }, index) => {
    const row = table.slice(places[index], places[index + 1] ?? table.length);
    const last = words
      .map((word) => ({ word, end: row.lastIndexOf(squashed(word)) + squashed(word).length, length: word.length }))
      .filter(({ word }) => row.includes(squashed(word)))
      .sort((one, other) => other.end - one.end || other.length - one.length)[0];
    return [id, last?.word];
  });
}

it('says the fixed sentences of the law in Dutch', async () => {
  const outside = await sheet('W-101', 'nl');
  expect(outside.pdf.pages[0]?.text).toContain(
    'Deze werkpost valt buiten het groene kader (richtwaarden voor de eerste drie weken na terugkeer bij lage rugpijn). De preventieadviseur-arbeidsarts beslist of ze past bij een bepaalde werknemer.',
  );
  const within = await sheet('W-845', 'nl');
  expect(within.pdf.pages[0]?.text).toContain(
    'Deze werkpost blijft binnen het groene kader (richtwaarden voor de eerste drie weken na terugkeer bij lage rugpijn). De preventieadviseur-arbeidsarts beslist of ze past bij een bepaalde werknemer.',
  );
  const open = await sheet('W-518', 'nl');
  expect(open.pdf.pages[0]?.text).toContain('Nog niet te beoordelen: 12 criteria zijn niet nagegaan.');
});

describe('a typical visit', () => {
  const five = ['W-204', 'W-303', 'W-518', 'W-733', 'W-845'];

  it.each(languages)('fits on three pages in %s', async (language) => {
    const pages = async (number: string) => (await sheet(number, language)).pdf.pages.length;
    for (const number of five) expect([number, await pages(number)]).toEqual([number, expect.toSatisfy(upTo(3))]);
  });

  it('keeps the heading of the worker’s sentences with the first of them', async () => {
    for (const { number, valid } of exampleVisits) {
      const { pdf, texts } = await sheet(number, 'nl');
      const first = valid.visit.workerSentences?.find(({ agreed }) => agreed);
      if (first === undefined) continue;
      const page = pdf.pages.find(({ text }) => text.includes(texts.t('sheet.worker.title')));
      expect(squashed(page?.text ?? '')).toContain(squashed(first.text));
    }
  });

  it.each(languages)('with over ten loads, photos and ten limits broken takes at most four in %s', async (language) => {
    for (const { number } of exampleVisits) {
      expect((await sheet(number, language)).pdf.pages.length).toBeLessThanOrEqual(4);
    }
  });
});

function upTo(most: number) {
  return (pages: number) => pages <= most;
}
