import fc from 'fast-check';
import { expect, it } from 'vitest';
import { criterionIds } from '../../../core/frame/criterion-id.ts';
import { frames } from '../../../core/frame/frames.ts';
import { languages } from '../../../core/i18n/language.ts';
import { neededTexts } from '../../../core/i18n/needed-text.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { indexVisit } from '../../../core/i18n/verdict-text.ts';
import { brokenFirst, judge } from '../../../core/verdict/judge.ts';
import { makeSheet } from '../../../electron/backend/sheets/make-sheet.ts';
import { rawVisit } from '../../support/arbitrary-visit.ts';
import { fcOptions } from '../../support/runs.ts';
import { misplaced, readPdf, squashed } from '../../support/sheet-pages.ts';
import { parsed } from '../../support/visit-builder.ts';

const limits = fc.array(fc.constantFrom(undefined, ...criterionIds), { maxLength: 6 });

it('every broken limit of any visit is on its sheet, in order, with what it would take; every open one too', async () => {
  await fc.assert(
    fc.asyncProperty(rawVisit(), fc.constantFrom(...languages), limits, async (raw, language, of) => {
      const measures = of.map((criterion, at) => ({ id: `extra-${at}`, what: `Measure${at}.`, criterion }));
      const valid = parsed({ ...raw, measures });
      const [frame] = frames;
      if (frame === undefined) throw new Error('no frame');
      const { visit } = valid;
      const verdict = judge(visit, frame);
      const texts = textsOf(language);
      const pdf = await readPdf((await makeSheet(valid, language)).bytes);
      const whole = squashed(pdf.body);
      const start = whole.indexOf(squashed(texts.t('sheet.needed.title')));
      // A visit may have nothing to say of the work.
      const end = ['sheet.work.title', 'sheet.worker.title', 'sheet.small.title'] as const;
      const ends = end.map((key) => headingAt(whole, squashed(texts.t(key)), start)).filter((place) => place > 0);
      const part = whole.slice(start, Math.min(...ends));

      let at = 0;
      const index = indexVisit(visit);
      for (const one of brokenFirst(verdict)) {
        const name = squashed(texts.t(`frame.criterion.${one.id}`));
        const place = part.indexOf(name, at);
        expect({ name, place }).toEqual({ name, place: expect.toSatisfy((found: number) => found >= at) });
        at = place + name.length;
        const changes = neededTexts(texts, index, one, 3);
        expect(changes).not.toEqual([]);
        for (const change of changes) expect(part.indexOf(squashed(change), at)).toBeGreaterThanOrEqual(at);
      }
      const open = verdict.criteria.filter(({ outcome }) => outcome === 'not-assessed');
      const names = texts.list(open.map(({ id }) => texts.t(`frame.criterion.${id}`)));
      if (open.length > 0) expect(part).toContain(squashed(texts.t('sheet.needed.open', { list: names })));
      for (const { what } of measures) expect(part.split(what)).toHaveLength(2);
      expect(misplaced(pdf)).toEqual([]);
    }),
    // Making a visit smaller would take hundreds of sheets.
    { ...fcOptions(12, 250), endOnFailure: true },
  );
});

/** Where a section begins: in quotation marks its title is only referred to. */
function headingAt(whole: string, title: string, from: number): number {
  let at = whole.indexOf(title, from);
  while (at > 0 && /[‘“„«"]/.test(whole.charAt(at - 1))) at = whole.indexOf(title, at + 1);
  return at;
}
