import { criterionOf } from '../../core/frame/frame.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import { type MaximumFormula, maximumFormulas } from '../../core/measure/heart-rate/costs.ts';
import { surroundingsMs, suspectAboveBpm } from '../../core/measure/heart-rate/suspects.ts';
import { validBpm } from '../../core/measure/heart-rate/values.ts';
import { medianDecimals, recordedDecimals } from '../../core/measure/hundredths.ts';
import type { Shown } from './heart-rate-json.ts';
import { costSentence, peakSentence } from './heart-rate-outcome.ts';
import { dayOf, momentText, timeText } from './heart-rate-time.ts';
import { paragraph, widthOf } from './layout.ts';
import { printable } from './printable.ts';
import type { Session } from './session.ts';

/** As many suspects as are listed; `--json` has all of them. */
const mostSuspects = 20;

const symbols = { met: '✓', 'not-met': '✗', 'not-assessed': '?' } as const;
const colours = { met: 'green', 'not-met': 'red', 'not-assessed': 'grey' } as const;

type Row = readonly [label: string, value: string];

/** A page of text with the numbers of `--json`, rounded to show; never onto a limit that they miss. */
export function heartRateTable(session: Session, shown: Shown): string[] {
  const { texts, terminal } = session;
  const { width, paint } = terminal;
  const rows = [...recordingRows(texts, shown), ...valueRows(texts, shown)];
  const indent = Math.max(...rows.map(([label]) => widthOf(label))) + 2;
  return [
    paint('bold', printable(shown.file)),
    ...paragraph(factsText(texts, shown), width).map((line) => paint('grey', line)),
    '',
    ...rows.flatMap(([label, value]) => paragraph(value, width, indent, label.padEnd(indent))),
    '',
    ...suspectLines(session, shown),
    ...outcomeLines(session, shown),
    '',
    ...paragraph(texts.t('heart.private'), width).map((line) => paint('grey', line)),
  ];
}

function factsText(texts: Texts, { recording, facts }: Shown): string {
  const { t, number, date } = texts;
  const { fromStrapMemory, sameTime, withoutTime } = facts;
  const counted = (count: number) => ({ count, number: number(count) });
  const lastMs = recording.atMs.at(-1) ?? 0;
  return [
    facts.kind.toUpperCase(),
    ...(recording.clock === 'none' ? [] : [date(dayOf(recording, 0))]),
    t('heart.facts.from', { from: timeText(recording, 0), to: momentText(texts, recording, lastMs) }),
    t('heart.facts.values', counted(recording.atMs.length)),
    ...(fromStrapMemory > 0 ? [t('heart.facts.strap', counted(fromStrapMemory))] : []),
    ...(sameTime > 0 ? [t('heart.facts.sameTime', counted(sameTime))] : []),
    ...(withoutTime > 0 ? [t('heart.facts.withoutTime', counted(withoutTime))] : []),
    ...(facts.truncated ? [t('heart.facts.truncated')] : []),
    ...(recording.clock === 'none' ? [t('heart.facts.noClock')] : []),
  ].join(' · ');
}

function recordingRows(texts: Texts, { recording, period, reading }: Shown): Row[] {
  const { t, number } = texts;
  const { artefactsAtMs, gaps, gapMs, validMs, spanMs, samples, suspects } = reading;
  const seconds = (ms: number) => `${number(ms / 1_000, 3)} s`;
  const from = momentText(texts, recording, period?.fromMs ?? 0);
  const to = momentText(texts, recording, period?.toMs ?? 0);
  return [
    [t('heart.mark.period'), period === undefined ? t('annex.wholeRecording') : t('heart.facts.from', { from, to })],
    [t('annex.samples'), number(samples)],
    [t('annex.valid'), t('annex.validTime', { valid: seconds(validMs), span: seconds(spanMs) })],
    [t('annex.gaps'), t('annex.gapsNote', { number: number(gaps.length), total: seconds(gapMs) })],
    [t('annex.artefacts'), t('annex.artefactsNote', { count: number(artefactsAtMs.length), ...validBpm })],
    [t('annex.suspectRule'), number(suspects.length)],
  ];
}

