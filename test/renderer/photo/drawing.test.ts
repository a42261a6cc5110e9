import { describe, expect, it } from 'vitest';
import { type Drawing, type DrawingAction, draw, emptyDrawing } from '../../../renderer/features/photo/drawing.ts';
import { boundsOf, type Shape, shapeAt, shapeKinds } from '../../../renderer/features/photo/shapes.ts';

const picture = { width: 1600, height: 1200 };
const middle = { x: 800, y: 600 };
const all = (...actions: DrawingAction[]) => actions.reduce(draw, emptyDrawing(picture));
const only = ({ shapes: [shape] }: Drawing): Shape => {
  if (shape === undefined) throw new Error('nothing is drawn');
  return shape;
};
const widthOf = (text: string, height: number) => (text.length * height) / 2;

describe('drawing', () => {
  it.each(shapeKinds)('puts a %s around a point, chosen', (kind) => {
    const drawing = all({ do: 'add', kind, at: middle });
    const { x, y, width, height } = only(drawing);
    expect(drawing.selected).toBe(only(drawing).id);
    expect({ x: x + width / 2, y: y + height / 2 }).toEqual(middle);
  });

  it('from one point to another gives the same box in every direction, and an arrow its direction', () => {
    const from = { x: 300, y: 300 };
    const to = { x: 100, y: 200 };
    const box = all({ do: 'begin', kind: 'blur-box', from }, { do: 'draw', from, to });
    expect(only(box)).toMatchObject({ x: 100, y: 200, width: 200, height: 100 });
    const arrow = all({ do: 'begin', kind: 'arrow', from }, { do: 'draw', from, to });
    expect(only(arrow)).toMatchObject({ x: 300, y: 300, width: -200, height: -100 });
  });

  it('keeps the middle of a shape on the picture, however far it is moved', () => {
    for (const by of [-1, 1].flatMap((sign) => [
      { x: sign * 9_999, y: 0 },
      { x: 0, y: sign * 9_999 },
    ])) {
      for (const kind of shapeKinds) {
        const { x, y, width, height } = only(all({ do: 'add', kind, at: middle }, { do: 'move', by }));
        expect(x + width / 2).toBeGreaterThanOrEqual(0);
        expect(x + width / 2).toBeLessThanOrEqual(picture.width);
        expect(y + height / 2).toBeGreaterThanOrEqual(0);
        expect(y + height / 2).toBeLessThanOrEqual(picture.height);
      }
    }
  });

  it('never makes a shape too small to be found again, nor larger than the picture', () => {
    for (const kind of shapeKinds.filter((one) => one !== 'text')) {
      const small = Array.from({ length: 40 }, (): DrawingAction => ({ do: 'scale', factor: 1 / 1.2 }));
      const least = boundsOf(only(all({ do: 'add', kind, at: middle }, ...small)));
      expect(Math.max(least.width, least.height)).toBeGreaterThanOrEqual(29);
      const large = Array.from({ length: 40 }, (): DrawingAction => ({ do: 'scale', factor: 1.2 }));
      const most = boundsOf(only(all({ do: 'add', kind, at: middle }, ...large)));
      expect(most.width).toBeLessThanOrEqual(picture.width);
      expect(most.height).toBeLessThanOrEqual(picture.height);
    }
  });

  it('turns an arrow around its middle, eight times to where it was', () => {
    const turns = Array.from({ length: 8 }, (): DrawingAction => ({ do: 'turn' }));
    const once = only(all({ do: 'add', kind: 'arrow', at: middle }));
    const again = only(all({ do: 'add', kind: 'arrow', at: middle }, ...turns));
    expect(again.width).toBeCloseTo(once.width);
    expect(again.height).toBeCloseTo(once.height);
    expect(again.x).toBeCloseTo(once.x);
  });

  it('lets a text keep its proportions', () => {
    const text: DrawingAction = { do: 'write', text: 'Rek te laag', widthOf };
    const written = only(all({ do: 'add', kind: 'text', at: middle }, text));
    const larger = only(
      all({ do: 'add', kind: 'text', at: middle }, text, { do: 'resize', by: { x: 0, y: written.height } }),
    );
    expect(larger.height).toBeCloseTo(2 * written.height);
    expect(larger.width / larger.height).toBeCloseTo(written.width / written.height);
  });
});

