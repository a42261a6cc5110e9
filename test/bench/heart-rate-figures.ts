import { Decoder, Stream } from '@garmin/fitsdk';
import sax from 'sax';
import { readRecording } from '../../electron/backend/instruments/heart-rate/read-recording.ts';
import { fitFile, isoOf, points, tcxFile } from '../electron/backend/instruments/heart-rate/recordings.ts';
import { type Figure, type Named, type Row, row, type Settings } from './figure.ts';
import { play, timed } from './pairs.ts';

/** Two hours of a watch, every second of them in the strap's memory too. */
function fitWithMemory(seconds: number): Uint8Array {
  const values = points(seconds).map(({ s = 0, bpm = 0 }) => ({ s, bpm }));
  return fitFile(
    values.map(({ s, bpm }) => (s % 3 === 0 ? { s } : { s, bpm })),
    values.map(({ s, bpm }) => ({ event: s, bpm })),
  );
}

/** Reading a FIT file, against what the SDK needs by itself. */
export const fitFigure: Figure = {
  name: 'fit',
  measure: async (settings) => {
    const bytes = fitWithMemory(settings.quick ? 200 : 7_200);
    const named = {
      figure: 'fit',
      subject: `recording of a FIT with ${Math.round(bytes.length / 1_000)} kB`,
      against: 'its decoding by the SDK, as it comes',
      goal: 1.3,
    };
    return [
      await measure(named, settings, bytes, () =>
        new Decoder(Stream.fromByteArray(bytes as unknown as number[])).read(),
      ),
    ];
  },
};

/** Reading a TCX file, against the parser with nothing to tell. */
export const tcxFigure: Figure = {
  name: 'tcx',
  measure: async (settings) => {
    const text = tcxOf(settings.quick ? 50_000 : 3_500_000);
    const named = {
      figure: 'tcx',
      subject: `recording of a TCX with ${(text.length / 1e6).toFixed(1)} MB`,
      against: 'sax, with empty handlers',
      goal: 1.5,
    };
    return [await measure(named, settings, Buffer.from(text), () => parseBare(text))];
  },
};

function tcxOf(characters: number): string {
  const each = tcxFile(points(100)).length / 100;
  return tcxFile(points(Math.ceil(characters / each)), isoOf);
}

function parseBare(text: string): void {
  const parser = sax.parser(true, { position: false });
  parser.onopentag = () => {};
  parser.onclosetag = () => {};
  parser.ontext = () => {};
  parser.write(text).close();
}

async function measure(named: Named, { quick }: Settings, bytes: Uint8Array, bare: () => unknown): Promise<Row> {
  const subject = () => {
    const result = readRecording({ bytes }, () => {});
    if (!result.ok) throw new Error(`refused: ${result.error[0].code}`);
  };
  for (let warm = 0; warm < (quick ? 1 : 5); warm += 1) {
    subject();
    bare();
  }
  const contest = { name: named.subject, subject: () => timed(subject), against: () => timed(bare) };
  return row(named, (await play([contest], quick ? 3 : 31)).flat());
}
