import { validBpm } from '../../../core/measure/heart-rate/values.ts';
import { parametersOf } from '../../../core/person/record-of.ts';
import { joined, section, table } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent } from '../../pdf-definition.ts';
import type { AnnexContext } from './input.ts';
import { suspectsDecided } from './suspects.ts';
import { durationText } from './times.ts';

/** Where the values come from and how they were read: enough to make the result again from the same file. */
export function recordingFacts(context: AnnexContext): PdfContent[] {
  const { texts, source } = context;
  const title = { text: texts.t('annex.recordingTitle'), style: 'section' };
  if (source === undefined) return section(title, [{ text: texts.t('annex.noRecording') }]);
  const body = facts(context).map(([name, value]): PdfCell[] => [
    { text: name, style: 'small' },
    { text: value, style: 'small' },
  ]);
  // All of it is ours and short, so it surely fits on one page.
  return [{ stack: [table({ title, columns: [{ width: 130 }, { head: '', width: '*' }], body })], unbreakable: true }];
}

function facts({ texts, person, source }: AnnexContext): readonly (readonly [name: string, value: string])[] {
  if (source === undefined) return [];
  const { t } = texts;
  const { recording, result, times } = source;
  const { kind, sha256 = '' } = person.recording ?? {};
  const { period, decisions } = parametersOf(person);
  const whole = { fromMs: 0, toMs: recording.atMs.at(-1) ?? 0 };
  const date = times.day === undefined ? '' : texts.date(times.day);
  const gaps = texts.number(result.gaps.length);
  return [
    [t('annex.kind'), kind === undefined ? t('annex.unknown') : t(`annex.kinds.${kind}`)],
    [t('annex.start'), joined([date, times.stretch(whole), t(`annex.clock.${recording.clock}`)])],
    [t('annex.period'), period === undefined ? t('annex.wholeRecording') : times.stretch(period)],
    [t('annex.samples'), t('annex.samplesInPeriod', { count: texts.number(result.samples) })],
    [
      t('annex.valid'),
      t('annex.validTime', { valid: durationText(texts, result.validMs), span: durationText(texts, result.spanMs) }),
    ],
    [
      t('annex.gaps'),
      result.gaps.length === 0 ? gaps : t('annex.gapsNote', { number: gaps, total: durationText(texts, result.gapMs) }),
    ],
    [t('annex.artefacts'), t('annex.artefactsNote', { count: texts.number(result.artefactsAtMs.length), ...validBpm })],
    [
      t('annex.suspectRule'),
      joined([texts.number(result.suspects.length), suspectsDecided(texts, result.suspects, decisions)], ', '),
    ],
    ...remarks(person.recording, texts),
    [t('annex.sha256'), sha256],
  ];
}

function remarks(
  recording: AnnexContext['person']['recording'],
  { t, number }: AnnexContext['texts'],
): readonly (readonly [string, string])[] {
  const { fromStrapMemory = 0, sameTime = 0, withoutTime = 0, truncated = false } = recording ?? {};
  const numbered = (count: number) => ({ count, number: number(count) });
  const said = joined(
    [
      fromStrapMemory > 0 ? t('annex.fromStrap', numbered(fromStrapMemory)) : '',
      sameTime > 0 ? t('annex.sameTime', numbered(sameTime)) : '',
      withoutTime > 0 ? t('annex.withoutTime', numbered(withoutTime)) : '',
      truncated ? t('annex.truncated') : '',
    ],
    '; ',
  );
  return said === '' ? [] : [[t('annex.remarks'), said]];
}
