import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { criterionIds } from '../../../../core/frame/criterion-id.ts';
import { currentFrame } from '../../../../core/frame/frames.ts';
import { languages } from '../../../../core/i18n/language.ts';
import { textsOf } from '../../../../core/i18n/texts.ts';
import { matchVisit } from '../../../../core/match/match.ts';
import { type ProfileItem, profileItems } from '../../../../core/match/profile.ts';
import type { MatchRow } from '../../../../core/match/row.ts';
import { parseVisit } from '../../../../core/visit/parse.ts';
import { renderProposal } from '../../../../electron/backend/sheets/render-proposal.ts';
import { profileOf } from '../../../core/match/profiles.ts';
import { misplaced, readPdf } from '../../../support/sheet-pages.ts';
import { document, filled } from '../../../support/visit-builder.ts';

/** All that can be asked for, each limit in its longest words. */
const everything = profileOf(Object.fromEntries(profileItems.map((item) => [item, limitOf(item)])), {
  required: [...criterionIds],
  reference: '‰'.repeat(40),
});

function limitOf(item: ProfileItem): number {
  return { massG: 2_999, tonnageGPerDay: 499_990, movedMassG: 99_999, vibrationMmS2: 299 }[item as string] ?? 59;
}

/** So many characters of what people type: words, one wide word, and what looks like nothing else. */
const kinds = {
  'a sentence': (most: number) =>
    'Medewerker naselectie van verpakkingsafval aan de sorteerband, '
      .repeat(9)
      .slice(0, most - 1)
      .concat('x'),
  'one wide word': (most: number) => 'W'.repeat(most),
  // No sign of the typeface is wider, and lines may end between no two of them.
  'the widest sign': (most: number) => '‰'.repeat(most),
  'narrow words': (most: number) =>
    'i '
      .repeat(most)
      .slice(0, most - 1)
      .concat('i'),
} as const;

/** A workstation that breaks nearly every limit, with the longest names that can be typed. */
function worst(text: (most: number) => string, at: number): MatchRow {
  const names = { company: text(200), site: text(200), department: text(200), title: text(200) };
  const changes = [{ change: 'remove-entry', task: 't1', aspect: 'loads', entry: 'e1' }];
  const what = text(200);
  const task = {
    ...{ id: 't1', title: text(200), minutesPerDay: 480, paceImposed: true },
    loads: filled({ what, massG: 1_999_990, handlings: 9_999, per: 'day' }),
  };
  const raw = document({ tasks: [task], measures: [{ id: 'm1', what, name: text(200), changes }] });
  const parsed = parseVisit(raw);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const found = matchVisit(parsed.value.visit, currentFrame, everything);
  return {
    ...{ workstation: `w${at}`, number: text(40), ...names, visit: 'v', date: '2026-11-22', permanence: 'permanent' },
    ...found,
    // As long as a change can be said, beside all the reasons.
    ...{ fit: 'with-change', change: { measure: 'm1', name: text(200), state: 'done', shorterDay: true } },
  };
}

describe('a proposal', () => {
  for (const [kind, text] of Object.entries(kinds)) {
    it.each(languages)(`of ten workstations with the longest names is one page: ${kind}, in %s`, async (language) => {
      const remark = text(600);
      const rows = Array.from({ length: 10 }, (_, at) => worst(text, at));
      expect(rows[0]?.reasons.length).toBeGreaterThan(15);
      const input = {
        profile: everything,
        rows,
        texts: textsOf(language),
        remark,
        madeOn: '2026-11-22',
        madeBy: 'Groenkader',
      };
      const bytes = await renderProposal(input);
      const folder = process.env.PICTURES;
      if (folder !== undefined) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `proposal-${kind.replaceAll(' ', '-')}-${language}.pdf`), bytes);
      }
      const pdf = await readPdf(bytes);
      expect(pdf.pages).toHaveLength(1);
      expect(misplaced(pdf)).toEqual([]);
      const { t } = input.texts;
      const whole = pdf.text.replace(/\s+/g, '');
      // Nothing that the page is for gave way to names: its limits, its remark, every workstation, and what it is not.
      for (const must of [
        remark,
        t('match.proposal.not'),
        t('match.proposal.agreement.again'),
        t('match.item.dayMinutes'),
      ]) {
        expect(whole).toContain(must.replace(/\s+/g, ''));
      }
      const fit = t('match.fit.with-change').replace(/\s+/g, '');
      expect(whole.split(fit).length - 1).toBeGreaterThanOrEqual(10);
    });
  }

  it('of more than can be asked for is no proposal, and never a second page', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => worst(kinds['a sentence'], at));
    const input = { profile: everything, rows, texts: textsOf('nl'), madeOn: '2026-11-22', madeBy: 'Groenkader' };
    await expect(renderProposal(input)).rejects.toThrow('does not fit on its page');
  });
});
