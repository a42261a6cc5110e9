import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { readSheetData } from '../../../electron/backend/pdf/read-data.ts';
import { makeSheet } from '../../../electron/backend/sheets/make-sheet.ts';
import { misplaced, readPdf, squashed } from '../../support/sheet-pages.ts';
import { document, parsed, task } from '../../support/visit-builder.ts';

/* The law: the ten heaviest loads and the ten with most tonnage, the rest as one line with its sum, all in the data. */

const texts = textsOf('nl');

/** Loads in an order of their own; what is heavy is handled seldom, so that the two lists differ. */
function loadsOf(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const rank = (at * 7919) % count;
    return { id: `l${at}`, what: `Last-${rank}.`, massG: 1_000 + 10 * rank, handlings: count - rank, per: 'day' };
  });
}

const byMass = (one: Load, other: Load) => other.massG - one.massG;
const grams = ({ massG, handlings }: Load) => massG * handlings;
const byTonnage = (one: Load, other: Load) => grams(other) - grams(one);
const names = (loads: readonly Load[]) => loads.map(({ what }) => what);
/** Two decimals, but never so few that something is shown as nothing. */
function tonnes(loads: readonly Load[]): string {
  const sum = loads.reduce((all, load) => all + grams(load), 0) / 1e6;
  return `${texts.number(sum, sum < 0.005 ? 3 : 2)} t/dag`;
}
type Load = ReturnType<typeof loadsOf>[number];

async function sheetOf(loads: readonly Load[]) {
  const state = loads.length === 0 ? { state: 'none', evidence: 'observed' } : { state: 'filled', entries: loads };
  const valid = parsed(document({ tasks: [task({ loads: state })] }));
  const started = performance.now();
  const { bytes } = await makeSheet(valid, 'nl');
  const milliseconds = performance.now() - started;
  const pdf = await readPdf(bytes);
  const work =
    squashed(pdf.text)
      .split(squashed(texts.t('sheet.work.tasks')))
      .at(-1) ?? '';
  const data = readSheetData(bytes);
  const attached = data.ok ? Buffer.from(data.value).toString() : '';
  return { pdf, work: work.split(squashed(texts.t('sheet.small.title')))[0] ?? '', attached, milliseconds };
}

describe('loads', () => {
  it.each([1, 10, 11, 30, 5_000])('%i of them', async (count) => {
    const loads = loadsOf(count);
    const { pdf, work, attached, milliseconds } = await sheetOf(loads);
    const heaviest = [...loads].sort(byMass).slice(0, 10);
    const most = [...loads].sort(byTonnage).slice(0, 10);
    const printed = work.match(/Last-\d+\./g);
    expect(printed).toEqual(count > 10 ? [...names(heaviest), ...names(most)] : names(heaviest));
    expect(work).toContain(squashed(tonnes(loads)));

    const listed = new Set([...heaviest, ...most]);
    const rest = loads.filter((load) => !listed.has(load));
    const line = squashed(`Nog ${rest.length} andere lasten (in de bijlage van dit bestand) · ${tonnes(rest)}`);
    expect(work.includes('bijlage')).toBe(rest.length > 0);
    if (rest.length > 0) expect(work).toContain(line);

    for (const { id, what } of loads) expect(attached).toContain(`{"id":"${id}","what":"${what}"`);
    expect(misplaced(pdf)).toEqual([]);
    expect(pdf.pages.length).toBeLessThanOrEqual(3);
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('none of them prints no list', async () => {
    const { work } = await sheetOf([]);
    expect(work).not.toContain('Tonnage');
  });

  it('one other load is said in the singular, and one whose mass nobody knows comes last with a dash', async () => {
    const [first, ...others] = loadsOf(4);
    const { massG: _, ...unknown } = { ...first, what: 'Onbekend.' };
    expect((await sheetOf(loadsOf(21))).work).toContain(squashed('Nog 1 andere last (in de bijlage van dit bestand)'));
    const { work } = await sheetOf([unknown as Load, ...others]);
    expect(work.match(/Last-\d\.|Onbekend\./g)).toEqual(['Last-3.', 'Last-2.', 'Last-1.', 'Onbekend.']);
    expect(work).toContain(squashed(`Onbekend. Task – ${unknown.handlings}/dag –`));
    // Unknown is never zero: a sum says that something is missing, or nothing at all.
    expect(work).toContain(squashed(`Totaal tot nu toe ${tonnes(others)}`));
    expect((await sheetOf([unknown as Load])).work).toContain('Totaal–');
  });
});
