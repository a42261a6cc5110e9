import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { judge } from '../../../core/verdict/judge.ts';
import type { Outcome } from '../../../core/visit/visit.ts';
import { keepsTogether } from '../../../templates/blocks/keep-together.ts';
import { limitBar } from '../../../templates/blocks/limit-bar.ts';
import { outcomeLabel, outcomeMark } from '../../../templates/blocks/outcome-mark.ts';
import { keepUnits, section, table } from '../../../templates/blocks/tables.ts';
import { verdictBox } from '../../../templates/documents/strain-sheet/verdict.ts';
import type { PdfShape } from '../../../templates/pdf-definition.ts';
import { colour } from '../../../templates/theme.ts';
import { exampleVisits } from '../../support/example-visits.ts';

const outcomes: readonly Outcome[] = ['met', 'not-met', 'not-assessed'];
const width = 50;

/** Everything a shape reaches, from left to right. */
function reach(shape: PdfShape): [number, number] {
  switch (shape.type) {
    case 'rect':
      return [shape.x, shape.x + shape.w];
    case 'line':
      return [shape.x1, shape.x2];
    case 'polyline':
      return [Math.min(...shape.points.map(({ x }) => x)), Math.max(...shape.points.map(({ x }) => x))];
    case 'ellipse':
      return [shape.x - shape.r1, shape.x + shape.r1];
  }
}

function barOf(ratio: number) {
  const shapes = limitBar(ratio, width).canvas;
  const rects = shapes.filter((shape) => shape.type === 'rect');
  const widthIn = (ink: string) => rects.filter(({ color }) => color === ink).reduce((sum, { w }) => sum + w, 0);
  const limit = shapes.find((shape) => shape.type === 'line')?.x1 ?? Number.NaN;
  return { shapes, used: widthIn(colour.fill), over: widthIn(colour.outside), limit };
}

describe('the bar against a limit', () => {
  it.each([0, 1e-9, 0.001, 0.5, 1, 1.0001, 1.5, 2, 10, 1e9])(
    'of %d stays in its place and has no odd number',
    (ratio) => {
      const { shapes, limit } = barOf(ratio);
      for (const shape of shapes) {
        const [left, right] = reach(shape);
        expect([left >= 0, right <= width + 4, Number.isFinite(right)]).toEqual([true, true, true]);
      }
      expect([limit > 0, limit < width]).toEqual([true, true]);
    },
  );

  it('shows the share that is used', () => {
    expect(barOf(0)).toMatchObject({ used: 0, over: 0 });
    expect(barOf(0.5).used).toBeCloseTo(barOf(1).limit / 2);
    expect(barOf(1).used).toBeCloseTo(barOf(1).limit);
  });

  it('is over the limit as soon as it is broken, visibly, and not before', () => {
    expect(barOf(1).over).toBe(0);
    expect(barOf(1.0001).over).toBeGreaterThanOrEqual(1);
    expect(barOf(1.5).over).toBeGreaterThan(barOf(1.0001).over);
  });

  it('over the limit is higher, not only red, and says where it goes on', () => {
    const heights = barOf(1.5).shapes.flatMap((shape) => (shape.type === 'rect' ? [[shape.color, shape.h]] : []));
    const of = new Map(heights as [string, number][]);
    expect(of.get(colour.outside)).toBeGreaterThan(of.get(colour.fill) ?? 0);
    const arrows = (ratio: number) => barOf(ratio).shapes.filter(({ type }) => type === 'polyline').length;
    expect([arrows(1), arrows(1.5), arrows(10)]).toEqual([0, 0, 1]);
  });
});

describe('the marks of the outcomes', () => {
  it('differ in shape, so that grey says the same', () => {
    const shapes = outcomes.map((outcome) =>
      JSON.stringify(outcomeMark(outcome, 10).canvas.map(({ type, ...rest }) => [type, 'dash' in rest])),
    );
    expect(new Set(shapes).size).toBe(3);
    expect(outcomeMark('not-assessed', 10).canvas.some((shape) => shape.dash !== undefined)).toBe(true);
  });

  it('stand beside their word', () => {
    for (const outcome of outcomes) {
      expect(JSON.stringify(outcomeLabel(textsOf('nl'), outcome))).toContain(
        textsOf('nl').t(`frame.outcome.${outcome}`),
      );
    }
  });

  it('alone are green, and only for what is met', () => {
    for (const outcome of outcomes) {
      const green = JSON.stringify(outcomeLabel(textsOf('nl'), outcome)).includes(colour.within);
      expect(green).toBe(outcome === 'met');
    }
  });
});

