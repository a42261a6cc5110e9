import { z } from 'zod';

/** Name of the list beside the page; `build/licences.ts` makes it from what is really in the app. */
export const licencesFile = 'licences.json';

const licence = z.strictObject({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() });
export type Licence = z.infer<typeof licence>;

/** @throws where it is not such a list: it was built together with this page. */
export function readLicences(value: unknown): readonly Licence[] {
  return z.array(licence).parse(value);
}
