import { limitTexts, rowTexts } from '../../core/i18n/match-text.ts';
import { fits } from '../../core/match/row.ts';
import { paragraph, row, widthOf } from './layout.ts';
import type { ShownMatch } from './match-json.ts';
import type { Session } from './session.ts';

const symbols = { fits: '✓', 'with-change': '+', unknown: '?', 'does-not-fit': '✗' } as const;
const colours = { fits: 'green', 'with-change': 'bold', unknown: 'grey', 'does-not-fit': 'red' } as const;

/** Workstations against a profile as text: the best fit first, with what would change each and every reason. */
export function matchLines(session: Session, { profile, rows }: ShownMatch): string[] {
  const { texts, terminal } = session;
  const { t, number } = texts;
  if (rows.length === 0) return paragraph(t('match.cli.none'), terminal.width);
  const limits = limitTexts(texts, profile);
  const list = limits.length === 0 ? t('match.limit.none') : limits.join('; ');
  const counts = fits
    .map((fit) => ({ fit, count: rows.filter((one) => one.fit === fit).length }))
    .filter(({ count }) => count > 0)
    .map(({ fit, count }) => `${symbols[fit]} ${t(`match.counted.${fit}`, { count, number: number(count) })}`);
  const width = Math.min(Math.max(...rows.map((one) => widthOf(one.number))), 16);
  const indent = 2 + 2 + width + 1;
  // Numbers are unique within a company.
  const severalCompanies = rows.some(({ company }) => company !== rows[0]?.company);
  return [
    ...paragraph(t('match.cli.limits', { list }), terminal.width),
    ...paragraph(counts.join('   '), terminal.width),
    '',
    ...rows.flatMap((one) => [
      ...row(
        [
          { text: symbols[one.fit], width: 1 },
          { text: one.number, width },
          { text: severalCompanies ? `${one.title} · ${one.company}` : one.title, width: terminal.width - indent },
        ],
        2,
      ).map((line, at) => (at === 0 ? terminal.paint(colours[one.fit], line) : line)),
      ...rowTexts(texts, one, profile).flatMap((text) => paragraph(text, terminal.width, indent)),
    ]),
  ];
}
