import type { Catalogue } from '../catalogue.ts';

/** The map on paper and as a table. */
export const mapPaper: Catalogue['mapPaper'] = {
  asOf: 'As of {{date}}',
  narrowed: 'Narrowed to: {{list}}',
  newest: 'The newest visit of each workstation counts.',
  counts: 'Counts by department',
  /** Name of a sheet of a workbook. */
  countsName: 'Counts',
  all: 'All together',
  key: 'Signs:',
  note: 'The green frame gives guide values for the first three weeks after return to work with low back pain. The occupational physician decides whether a workstation suits a particular worker.',
  shares: 'A share is the part of the limit that is used, rounded up. A heart rate has none.',
  cut: 'On paper are the first {{shown}} of {{total}} workstations; an Excel or CSV file has them all.',
  /** Part of a file's name. */
  fileName: 'map-light-duty',
  columns: {
    number: 'Number',
    issued: 'Sheet',
    peopleAtOnce: 'People at once',
    minutesPerDay: 'Minutes per day',
    broken: 'Not met',
  },
  share: '{{criterion}}: share (%)',
  issued: 'issued',
  draft: 'draft',
  notInFrame: 'not in its frame',
};
