/** Slanted lines of a colour, as a fill of a canvas: what is told by it needs no colour. */
export function hatch(colour: string): CanvasPattern | string {
  const size = 7;
  return tiled(size, colour, (pen) => {
    pen.strokeStyle = colour;
    pen.lineWidth = 1.4;
    for (const shift of [-size, 0, size]) {
      pen.beginPath();
      pen.moveTo(shift, size);
      pen.lineTo(shift + size, 0);
      pen.stroke();
    }
  });
}

/** Dots of a colour, as a fill of a canvas. */
export function dotted(colour: string): CanvasPattern | string {
  return tiled(5, colour, (pen) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(2.5, 2.5, 1.1, 0, 2 * Math.PI);
    pen.fill();
  });
}

/** The colour itself where a canvas cannot be had. */
function tiled(size: number, colour: string, draw: (pen: CanvasRenderingContext2D) => void): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (pen === null) return colour;
  draw(pen);
  return pen.createPattern(tile, 'repeat') ?? colour;
}
