import { currentFrame } from '../../core/frame/frames.ts';
import { legalValuesMmS2 } from '../../core/measure/vibration.ts';
import { criterionOf } from './assess-json.ts';
import { headerOfColumn } from './table-file.ts';
import type { VibrationShown } from './vibration-shown.ts';

/** Named one by one: what a program reads is a promise. Accelerations in mm/s2 and times in minutes, unrounded. */
export function vibrationJson({ file, factorIncluded, factors, list, sources, summary, verdicts }: VibrationShown) {
  const column = (index: number | undefined) =>
    file === null || index === undefined ? null : { column: index + 1, header: headerOfColumn(file, index) };
  return {
    format: 'groenkader-vibration',
    formatVersion: 1,
    file: file?.given ?? null,
    worksheet: file?.sheets[file.sheet] || null,
    headerRows: file?.headerRows ?? null,
    hiddenRows: file?.preview.hiddenRows ?? null,
    columns:
      file === null
        ? null
        : {
            x: column(file.columns.x),
            y: column(file.columns.y),
            z: column(file.columns.z),
            minutes: column(file.columns.minutes),
            what: column(file.columns.what),
          },
    unit: file?.unit ?? null,
    factor: factorIncluded ? 'included' : 'excluded',
    factorTenths: factors,
    sources: summary.sources.map((source, at) => ({
      id: source.id,
      what: file === null ? null : source.what,
      accelerationMmS2: sources[at]?.accelerationMmS2 ?? null,
      minutesPerDay: source.minutes,
      weightedMmS2: source.weighted,
      worst: source.worst === null ? null : { axis: source.worst.axis, mmS2: source.worst.value },
      vectorSumMmS2: source.vectorSum,
      dailyExposureMmS2: source.dailyExposure,
      minutesToReach: source.minutesToReach,
    })),
    total: {
      minutesPerDay: summary.minutes,
      complete: summary.complete,
      energyMeanMmS2: summary.energyMean,
      dailyExposureMmS2: summary.dailyExposure,
      worst: summary.worst === null ? null : { axis: summary.worst.axis, mmS2: summary.worst.dailyExposure },
      minutesToReach: summary.minutesToReach,
    },
    legalValuesMmS2,
    rejectedRows: list.rejectedRows,
    rejected: list.rejected,
    frame: { id: currentFrame.id, version: currentFrame.version },
    criteria: verdicts.map(criterionOf),
  };
}
