import type { Catalogue } from '../catalogue.ts';

/** Words of the command that makes a map. */
export const cliMap: Catalogue['cliMap'] = {
  reading: 'Fichiers',
  none: 'Ce dossier ne contient aucune visite qui puisse être lue.',
  open: '{{number}} non vérifiés',
  written_one: '{{number}} poste écrit dans {{file}}',
  written_other: '{{number}} postes écrits dans {{file}}',
};
