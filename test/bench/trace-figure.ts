import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openApp } from '../e2e/support/app.ts';
import { addRecording, openHeavyWork, waitJudged } from '../e2e/support/heart-steps.ts';
import { nl } from '../e2e/support/visit-steps.ts';
import { shiftCsv, workShift } from '../e2e/support/work-shift.ts';
import { openBackend, startVisit } from '../support/backend.ts';
import { findBrowser } from '../support/browser.ts';
import { type Figure, type Row, row, type Settings, skipped } from './figure.ts';
import type { Pair } from './pairs.ts';
import { panFor } from './trace-watch.ts';

const samples = 100_000;
const goalFrames = 30;
const named = {
  figure: 'trace',
  subject: `one frame of a trace with ${samples} samples while it is panned`,
  against: `${goalFrames} frames a second`,
  goal: 1,
};

/** A frame of the trace while it is panned, more than half of 100,000 samples in sight, in the built app. */
export const traceFigure: Figure = {
  name: 'trace',
  measure: async (settings) => {
    if ((await findBrowser()) === undefined) return [skipped(named, 'there is no browser on this machine')];
    const data = mkdtempSync(join(tmpdir(), 'groenkader-bench-'));
    try {
      const backend = await openBackend(data);
      const { visit } = await startVisit(backend);
      await backend.close();
      const app = await openApp({ data });
      try {
        return [await measure(app.page, visit, settings)];
      } finally {
        await app.close();
      }
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
};

async function measure(page: Page, visit: string, { quick }: Settings): Promise<Row> {
  await page.getByRole('search').waitFor();
  await openHeavyWork(page, visit);
  const buffer = Buffer.from(shiftCsv(workShift(samples + 120)));
  await addRecording(page, { name: 'dag.csv', mimeType: 'text/csv', buffer });
  await waitJudged(page);
  const trace = page.getByRole('group', { name: nl.t('heart.trace.keys') });
  await trace.focus();
  await page.keyboard.press('+');
  const selector = `[aria-label="${nl.t('heart.trace.keys')}"]`;
  const pairs: Pair[] = [];
  // The first one meets code that was never run.
  await page.evaluate(panFor, { selector, ms: 500 });
  for (let round = 0; round < (quick ? 1 : 8); round += 1) {
    const { frames, ms } = await page.evaluate(panFor, { selector, ms: quick ? 400 : 1_500 });
    if (frames === 0) throw new Error('the trace was never drawn');
    pairs.push({ subject: ms / frames, against: 1_000 / goalFrames });
  }
  const perSecond = pairs.map(({ subject }) => 1_000 / subject).sort((one, other) => one - other);
  const median = perSecond[Math.floor(perSecond.length / 2)] ?? 0;
  return row({ ...named, note: `${median.toFixed(1)} frames a second (median)` }, pairs);
}
