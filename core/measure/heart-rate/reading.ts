import { type CriterionParameters, criterionOf, type Frame } from '../../frame/frame.ts';
import { currentFrame } from '../../frame/frames.ts';
import { longEnough } from '../heart-rate.ts';
import { hundredthsOf } from '../hundredths.ts';
import { heaviestWindow } from './heaviest-window.ts';
import type {
  JudgedWindow,
  NotJudgedReason,
  ReadingParameters,
  Recording,
  RecordingResult,
  Suspect,
} from './recording.ts';
import { outliersOf } from './suspects.ts';
import { gapsOf, meanOf, sumBpmMsOf, type Timeline, timelineOf, totalOf } from './timeline.ts';
import { isValid, type Values, validValues, valuesWhere } from './values.ts';

/** How long the heaviest window is and how much of it must be valid: numbers of the frame. */
export type WindowRule = CriterionParameters['cardiac-cost'];

/** The rule of a frame; of today's, for showing only, where a frame does not judge the cardiac cost. */
export function windowRuleOf(frame: Frame): WindowRule {
  const criterion = criterionOf(frame, 'cardiac-cost') ?? criterionOf(currentFrame, 'cardiac-cost');
  if (criterion === undefined) throw new Error("today's frame has no cardiac cost");
  return criterion.parameters;
}

/**
 * What a recording says, by the rules of green-frame.md, section 4, in their order: artefacts out; suspects found among
 * all valid values, and out where that was decided; then the working period; then values hold until the next one.
 */
export function readingOf(recording: Recording, parameters: ReadingParameters, rule: WindowRule): RecordingResult {
  const inPeriod = periodTest(parameters);
  const { remaining, suspects } = remainingOf(recording, parameters);
  const timeline = timelineOf(remaining);
  const { atMs, bpm } = timeline;
  const spanMs = (atMs.at(-1) ?? 0) - (atMs[0] ?? 0);
  const total = totalOf(timeline);
  const { validMs } = total;
  const undecided = suspects.filter(({ decision }) => decision === 'undecided');
  const open = new Set(undecided.map((suspect) => suspect.atMs));
  return {
    samples: recording.atMs.reduce((count, at) => (inPeriod(at) ? count + 1 : count), 0),
    artefactsAtMs: recording.atMs.filter((at, place) => inPeriod(at) && !isValid(recording.bpm[place] as number)),
    suspects,
    spanMs,
    validMs,
    gaps: gapsOf(remaining),
    gapMs: spanMs - validMs,
    meanBpm: meanOf(total),
    plainMeanBpm: plainMean(bpm),
    ...judged(timeline, rule),
    peakBpm: highest(open.size === 0 ? bpm : valuesWhere(remaining, (place) => !open.has(atMs[place] as number)).bpm),
    undecidedSuspectBpm: highest(undecided.map((suspect) => suspect.bpm)),
  };
}

/** The values of the period that count, undecided suspects with them; and every suspect of the period. */
export function remainingOf(
  recording: Recording,
  parameters: ReadingParameters,
): { readonly remaining: Values; readonly suspects: readonly Suspect[] } {
  const inPeriod = periodTest(parameters);
  const valid = validValues(recording);
  const decided = new Map(parameters.decisions.map(({ atMs, keep }) => [atMs, keep ? 'keep' : 'drop'] as const));
  const all = outliersOf(valid).map(({ place, medianBpm }): Suspect => {
    const atMs = valid.atMs[place] as number;
    const decision = decided.get(atMs) ?? parameters.suspects;
    return { atMs, bpm: valid.bpm[place] as number, medianBpm, decision };
  });
  const dropped = new Set(all.filter(({ decision }) => decision === 'drop').map(({ atMs }) => atMs));
  const untouched = parameters.period === undefined && dropped.size === 0;
  return {
    remaining: untouched
      ? valid
      : valuesWhere(valid, (place) => {
          const at = valid.atMs[place] as number;
          return inPeriod(at) && !dropped.has(at);
        }),
    suspects: all.filter(({ atMs }) => inPeriod(atMs)),
  };
}

function periodTest({ period }: ReadingParameters): (atMs: number) => boolean {
  return period === undefined ? () => true : (atMs) => atMs >= period.fromMs && atMs <= period.toMs;
}

function judged(timeline: Timeline, rule: WindowRule): Pick<RecordingResult, 'window' | 'reason'> {
  const { atMs } = timeline;
  const fromMs = atMs[0];
  if (fromMs === undefined) return { window: null, reason: 'no-value' };
  const spanMs = (atMs.at(-1) ?? fromMs) - fromMs;
  const fullMs = rule.windowS * 1_000;
  if (spanMs >= fullMs) {
    const heaviest = heaviestWindow(timeline, fullMs, rule.validS * 1_000);
    if (heaviest === null) return { window: null, reason: 'no-full-hour' };
    const { fromMs, validMs } = heaviest;
    const sumBpmMs = sumBpmMsOf(heaviest);
    return { window: { kind: 'heaviest-hour', fromMs, sumBpmMs, validMs, spanMs: fullMs }, reason: null };
  }
  const total = totalOf(timeline);
  const { validMs } = total;
  const sumBpmMs = sumBpmMsOf(total);
  const window: JudgedWindow = { kind: 'shorter-than-one-hour', fromMs, sumBpmMs, validMs, spanMs };
  return { window: validMs === 0 ? null : window, reason: longEnough(window, rule) ? null : whyNot(window, rule) };
}

/** Gaps are the reason only where the recording would be long enough without them. */
function whyNot({ validMs, spanMs }: JudgedWindow, rule: WindowRule): NotJudgedReason {
  const gaps = 100 * validMs < rule.shortValidPercent * spanMs;
  return gaps && spanMs >= rule.shortValidS * 1_000 ? 'too-many-gaps' : 'too-short';
}

function plainMean(bpm: readonly number[]): number | null {
  if (bpm.length === 0) return null;
  return bpm.reduce((sum, value) => sum + hundredthsOf(value), 0) / (100 * bpm.length);
}

/** A loop: a million values are too many arguments for `Math.max`. */
function highest(bpm: readonly number[]): number | null {
  let most: number | null = null;
  for (const value of bpm) if (most === null || value > most) most = value;
  return most;
}
