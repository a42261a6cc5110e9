/** Most blocks across and down that are left of a blurred region: from a few more, a face can be told by comparing. */
const mostBlocks = 5;

/** Into how many blocks a region is averaged: few, and none so small that a letter or an eye would fill several. */
export function blocksOf(width: number, height: number, leastBlock: number): { columns: number; rows: number } {
  const count = (side: number) => Math.min(mostBlocks, Math.max(1, Math.floor(side / leastBlock)));
  return { columns: count(width), rows: count(height) };
}

/**
 * The mean colour of each block. Nothing else of the region goes on, so that nothing can be worked back from the result:
 * a filter that only smooths can be undone.
 *
 * @param pixels RGBA of the region, row by row
 * @returns RGBA of `columns` x `rows` pixels, opaque
 */
export function averageBlocks(
  pixels: ArrayLike<number>,
  { width, height }: { readonly width: number; readonly height: number },
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Uint8ClampedArray<ArrayBuffer> {
  const result = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const left = Math.floor((column * width) / columns);
      const right = Math.floor(((column + 1) * width) / columns);
      const top = Math.floor((row * height) / rows);
      const bottom = Math.floor(((row + 1) * height) / rows);
      const sum = [0, 0, 0];
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          const at = (y * width + x) * 4;
          for (let part = 0; part < 3; part += 1) sum[part] = (sum[part] ?? 0) + (pixels[at + part] ?? 0);
        }
      }
      const count = Math.max(1, (right - left) * (bottom - top));
      result.set([...sum.map((value) => value / count), 255], (row * columns + column) * 4);
    }
  }
  return result;
}
