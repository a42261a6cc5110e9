import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { makeSheet } from '../../../electron/backend/sheets/make-sheet.ts';
import { exampleVisits } from '../../support/example-visits.ts';
import { misplaced, readPdf, squashed } from '../../support/sheet-pages.ts';
import { document, parsed, task } from '../../support/visit-builder.ts';

/* What an assessor counted and watched stands on the sheet itself, not only in its attachment. */

async function workOf(valid: ReturnType<typeof parsed>, language: Language) {
  const { bytes } = await makeSheet(valid, language);
  const pdf = await readPdf(bytes);
  const { t } = textsOf(language);
  // Title and first head of the table of tasks: the title alone may be a word of a reading.
  const start = squashed(pdf.body).indexOf(squashed(`${t('sheet.work.tasks')} ${t('sheet.work.minutesPerDay')}`));
  const after = squashed(pdf.body).slice(start);
  return { pdf, work: after.split(squashed(t('sheet.small.title')))[0] ?? '' };
}

const work = async (tasks: readonly Record<string, unknown>[]) =>
  (await workOf(parsed(document({ tasks: tasks.map(task) })), 'nl')).work;

const filled = (...entries: object[]) => ({ state: 'filled', entries });

describe('the tables of counted actions, bending and postures', () => {
  it('show a count with its arm, time, cycles and rate', async () => {
    const printed = await work([
      {
        title: 'Inpakken',
        cycles: filled(
          { id: 'c1', what: 'Doos vullen', limb: 'right', actions: 98, timeMs: 126_000, cycles: 18 },
          { id: 'c2', what: 'Doos sluiten', limb: 'left', actions: 1_200, timeMs: 95_400 },
        ),
      },
    ]);
    expect(printed).toContain(squashed('Getelde technische handelingen Arm Aantal Tijd Volledige cycli Per minuut'));
    expect(printed).toContain(squashed('Doos vullen Inpakken rechterarm 98 126 s 18 46,7/min'));
    expect(printed).toContain(squashed('Doos sluiten Inpakken linkerarm 1.200 95,4 s – 754,7/min'));
  });

  it('never round a rate into the limit that it misses', async () => {
    const printed = await work([
      { cycles: filled({ id: 'c1', what: 'Net erover', limb: 'left', actions: 40_001, timeMs: 60_000_000 }) },
    ]);
    // The limit is 40 a minute; with one decimal this would be 40 too.
    expect(printed).toContain('40,001/min');
  });

  it('show a bending, how long the task was watched, and the tasks where there was none', async () => {
    const printed = await work([
      {
        title: 'Sorteren',
        bending: {
          ...filled({ id: 'b1', what: 'Bodem', angleDegrees: 75, timesPerHour: 68, minutesPerDay: 30 }),
          observedCycles: 1,
          observedMinutes: 20,
        },
      },
      { id: 't2', title: 'Rijden', bending: { state: 'none', evidence: 'observed', observedMinutes: 18 } },
      { id: 't3', title: 'Briefing', bending: { state: 'none', evidence: 'declared' } },
    ]);
    expect(printed).toContain(squashed('Zichtbare buiging van de romp Hoek Keer/uur Min/dag Geobserveerd'));
    expect(printed).toContain(squashed('Bodem Sorteren 75° 68 30 1 cyclus, 20 min'));
    expect(printed).toContain(
      squashed('Geen zichtbare buiging van de romp (hoe lang geobserveerd): Rijden – 18 min; Briefing.'),
    );
  });

  it('show a posture with its breaks', async () => {
    const printed = await work([
      {
        title: 'Balie',
        prolongedPostures: filled({ id: 'p1', what: 'Zitten', minutesPerDay: 400, breakMinutesPerHour: 5 }),
      },
    ]);
    expect(printed).toContain(squashed('Langdurige houdingen Min/dag Pauze Zitten Balie 400 5 min/uur'));
  });

  it('show a dash for what is unknown, never zero', async () => {
    const printed = await work([
      {
        title: 'Taak',
        cycles: filled({ id: 'c1', what: 'Cyclus', limb: 'left' }),
        bending: filled({ id: 'b1', what: 'Buiging' }),
        prolongedPostures: filled({ id: 'p1', what: 'Houding', breakMinutesPerHour: 0 }),
      },
    ]);
    expect(printed).toContain(squashed('Cyclus Taak linkerarm – – – –'));
    expect(printed).toContain(squashed('Buiging Taak – – – –'));
    expect(printed).toContain(squashed('Houding Taak – 0 min/uur'));
  });

  it('are not there when there is nothing to show', async () => {
    const printed = await work([{ cycles: { state: 'none', evidence: 'observed' } }]);
    const { t } = textsOf('nl');
    for (const key of ['cycles', 'bending', 'prolongedPostures'] as const) {
      expect(printed).not.toContain(squashed(t(`sheet.work.${key}`)));
    }
  });

  it.each(languages)('have every entry of the examples, in %s', async (language) => {
    for (const { valid } of exampleVisits) {
      const { work: printed } = await workOf(valid, language);
      for (const { cycles, bending, prolongedPostures } of valid.visit.tasks) {
        for (const aspect of [cycles, bending, prolongedPostures]) {
          if (aspect?.state !== 'filled') continue;
          for (const { what } of aspect.entries) expect(printed).toContain(squashed(what));
        }
      }
    }
  });

  it('break no long word out of its cell', async () => {
    const what = 'Onafgebroken'.repeat(12);
    const entries = {
      cycles: filled({ id: 'c1', what, limb: 'left', actions: 100_000, timeMs: 86_400_000, cycles: 100_000 }),
      bending: {
        ...filled({ id: 'b1', what, angleDegrees: 180, timesPerHour: 100_000, minutesPerDay: 1_440 }),
        observedCycles: 100_000,
        observedMinutes: 1_440,
      },
      prolongedPostures: filled({ id: 'p1', what, minutesPerDay: 1_440, breakMinutesPerHour: 60 }),
    };
    for (const language of languages) {
      const { pdf } = await workOf(parsed(document({ tasks: [task({ title: what, ...entries })] })), language);
      expect(misplaced(pdf)).toEqual([]);
    }
  });
});
