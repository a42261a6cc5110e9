import type { Catalogue } from '../catalogue.ts';

/** The map on paper and as a table. */
export const mapPaper: Catalogue['mapPaper'] = {
  asOf: 'Stand vom {{date}}',
  narrowed: 'Eingegrenzt auf: {{list}}',
  newest: 'Von jedem Arbeitsplatz zählt die neueste Begehung.',
  counts: 'Anzahl je Abteilung',
  /** Name of a sheet of a workbook. */
  countsName: 'Anzahl',
  all: 'Alle zusammen',
  key: 'Zeichen:',
  note: 'Der grüne Rahmen gibt Richtwerte für die ersten drei Wochen nach der Rückkehr bei Kreuzschmerzen. Der Betriebsarzt entscheidet, ob ein Arbeitsplatz für eine bestimmte Person passt.',
  shares: 'Ein Anteil ist der genutzte Teil des Grenzwerts, aufgerundet. Zu einer Herzfrequenz gibt es keinen.',
  cut: 'Auf Papier stehen die ersten {{shown}} von {{total}} Arbeitsplätzen; eine Excel- oder CSV-Datei enthält alle.',
  /** Part of a file's name. */
  fileName: 'karte-schonarbeit',
  columns: {
    number: 'Nr.',
    issued: 'Blatt',
    peopleAtOnce: 'Personen gleichzeitig',
    minutesPerDay: 'Minuten pro Tag',
    broken: 'Nicht erfüllt',
  },
  share: '{{criterion}}: Anteil (%)',
  issued: 'ausgestellt',
  draft: 'Entwurf',
  notInFrame: 'nicht in seinem Rahmen',
};
