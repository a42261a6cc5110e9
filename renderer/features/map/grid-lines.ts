import type { MapPart } from '../../../core/map/group.ts';
import type { MapRow } from '../../../core/map/row.ts';

/** A line of the grid: the head of a part, or a workstation. */
export type GridLine =
  | { readonly kind: 'part'; readonly part: MapPart }
  | { readonly kind: 'row'; readonly row: MapRow };

/** The lines of the parts one under the other; one part alone needs no head. */
export function gridLines(parts: readonly MapPart[]): readonly GridLine[] {
  const [first] = parts;
  if (parts.length === 1 && first?.key === null) return first.rows.map((row) => ({ kind: 'row', row }));
  return parts.flatMap((part): GridLine[] => [
    { kind: 'part', part },
    ...part.rows.map((row) => ({ kind: 'row', row }) as const),
  ]);
}
