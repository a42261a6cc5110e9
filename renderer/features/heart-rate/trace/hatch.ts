const size = 8;

/** Lines, dots, crosses …: tasks are told apart without any colour. */
const drawings: readonly ((pen: CanvasRenderingContext2D) => void)[] = [
  (pen) => {
    line(pen, -1, size + 1, size + 1, -1);
    line(pen, -1, 1, 1, -1);
    line(pen, size - 1, size + 1, size + 1, size - 1);
  },
  (pen) => {
    pen.beginPath();
    pen.arc(size / 2, size / 2, 1.5, 0, 2 * Math.PI);
    pen.fill();
  },
  (pen) => line(pen, 0, size / 2, size, size / 2),
  (pen) => {
    line(pen, -1, -1, size + 1, size + 1);
    line(pen, size - 1, -1, size + 1, 1);
    line(pen, -1, size - 1, 1, size + 1);
  },
  (pen) => line(pen, size / 2, 0, size / 2, size),
  (pen) => {
    line(pen, 0, size / 2, size, size / 2);
    line(pen, size / 2, 0, size / 2, size);
  },
];

function line(pen: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
  pen.stroke();
}

const made = new Map<string, HTMLCanvasElement>();

/** The pattern of a task by its number; they begin again after the last one. */
export function hatch(pen: CanvasRenderingContext2D, number: number, colour: string): CanvasPattern | string {
  const at = number % drawings.length;
  const key = `${at} ${colour}`;
  const tile = made.get(key) ?? drawTile(at, colour);
  made.set(key, tile);
  return pen.createPattern(tile, 'repeat') ?? colour;
}

function drawTile(at: number, colour: string): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (pen !== null) {
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = 1;
    drawings[at]?.(pen);
  }
  return tile;
}
