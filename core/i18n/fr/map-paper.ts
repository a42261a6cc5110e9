import type { Catalogue } from '../catalogue.ts';

/** The map on paper and as a table. */
export const mapPaper: Catalogue['mapPaper'] = {
  asOf: 'Situation au {{date}}',
  narrowed: 'Limité à\u00a0: {{list}}',
  newest: 'De chaque poste compte la visite la plus récente.',
  counts: 'Nombres par service',
  /** Name of a sheet of a workbook. */
  countsName: 'Nombres',
  all: 'Total',
  key: 'Signes\u00a0:',
  note: 'Le cadre vert donne des valeurs repères pour les trois premières semaines après la reprise du travail en cas de lombalgie. Le conseiller en prévention-médecin du travail décide si un poste convient à un travailleur donné.',
  shares: 'Une part est la part utilisée de la limite, arrondie vers le haut. Une fréquence cardiaque n’en a pas.',
  cut: 'Le papier montre les {{shown}} premiers postes sur {{total}}\u00a0; un classeur Excel ou un CSV les contient tous.',
  /** Part of a file's name. */
  fileName: 'carte-postes-legers',
  columns: {
    number: 'Numéro',
    issued: 'Fiche',
    peopleAtOnce: 'Personnes à la fois',
    minutesPerDay: 'Minutes par jour',
    broken: 'Non respectés',
  },
  share: '{{criterion}}\u00a0: part en\u00a0%',
  issued: 'émise',
  draft: 'brouillon',
  notInFrame: 'absent de ce cadre',
};
