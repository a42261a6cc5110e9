import type { Catalogue } from '../catalogue.ts';

/** Words of the command that makes a map. */
export const cliMap: Catalogue['cliMap'] = {
  reading: 'Dateien',
  none: 'In diesem Ordner liegt keine Begehung, die gelesen werden kann.',
  open: '{{number}} nicht geprüft',
  written_one: '{{number}} Arbeitsplatz geschrieben in {{file}}',
  written_other: '{{number}} Arbeitsplätze geschrieben in {{file}}',
};
