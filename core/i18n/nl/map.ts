/** The map of light-duty jobs and what is asked of it. */
export const map = {
  title: 'Kaart van lichte functies',
  place: 'Welk deel van het bedrijf',
  everywhere: 'Alle bedrijven',
  /** The views of the map. */
  views: { map: 'Kaart', nearly: 'Bijna groen', match: 'Passend werk', rotation: 'Rotatie', enough: 'Genoeg?' },
} as const;