function valueRows(texts: Texts, { recording, reading, restBpm, ageYears, frame }: Shown): Row[] {
  const { t, number } = texts;
  const { window, meanBpm, plainMeanBpm, peakBpm, peakLimitBpm, absoluteCostBpm, relativeCost } = reading;
  const bpm = (value: number | null, limit = value, decimals = 1) =>
    value === null ? '–' : t('frame.unit.bpm', { value: texts.numberBeside(value, limit ?? value, decimals) });
  const beside = (value: number | null, limit: number | null | undefined, decimals = 1) =>
    value === null || limit === null || limit === undefined
      ? bpm(value, value, decimals)
      : t('heart.result.beside', {
          value: bpm(value, limit, decimals),
          limit: t('frame.unit.bpm', { value: number(limit, 2) }),
        });
  const minutes = (ms: number) => number(ms / 60_000, 1);
  const share = (formula: MaximumFormula) => {
    const value = relativeCost[formula];
    return value === null ? '–' : `${number(100 * value, 1)} %`;
  };
  const hour = window?.kind !== 'shorter-than-one-hour';
  return [
    [t('heart.result.mean'), bpm(meanBpm)],
    [t('heart.result.plainMean'), bpm(plainMeanBpm)],
    [t(hour ? 'heart.result.hourMean' : 'heart.result.shortMean'), bpm(window && window.sumBpmMs / window.validMs)],
    ...(window === null
      ? []
      : ([
          [`  ${t('heart.result.start')}`, momentText(texts, recording, window.fromMs)],
          [
            `  ${t('heart.result.valid')}`,
            t('heart.result.minutesOf', { minutes: minutes(window.validMs), span: minutes(window.spanMs) }),
          ],
        ] satisfies Row[])),
    [t('heart.result.peak'), beside(peakBpm, peakLimitBpm, recordedDecimals)],
    [t('heart.person.rest'), `${bpm(restBpm)} (${t('heart.rest.entered')})`],
    [t('heart.person.age'), ageYears === undefined ? '–' : t('annex.years', { value: ageYears })],
    [
      t('heart.result.absolute'),
      beside(absoluteCostBpm, criterionOf(frame, 'cardiac-cost')?.limits['absolute-cardiac-cost'].limit),
    ],
    ...maximumFormulas.map((formula): Row => [t(`heart.result.relative.${formula}`), share(formula)]),
  ];
}

function suspectLines({ texts, terminal }: Session, { recording, reading }: Shown): string[] {
  const { t, number } = texts;
  const { suspects } = reading;
  if (suspects.length === 0) return [];
  const rule = { above: suspectAboveBpm, seconds: surroundingsMs / 1_000 };
  const lines = suspects.slice(0, mostSuspects).map(({ atMs, bpm, medianBpm, decision }) => {
    const value = t('frame.unit.bpm', { value: number(bpm, recordedDecimals) });
    const median = t('frame.unit.bpm', { value: number(medianBpm, medianDecimals) });
    const what = t('heart.suspects.value', { time: momentText(texts, recording, atMs), value, median });
    return `${what} – ${t(`annex.decisions.${decision}`)}`;
  });
  const more = suspects.length - mostSuspects;
  return [
    terminal.paint('bold', printable(t('annex.suspectsTitle'))),
    ...paragraph(t('heart.suspects.what', rule), terminal.width, 2),
    ...lines.flatMap((line) => paragraph(line, terminal.width, 4)),
    ...(more > 0 ? paragraph(t('annex.more', { count: more, number: number(more) }), terminal.width, 4) : []),
    '',
  ];
}

function outcomeLines({ texts, terminal }: Session, shown: Shown): string[] {
  const { outcomes } = shown.reading;
  const sentences = { 'cardiac-cost': costSentence(texts, shown), 'peak-heart-rate': peakSentence(texts, shown) };
  return (['cardiac-cost', 'peak-heart-rate'] as const).flatMap((id) => {
    const outcome = outcomes[id];
    const what = `${symbols[outcome]} ${texts.t(`frame.criterion.${id}`)} – ${texts.t(`frame.outcome.${outcome}`)}`;
    return [terminal.paint(colours[outcome], printable(what)), ...paragraph(sentences[id], terminal.width, 2)];
  });
}
