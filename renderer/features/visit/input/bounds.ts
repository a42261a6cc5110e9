import type { z } from 'zod';
import type { NumberKind } from './number-text.ts';

/** How a number of the document is typed: the bounds are those of its schema, said once and there. */
export function numberKind(schema: z.ZodOptional<z.ZodNumber>, decimals: NumberKind['decimals'] = 0): NumberKind {
  const { minValue, maxValue } = schema.unwrap();
  if (minValue === null || maxValue === null) throw new Error('a number of the document has bounds');
  return { decimals, min: minValue, max: maxValue };
}
