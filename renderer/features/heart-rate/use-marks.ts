import { useMemo } from 'react';
import type { HeartRateParameters, HeartRateReading } from '../../../core/contract/calls/heart-rate.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useVisit } from '../visit/session/use-visit.tsx';
import type { TimeLine } from './clock-time.ts';
import { bpmText, exactBpmText, limitsOf } from './parts/result-words.ts';
import type { NamedTask } from './parts/tasks-part.tsx';
import { inLanes } from './trace/lanes.ts';
import type { TraceMarks } from './trace/trace-marks.ts';

/** What is drawn on the trace, in words of the chosen language; the same object while nothing of it changes. */
export function useMarks(
  reading: HeartRateReading | null,
  { period, rest, tasks: bands }: HeartRateParameters,
  line: TimeLine,
  tasks: readonly NamedTask[],
): TraceMarks {
  const texts = useTexts();
  const costBpm = limitsOf(useVisit(({ frame }) => frame)).costBpm;
  return useMemo(() => {
    const { t } = texts;
    const window = reading?.window ?? null;
    const placed = inLanes(bands);
    const meanLimit = rest === undefined || costBpm === undefined ? null : rest.bpm + costBpm;
    const peakLimit = reading?.peakLimitBpm ?? null;
    return {
      unit: t('heart.unit'),
      period: period ?? null,
      window:
        window === null
          ? null
          : {
              title: t(window.kind === 'heaviest-hour' ? 'heart.trace.hour' : 'heart.trace.short'),
              fromMs: window.fromMs,
              toMs: Math.min(window.fromMs + window.spanMs, line.lengthMs),
            },
      bands: placed.map(({ band, lane }) => {
        const pattern = tasks.findIndex(({ id }) => id === band.task);
        return {
          ...band,
          lane,
          pattern: Math.max(pattern, 0),
          title: tasks[pattern]?.title ?? t('heart.result.taskGone'),
        };
      }),
      // Room for the first band from the start: the strip must not move while one is dragged on it.
      lanes: placed.reduce((most, { lane }) => Math.max(most, lane + 1), tasks.length > 0 ? 1 : 0),
      limits: [
        ...(meanLimit === null
          ? []
          : [{ bpm: meanLimit, title: t('heart.trace.meanLimit', { bpm: bpmText(texts, meanLimit) }) }]),
        ...(peakLimit === null
          ? []
          : [{ bpm: peakLimit, title: t('heart.trace.peakLimit', { bpm: exactBpmText(texts, peakLimit) }) }]),
      ],
      artefactsAtMs: reading?.artefactsAtMs ?? [],
      suspects: reading?.suspects ?? [],
    };
  }, [texts, reading, period, rest, bands, tasks, line, costBpm]);
}
