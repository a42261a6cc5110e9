/** One value a second. */
export interface Sample {
  /** Seconds after the start. */
  readonly atS: number;
  readonly bpm: number;
}

export const recordingStart = Date.parse('2026-11-20T08:00:00.000Z');

/** A TCX file as a watch exports it: with a name, a device and positions, none of which may be kept. */
export function tcx(samples: readonly Sample[]): string {
  const points = samples.map(({ atS, bpm }) => {
    const time = new Date(recordingStart + atS * 1_000).toISOString();
    const position =
      '<Position><LatitudeDegrees>51.0543</LatitudeDegrees><LongitudeDegrees>3.7174</LongitudeDegrees></Position>';
    return `<Trackpoint><Time>${time}</Time>${position}<HeartRateBpm><Value>${bpm}</Value></HeartRateBpm></Trackpoint>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
<Activity Sport="Other"><Id>${new Date(recordingStart).toISOString()}</Id><Lap StartTime="${new Date(recordingStart).toISOString()}"><Track>
${points.join('\n')}
</Track></Lap><Creator><Name>Horloge van Mieke</Name></Creator></Activity></Activities></TrainingCenterDatabase>`;
}

/** So many seconds of a heart rate that a function of the second gives. */
export function seconds(count: number, bpm: (atS: number) => number, fromS = 0): Sample[] {
  return Array.from({ length: count }, (_, at) => ({ atS: fromS + at, bpm: bpm(fromS + at) }));
}

/** Two hours: an hour at 80, an hour at 97, one value of 0 and one spike of 180 in the second. */
export function twoHours(): Sample[] {
  return seconds(7_201, (at) => {
    if (at === 1_000) return 0;
    if (at === 5_000) return 180;
    return at < 3_600 ? 80 : 97;
  });
}