describe('the verdict box', () => {
  const boxes = exampleVisits.map(({ valid }) => {
    const verdict = judge(valid.visit, valid.frame);
    const box = verdictBox({ ...valid, verdict, texts: textsOf('nl') } as unknown as Parameters<typeof verdictBox>[0]);
    if (typeof box === 'string' || !('table' in box) || typeof box.layout !== 'object') throw new Error('not a table');
    return { outcome: verdict.outcome, box, layout: box.layout };
  });

  it('has a dashed outline while incomplete, and only then', () => {
    for (const { outcome, layout } of boxes) {
      expect(layout.hLineStyle?.(0)?.dash !== undefined).toBe(outcome === 'incomplete');
      expect(layout.vLineStyle?.(0)?.dash !== undefined).toBe(outcome === 'incomplete');
    }
  });

  it('is never broken over two pages', () => {
    for (const { box } of boxes) expect(box.table.dontBreakRows).toBe(true);
  });
});

describe('what is kept together', () => {
  const long = 'a\n'.repeat(100);

  it('is surely shorter than a page', () => {
    expect(keepsTogether([{ text: 'short' }, { ul: ['one', 'two'] }, { stack: ['three'] }], 500)).toBe(true);
    expect(keepsTogether([{ text: long }], 500)).toBe(false);
    expect(keepsTogether([{ stack: [{ text: [{ text: long }] }] }], 500)).toBe(false);
    expect(keepsTogether([{ ul: [long] }], 500)).toBe(false);
    expect(keepsTogether([{ columns: [long] }], 500)).toBe(false);
    expect(keepsTogether([{ text: 'W'.repeat(2_000) }], 500)).toBe(true);
    expect(keepsTogether([{ text: 'W'.repeat(2_000) }], 150)).toBe(false);
  });

  it('is no heading with a long text, and no row with one', () => {
    expect(section('title', ['text'])[0]).toMatchObject({ unbreakable: true });
    expect(section('title', [long])[0]).toMatchObject({ unbreakable: false });
    const columns = [
      { head: 'a', width: '*' },
      { head: 'b', width: 50 },
    ] as const;
    expect(table({ columns, body: [['a', 'b']] }).table).toMatchObject({ dontBreakRows: true, keepWithHeaderRows: 1 });
    expect(
      table({
        columns,
        body: [
          ['a', 'b'],
          ['a', long],
        ],
      }).table,
    ).toMatchObject({ dontBreakRows: false });
  });
});

describe('the title of a table', () => {
  const title = { text: 'Title', style: 'subsection' };

  it('has a row of its own above the heads', () => {
    const { body, headerRows } = table({ title, columns: [{ head: 'a', width: '*' }], body: [['1']] }).table;
    expect(headerRows).toBe(2);
    expect(body).toMatchObject([[title], [{ text: 'a', style: 'head' }], [{ text: '1' }]]);
  });

  it('stands in the row of the heads where the first column has none', () => {
    const columns = [{ width: '*' }, { head: 'b', width: 50, right: true }] as const;
    const { body, headerRows } = table({ title, columns, body: [['1', '2']] }).table;
    expect(headerRows).toBe(1);
    expect(body).toMatchObject([
      [title, { text: 'b', alignment: 'right' }],
      [{ text: '1' }, { text: '2' }],
    ]);
  });
});

it('a number stays on the line of its unit and its sign', () => {
  expect(keepUnits('≤ 100 kg, ≥ 4 wielen')).toBe('≤\u00a0100\u00a0kg, ≥\u00a04\u00a0wielen');
  expect(keepUnits('120 kg · 4 wielen')).toBe('120\u00a0kg · 4\u00a0wielen');
});
