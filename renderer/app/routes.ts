export const mapViews = ['nearly', 'match', 'rotation', 'enough'] as const;
export type MapView = (typeof mapViews)[number];

/** Addresses of the screens, made in one place; `screens.tsx` reads them. */
export const routes = {
  overview: () => '/',
  workstation: (id: string) => `/workstation/${id}`,
  /** @param part a family of criteria, `work`, `voice` …; the first one without */
  visit: (id: string, part?: string) => (part === undefined ? `/visit/${id}` : `/visit/${id}/${part}`),
  sheet: (visit: string) => `/visit/${visit}/sheet`,
  compare: (visit: string) => `/visit/${visit}/compare`,
  /** The map of light-duty jobs and what is asked of it: `nearly`, `match`, `rotation`, `enough`. */
  map: (view?: MapView) => (view === undefined ? '/map' : `/map/${view}`),
  settings: (section?: string) => (section === undefined ? '/settings' : `/settings/${section}`),
} as const;
