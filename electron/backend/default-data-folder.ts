import envPaths from 'env-paths';

/** Where the data is kept if nobody says otherwise: the same folder for both hosts. The demo has one of its own. */
export function defaultDataFolder(demo: boolean): string {
  return envPaths(demo ? 'groenkader-demo' : 'groenkader', { suffix: '' }).data;
}
