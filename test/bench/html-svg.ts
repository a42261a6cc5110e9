import type { PdfShape } from '../../templates/pdf-definition.ts';

/** The vectors of a `canvas` node as inline SVG, as large as what is drawn. */
export function svgOf(shapes: readonly PdfShape[]): string {
  const corners = shapes.map(farthest);
  const width = Math.max(0, ...corners.map(({ x }) => x));
  const height = Math.max(0, ...corners.map(({ y }) => y));
  const box = `width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}"`;
  return `<svg ${box}>${shapes.map(element).join('')}</svg>`;
}

function farthest(shape: PdfShape): { readonly x: number; readonly y: number } {
  switch (shape.type) {
    case 'rect':
      return { x: shape.x + shape.w, y: shape.y + shape.h };
    case 'line':
      return { x: Math.max(shape.x1, shape.x2), y: Math.max(shape.y1, shape.y2) };
    case 'ellipse':
      return { x: shape.x + shape.r1, y: shape.y + (shape.r2 ?? shape.r1) };
    case 'polyline':
      return { x: Math.max(...shape.points.map(({ x }) => x)), y: Math.max(...shape.points.map(({ y }) => y)) };
  }
}

function element(shape: PdfShape): string {
  const { lineWidth = 1, lineColor, dash } = shape;
  const fill = 'color' in shape && shape.color !== undefined ? shape.color : 'none';
  const drawn = lineColor ?? (fill === 'none' ? '#000000' : 'none');
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.length} ${dash.space ?? dash.length}"`;
  const paint = `fill="${fill}" stroke="${drawn}" stroke-width="${lineWidth}"${dashes}`;
  switch (shape.type) {
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.w}" height="${shape.h}" rx="${shape.r ?? 0}" ${paint}/>`;
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" ${paint}/>`;
    case 'ellipse':
      return `<ellipse cx="${shape.x}" cy="${shape.y}" rx="${shape.r1}" ry="${shape.r2 ?? shape.r1}" ${paint}/>`;
    case 'polyline': {
      const points = shape.points.map(({ x, y }) => `${x},${y}`).join(' ');
      return `<${shape.closePath ? 'polygon' : 'polyline'} points="${points}" ${paint}/>`;
    }
  }
}
