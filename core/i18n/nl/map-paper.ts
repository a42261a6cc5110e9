/** The map on paper and as a table. */
export const mapPaper = {
  asOf: 'Stand op {{date}}',
  narrowed: 'Beperkt tot: {{list}}',
  newest: 'Van elke werkpost telt het nieuwste plaatsbezoek.',
  counts: 'Aantallen per afdeling',
  /** Name of a sheet of a workbook. */
  countsName: 'Aantallen',
  all: 'Alles samen',
  key: 'Tekens:',
  note: 'Het groene kader geeft richtwaarden voor de eerste drie weken na terugkeer bij lage rugpijn. De preventieadviseur-arbeidsarts beslist of een werkpost past bij een bepaalde werknemer.',
  shares: 'Een aandeel is het deel van de grens dat benut wordt, naar boven afgerond. Van een hartslag staat er geen.',
  cut: 'Op papier staan de eerste {{shown}} van {{total}} werkposten; een Excel- of csv-bestand heeft ze alle.',
  /** Part of a file's name. */
  fileName: 'kaart-lichte-functies',
  columns: {
    number: 'Nummer',
    issued: 'Fiche',
    peopleAtOnce: 'Personen tegelijk',
    minutesPerDay: 'Minuten per dag',
    broken: 'Niet voldaan',
  },
  share: '{{criterion}}: aandeel (%)',
  issued: 'uitgegeven',
  draft: 'concept',
  notInFrame: 'niet in dit kader',
} as const;
