import type { CriterionId, FamilyId } from '../../../core/frame/criterion-id.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { outcomeOf } from '../../../core/map/letter.ts';
import type { MapRow } from '../../../core/map/row.ts';
import type { Outcome } from '../../../core/visit/visit.ts';
import { outcomeMark } from '../../blocks/outcome-mark.ts';
import type { PdfCanvas, PdfShape, PdfSvg } from '../../pdf-definition.ts';
import { colour } from '../../theme.ts';

/** In points. */
const cellWidth = 19;
const markSize = 7;
const headHeight = 92;
const headSize = 7.5;

/** Width of all criteria side by side [pt]. */
export function cellsWidth(criteria: readonly CriterionId[]): number {
  return criteria.length * cellWidth;
}

/**
 * The outcomes of a workstation as one drawing: one cell of the table for 21 marks, because 10,000 workstations are 210,000
 * of them. Marks differ in shape; where nobody was there stands a dash.
 */
export function outcomeCells(row: MapRow, criteria: readonly CriterionId[]): PdfCanvas {
  const shapes = criteria.flatMap((_, at) =>
    markAt(outcomeOf(row.visit?.outcomes[at]), at * cellWidth + (cellWidth - markSize) / 2),
  );
  return { canvas: [...familyLines(criteria, markSize + 3.5), ...shapes], width: cellsWidth(criteria) };
}

/** The mark of a workstation as a whole. */
export function stateMark(state: MapRow['state']): PdfCanvas {
  return { canvas: markAt(outcomeOfState[state], 0), width: markSize };
}

const outcomeOfState = { within: 'met', outside: 'not-met', incomplete: 'not-assessed', unvisited: undefined } as const;

function markAt(outcome: Outcome | undefined, x: number): PdfShape[] {
  if (outcome === undefined) {
    const y = markSize / 2;
    return [{ type: 'line', x1: x + 2, y1: y, x2: x + markSize - 2, y2: y, lineWidth: 0.7, lineColor: colour.fill }];
  }
  return outcomeMark(outcome, markSize).canvas.map((shape) => moved(shape, x));
}

function moved(shape: PdfShape, by: number): PdfShape {
  switch (shape.type) {
    case 'polyline':
      return { ...shape, points: shape.points.map(({ x, y }) => ({ x: x + by, y })) };
    case 'line':
      return { ...shape, x1: shape.x1 + by, x2: shape.x2 + by };
    default:
      return { ...shape, x: shape.x + by };
  }
}

/** Between two families stands a thin line, so that the eye finds its column in the middle of a page. */
function familyLines(criteria: readonly CriterionId[], height: number): PdfShape[] {
  return familyStarts(criteria).map(
    (at): PdfShape => ({
      ...{ type: 'line', x1: at * cellWidth, y1: -1.5, x2: at * cellWidth, y2: height },
      ...{ lineWidth: 0.5, lineColor: colour.line },
    }),
  );
}

/** The names of the criteria, upright: a table of 21 columns has no room for them otherwise. */
export function criteriaHead({ t }: Texts, criteria: readonly CriterionId[]): PdfSvg {
  const width = cellsWidth(criteria);
  const names = criteria.map((id, at) => {
    const x = at * cellWidth + cellWidth / 2 + headSize / 3;
    const name = escaped(t(`map.short.${id}`));
    return `<text transform="translate(${x},${headHeight - 2}) rotate(-90)">${name}</text>`;
  });
  const lines = familyStarts(criteria).map((at) => {
    const x = at * cellWidth;
    return `<line x1="${x}" y1="0" x2="${x}" y2="${headHeight}" stroke="${colour.line}" stroke-width="0.5"/>`;
  });
  const size = `width="${width}" height="${headHeight}" viewBox="0 0 ${width} ${headHeight}"`;
  const text = `font-size="${headSize}" fill="${colour.ink}"`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}><g ${text}>${names.join('')}</g>${lines.join('')}</svg>`,
    width,
  };
}

/** Where another family begins than that of the criterion before. */
function familyStarts(criteria: readonly CriterionId[]): number[] {
  const families = criteria.map(
    (id): FamilyId | undefined => currentFrame.criteria.find((one) => one.id === id)?.family,
  );
  return families.flatMap((family, at) => (at > 0 && family !== families[at - 1] ? [at] : []));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
