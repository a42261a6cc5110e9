/** The sections of the settings, in their order; each is an address of its own (`routes.settings`). */
export const sections = [
  'general',
  'assessor',
  'organisation',
  'data',
  'move',
  'personal',
  'example',
  'about',
] as const;

export type Section = (typeof sections)[number];

/** The section of an address; the first one where there is none or none of that name. */
export function sectionOf(address: string | undefined): Section {
  return sections.find((section) => section === address) ?? sections[0];
}
