import { stationLetter } from '../../../core/i18n/rotation-text.ts';
import type { RotationDay } from '../../../core/rotation/rotation.ts';
import { slotRuns } from '../../../core/rotation/slot-runs.ts';
import type { PdfCell, PdfContent, PdfTable } from '../../pdf-definition.ts';
import { colour, page } from '../../theme.ts';
import type { RotationSheetInput } from './sheet-input.ts';

/** Half-hours side by side; a longer day goes on in another table. */
const slotsAtOnce = 16;
const personWidth = 82;
const padding = { left: 3, right: 2 } as const;
/** As wide as fits: pdfmake would widen a column to the longest word of it, and push the last ones off the paper. */
const slotWidth =
  (page.height - page.left - page.right - personWidth - padding.right) / slotsAtOnce -
  padding.left -
  padding.right -
  0.5;
/** A shorter stay has no room for a name; its letter stands below with it. */
const slotsForName = 2;

/** Who is where: one row for each person, one cell for each stay, with the letter of the station and its name. */
export function rosterTables(input: RotationSheetInput, days: readonly RotationDay[]): PdfContent[] {
  const slots = days[0]?.stations.length ?? 0;
  const tables: PdfContent[] = [];
  for (let from = 0; from < slots; from += slotsAtOnce) {
    tables.push(rosterTable(input, days, from, Math.min(from + slotsAtOnce, slots)));
  }
  return [{ text: input.texts.t('rotation.sheet.grid'), style: 'section' }, ...tables];
}

function rosterTable(
  { texts, plan }: RotationSheetInput,
  days: readonly RotationDay[],
  from: number,
  to: number,
): PdfTable {
  const { t } = texts;
  const letters = new Map(plan.stations.map(({ id }, at) => [id, stationLetter(at)]));
  const names = new Map(plan.stations.map(({ id, name }) => [id, name]));
  const head = Array.from(
    { length: to - from },
    (_, at): PdfCell => ({
      text: String(from + at + 1),
      style: 'head',
      alignment: 'center',
    }),
  );
  const rows = days.map(({ person, stations }): PdfCell[] => [
    { text: person, bold: true },
    ...slotRuns(stations.slice(from, to)).flatMap(({ station, length }): PdfCell[] => [
      station === null
        ? { text: t('rotation.sheet.free'), color: colour.muted, alignment: 'center', colSpan: length }
        : {
            text: [
              { text: `${letters.get(station) ?? ''}  `, bold: true },
              ...(length < slotsForName ? [] : [{ text: names.get(station) ?? station, fontSize: 7 }]),
            ],
            colSpan: length,
            fillColor: colour.draft,
          },
      ...Array.from({ length: length - 1 }, (): PdfCell => ({})),
    ]),
  ]);
  return {
    margin: [0, 2, 0, 6],
    table: {
      widths: [personWidth, ...head.map(() => slotWidth)],
      headerRows: 1,
      dontBreakRows: true,
      body: [[{ text: t('rotation.halfHour'), style: 'head' }, ...head], ...rows],
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0 : 0.5),
      vLineWidth: (column) => (column === 0 ? 0 : 0.5),
      hLineColor: () => colour.ink,
      vLineColor: () => colour.ink,
      paddingLeft: (column) => (column === 0 ? 0 : padding.left),
      paddingRight: () => padding.right,
      paddingTop: () => 2.5,
      paddingBottom: () => 2.5,
    },
  };
}
