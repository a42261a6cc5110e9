import { table } from '../../blocks/tables.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import type { AnnexContext } from './input.ts';

/** As many as a physician reads; the rest is counted, and decided ones with a reason come first. */
const most = 25;

/** Every suspect value with what was decided of it, and why. */
export function suspects({ texts, person, source }: AnnexContext): PdfContent[] {
  if (source === undefined || source.result.suspects.length === 0) return [];
  const { t } = texts;
  const { result, times } = source;
  const decided = new Map((person.recording?.decisions ?? []).map((one) => [one.atMs, one]));
  const list = result.suspects.toSorted((a, b) => Number(decided.has(b.atMs)) - Number(decided.has(a.atMs)));
  const shown = list.slice(0, most).toSorted((a, b) => a.atMs - b.atMs);
  const body = shown.map(({ atMs, bpm, medianBpm, decision }) => {
    const own = decided.get(atMs);
    const reason = own === undefined && decision !== 'undecided' ? t('annex.byRule') : (own?.reason ?? '');
    return [
      times.exact(atMs),
      texts.number(bpm),
      texts.number(medianBpm, 1),
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
