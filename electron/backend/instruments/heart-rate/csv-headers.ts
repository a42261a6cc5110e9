/** Where a table has its times and heart rates, columns and rows counted from 0. */
export interface CsvColumns {
  readonly headerRows: number;
  readonly time: number;
  /** The day, where it has a column of its own. */
  readonly date?: number;
  readonly heartRate: number;
}

/** Of a column's name: what it says, and the unit behind it. */
interface Heading {
  readonly name: string;
  readonly unit: string;
}

/** Names of a column of heart rates, as `headingOf` writes them: those of instruments, then in four languages. */
const heartRateNames: ReadonlySet<string> = new Set([
  ...['hr', 'heart rate', 'heartrate', 'pulse', 'pulse rate', 'bpm', 'hr value'],
  ...['hartslag', 'hartfrequentie', 'hartritme', 'polsslag', 'pols', 'spm', 'slagen per minuut'],
  ...['frequence cardiaque', 'freq cardiaque', 'fc', 'pouls', 'pulsations', 'battements par minute'],
  ...[
    'herzfrequenz',
    'puls',
    'pulsfrequenz',
    'herzschlag',
    'hf',
    'schlage min',
    'schlage pro minute',
    'beats per minute',
  ],
]);

/** Names of a column of times; of several in a table the one that stands first here counts. */
const timeNames: readonly string[] = [
  ...['timestamp iso', 'phone timestamp', 'unix timestamp', 'timestamp unix', 'timestamp', 'time stamp'],
  ...['datetime', 'date time', 'date and time', 'datum tijd', 'datum en tijd', 'date heure', 'date et heure'],
  ...['datum zeit', 'datum uhrzeit', 'datum und uhrzeit', 'tijdstip', 'horodatage', 'zeitstempel', 'zeitpunkt'],
  ...['time', 'local time', 'utc time', 'time of day', 'tijd', 'uur', 'heure', 'temps', 'zeit', 'uhrzeit'],
  ...['elapsed time', 'elapsed', 'verstreken tijd', 'temps ecoule', 'verstrichene zeit', 'duration'],
  ...['seconds', 'seconden', 'secondes', 'sekunden', 'sec', 'secs', 's', 'milliseconds', 'ms', 'unix', 'date'],
];

const dateNames: ReadonlySet<string> = new Set(['date', 'datum', 'day', 'dag', 'jour', 'tag']);

/** Units that stand in a name without brackets, as in `unix_timestamp_ms`. */
const trailingUnit = /^(.+) (bpm|spm|hz|ns|us|ms|s|sec|seconds)$/;

/**
 * A column's name without accents, case, signs and unit.
 *
 * @example `Fréquence cardiaque (bpm)` is `frequence cardiaque` in `bpm`
 */
export function headingOf(cell: string): Heading {
  const [, outside = cell, bracketed] = /^(.*?)\s*[[(]([^\])]*)[\])]\s*$/.exec(cell) ?? [];
  const name = plain(outside);
  if (bracketed !== undefined) return { name, unit: plain(bracketed) };
  const [, stem, unit] = trailingUnit.exec(name) ?? [];
  return stem === undefined || unit === undefined ? { name, unit: '' } : { name: stem, unit };
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Finds the row of names: the first with both a time and a heart rate in it. */
export function columnsOf(rows: readonly (readonly string[])[]): CsvColumns | undefined {
  for (const [at, row] of rows.entries()) {
    const names = row.map((cell) => headingOf(cell).name);
    const heartRate = names.findIndex((name) => heartRateNames.has(name));
    const time = timeNames.map((name) => names.indexOf(name)).find((column) => column >= 0);
    if (heartRate < 0 || time === undefined) continue;
    const date = names.findIndex((name, column) => column !== time && dateNames.has(name));
    return { headerRows: at + 1, time, heartRate, ...(date >= 0 && { date }) };
  }
  return undefined;
}

/** The two cells that say when a recording begins, as Polar Flow writes them above the table: day and time of day. */
export function startOf(rows: readonly (readonly string[])[]): string | undefined {
  for (const [at, row] of rows.entries()) {
    const names = row.map((cell) => headingOf(cell).name);
    const [day, time] = [names.indexOf('date'), names.indexOf('start time')];
    if (day >= 0 && time >= 0) return `${rows[at + 1]?.[day] ?? ''} ${rows[at + 1]?.[time] ?? ''}`;
  }
  return undefined;
}
