import { judge } from '../../core/verdict/judge.ts';
import { examples, parsed } from './examples.ts';
import { type Figure, type Named, type Row, rowOfRounds, type Settings } from './figure.ts';
import { type Contest, play, timedCall } from './pairs.ts';

interface Writing {
  readonly name: string;
  readonly write: (text: string) => string;
  readonly hasGoal: boolean;
}

/** Ways to write the same documents: a photo is a long string that costs `JSON.parse` little and `judge` nothing. */
const writings: readonly Writing[] = [
  { name: 'as on disk', write: (text) => text, hasGoal: true },
  { name: 'without photos', write: (text) => `${JSON.stringify(withoutPhotos(text), null, 2)}\n`, hasGoal: true },
  { name: 'without photos, on one line', write: (text) => JSON.stringify(withoutPhotos(text)), hasGoal: false },
];

function withoutPhotos(text: string): unknown {
  const { photos: _, ...rest } = JSON.parse(text);
  return rest;
}

/** Judging a validated visit. */
export const judgeFigure: Figure = {
  name: 'judge',
  measure: (settings) =>
    measure({ figure: 'judge', subject: 'judge', against: 'JSON.parse', goal: 0.2 }, settings, (text) => {
      const { visit, frame } = parsed(text);
      return () => judge(visit, frame);
    }),
};

/** From text to verdict. */
export const validateFigure: Figure = {
  name: 'validate',
  measure: (settings) =>
    measure(
      { figure: 'validate', subject: 'JSON.parse + parseVisit + judge', against: 'JSON.parse', goal: 4 },
      settings,
      (text) => () => {
        const { visit, frame } = parsed(text);
        return judge(visit, frame);
      },
    ),
};

async function measure(named: Named, { quick }: Settings, prepare: (text: string) => () => unknown): Promise<Row[]> {
  const files = examples();
  const names = files.map(({ name }) => name);
  const rows: Row[] = [];
  for (const { name, write, hasGoal } of writings) {
    const calls = files.map((file) => {
      const text = write(file.text);
      return { name: file.name, subject: prepare(text), against: (): unknown => JSON.parse(text) };
    });
    for (const { subject, against } of calls) {
      timedCall(subject, quick ? 1 : 150);
      timedCall(against, quick ? 1 : 150);
    }
    const leastMs = quick ? 0.2 : 4;
    const contests = calls.map(
      ({ name: file, subject, against }): Contest => ({
        name: file,
        subject: () => timedCall(subject, leastMs),
        against: () => timedCall(against, leastMs),
      }),
    );
    const rounds = await play(contests, quick ? 3 : 31);
    const subject = `${named.subject}: ${files.length} visits ${name}`;
    rows.push(rowOfRounds({ ...named, subject, goal: hasGoal ? named.goal : null }, names, rounds));
  }
  return rows;
}