describe('undo', () => {
  it('takes back one shape, one drag, one text, one deletion at a time', () => {
    const drag = (x: number): DrawingAction => ({ do: 'move', by: { x, y: 0 }, together: 'drag' });
    let drawing = all(
      { do: 'add', kind: 'ellipse', at: middle },
      { do: 'select', id: 1 },
      drag(10),
      drag(10),
      drag(10),
      { do: 'select', id: 1 },
      drag(5),
      { do: 'add', kind: 'text', at: middle },
      { do: 'write', text: 'R', widthOf },
      { do: 'write', text: 'Re', widthOf },
      { do: 'delete' },
    );
    const seen: string[] = [];
    for (; drawing.past.length > 0; drawing = draw(drawing, { do: 'undo' })) {
      seen.push(drawing.shapes.map(({ kind, x, text }) => (kind === 'text' ? `“${text}”` : Math.round(x))).join(' '));
    }
    expect(seen).toEqual(['655', '655 “Re”', '655 “”', '655', '650', '620']);
    expect(drawing.shapes).toEqual([]);
    expect(draw(drawing, { do: 'undo' })).toBe(drawing);
  });

  it('leaves nothing chosen that is gone', () => {
    const drawing = all({ do: 'add', kind: 'arrow', at: middle }, { do: 'undo' });
    expect(drawing.selected).toBeNull();
    expect(draw(drawing, { do: 'move', by: { x: 1, y: 1 } })).toBe(drawing);
  });
});

describe('touching', () => {
  const shapesOf = (...actions: DrawingAction[]) => all(...actions).shapes;

  it('finds a ring at its line and not inside it, so that one can draw there', () => {
    const from = { x: 400, y: 300 };
    const shapes = shapesOf({ do: 'begin', kind: 'ellipse', from }, { do: 'draw', from, to: { x: 800, y: 600 } });
    expect(shapeAt(shapes, { x: 400, y: 450 }, 20)?.kind).toBe('ellipse');
    expect(shapeAt(shapes, { x: 600, y: 450 }, 20)).toBeUndefined();
    expect(shapeAt(shapes, { x: 405, y: 305 }, 20)).toBeUndefined();
  });

  it('finds an arrow along its line, a blur anywhere inside it, and what lies on top first', () => {
    const from = { x: 400, y: 400 };
    const to = { x: 600, y: 600 };
    const shapes = shapesOf(
      { do: 'begin', kind: 'arrow', from },
      { do: 'draw', from, to },
      { do: 'begin', kind: 'blur-box', from },
      { do: 'draw', from, to },
    );
    // Blurs are painted below everything else, whenever they were drawn.
    expect(shapeAt(shapes, { x: 500, y: 500 }, 20)?.kind).toBe('arrow');
    expect(shapeAt(shapes, { x: 420, y: 580 }, 20)?.kind).toBe('blur-box');
    expect(shapeAt(shapes, { x: 300, y: 500 }, 20)).toBeUndefined();
  });

  it('finds a round blur inside its circle, not in the corners of its box', () => {
    const from = { x: 400, y: 300 };
    const shapes = shapesOf({ do: 'begin', kind: 'blur-ellipse', from }, { do: 'draw', from, to: { x: 800, y: 600 } });
    expect(shapeAt(shapes, { x: 600, y: 450 }, 20)?.kind).toBe('blur-ellipse');
    expect(shapeAt(shapes, { x: 790, y: 310 }, 20)).toBeUndefined();
  });

  it('finds what is smaller than a finger', () => {
    const [small] = shapesOf({ do: 'begin', kind: 'blur-box', from: middle });
    expect(small).toMatchObject({ width: 0, height: 0 });
    expect(shapeAt(small ? [small] : [], { x: 815, y: 600 }, 20)).toBe(small);
  });
});

describe('turning the photo itself', () => {
  const drawn = (kind: 'arrow' | 'blur-box') => [
    { do: 'begin', kind, from: { x: 100, y: 50 } } as const,
    { do: 'draw', from: { x: 100, y: 50 }, to: { x: 300, y: 150 } } as const,
  ];

  it.each(['arrow', 'blur-box'] as const)('takes along what is drawn on it: %s', (kind) => {
    const before = all(...drawn(kind));
    const once = draw(before, { do: 'turn-picture' });
    expect([once.picture, once.quarters]).toEqual([{ width: picture.height, height: picture.width }, 1]);
    // What lay at (x, y) lies at (height - y, x).
    const [shape] = once.shapes;
    const box = { x: picture.height - 150, y: 100, width: 100, height: 200 };
    expect(shape && boundsOf(shape)).toEqual(box);
    const whole = all(...drawn(kind), ...Array.from({ length: 4 }, () => ({ do: 'turn-picture' }) as const));
    expect(whole).toMatchObject({ picture, quarters: 0, shapes: before.shapes });
  });

  it('is one step back', () => {
    const before = all(...drawn('arrow'));
    const back = draw(draw(before, { do: 'turn-picture' }), { do: 'undo' });
    expect(back).toMatchObject({ picture, quarters: 0, shapes: before.shapes });
  });
});
