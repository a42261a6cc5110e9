import type { Texts } from '../../../core/i18n/texts.ts';
import type { ReadingParameters, Suspect } from '../../../core/measure/heart-rate/recording.ts';
import { medianDecimals, recordedDecimals } from '../../../core/measure/hundredths.ts';
import { joined, table } from '../../blocks/tables.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import type { AnnexContext } from './input.ts';

/** As many as a physician reads; the rest is counted, and decided ones with a reason come first. */
export const mostSuspects = 25;

/** Every suspect value with what was decided of it, and why. */
export function suspects({ texts, person, source }: AnnexContext): PdfContent[] {
  if (source === undefined || source.result.suspects.length === 0) return [];
  const { t } = texts;
  const { result, times } = source;
  const decided = new Map((person.recording?.decisions ?? []).map((one) => [one.atMs, one]));
  const list = result.suspects.toSorted((a, b) => Number(decided.has(b.atMs)) - Number(decided.has(a.atMs)));
  const shown = list.slice(0, mostSuspects).toSorted((a, b) => a.atMs - b.atMs);
  const body = shown.map(({ atMs, bpm, medianBpm, decision }) => {
    const own = decided.get(atMs);
    const reason = own === undefined && decision !== 'undecided' ? t('annex.byRule') : (own?.reason ?? '');
    return [
      times.exact(atMs),
      texts.number(bpm, recordedDecimals),
      texts.number(medianBpm, medianDecimals),
      t(`annex.decisions.${decision}`),
      { text: reason },
    ];
  });
  const more = list.length - shown.length;
  return [
    table({
      title: { text: t('annex.suspectsTitle'), style: 'section' },
      columns: [
        { head: t('annex.at'), width: 90 },
        { head: t('annex.value'), width: 70 },
        { head: t('annex.around'), width: 80 },
        { head: t('annex.decision'), width: 90 },
        { head: t('annex.reason'), width: '*' },
      ],
      body,
    }),
    ...(more === 0 ? [] : [{ text: t('annex.more', { count: more, number: texts.number(more) }), style: 'small' }]),
  ];
}

const kinds = ['keep', 'drop', 'undecided'] as const;

/**
 * What was decided of the suspects and how many decisions have no reason: `alle weggelaten, zonder reden`. Whether somebody
 * looked at them one by one is not known, so it is not said.
 */
export function suspectsDecided(
  { t, number }: Texts,
  suspects: readonly Suspect[],
  decisions: ReadingParameters['decisions'],
): string {
  const [first] = suspects;
  if (first === undefined) return '';
  const counts = kinds
    .map((kind) => ({ kind, count: suspects.filter(({ decision }) => decision === kind).length }))
    .filter(({ count }) => count > 0);
  const what =
    counts.length === 1
      ? t(`annex.suspectsAll.${first.decision}`)
      : joined(
          counts.map(({ kind, count }) => t(`annex.suspectsPart.${kind}`, { number: number(count) })),
          ', ',
        );
  const given = new Map(decisions.map(({ atMs, reason }) => [atMs, reason]));
  const reasons = suspects.filter(({ decision }) => decision !== 'undecided').map(({ atMs }) => given.get(atMs) ?? '');
  return joined([what, reasonsText({ t, number }, reasons)], ', ');
}

/** The one reason of all, or how many have none; what else there is stands in the table below. */
function reasonsText({ t, number }: Pick<Texts, 't' | 'number'>, reasons: readonly string[]): string {
  const [first] = reasons;
  if (first === undefined) return '';
  const none = reasons.filter((reason) => reason === '').length;
  if (none === reasons.length) return t('annex.suspectsNoReason');
  if (none > 0) return t('annex.suspectsSomeNoReason', { number: number(none) });
  return reasons.every((reason) => reason === first) ? t('annex.suspectsReason', { reason: first }) : '';
}
