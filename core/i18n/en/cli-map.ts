import type { Catalogue } from '../catalogue.ts';

/** Words of the command that makes a map. */
export const cliMap: Catalogue['cliMap'] = {
  reading: 'Files',
  none: 'This folder holds no visit that can be read.',
  open: '{{number}} not assessed',
  written_one: '{{number}} workstation written to {{file}}',
  written_other: '{{number}} workstations written to {{file}}',
};
