import { absoluteCardiacCost } from '../../../core/measure/heart-rate.ts';
import { table } from '../../blocks/tables.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import type { AnnexContext } from './input.ts';
import { durationText } from './times.ts';

/** What each task did to this heart; its number stands on its bands below the trace. */
export function tasks({ texts, visit, person, source }: AnnexContext): PdfContent[] {
  if (source === undefined || source.tasks.length === 0) return [];
  const { t } = texts;
  const bands = person.recording?.tasks ?? [];
  const body = source.tasks.map(({ task, validMs, meanBpm }, at) => {
    const title = visit.tasks.find(({ id }) => id === task)?.title ?? t('annex.unknownTask');
    const when = bands.filter((band) => band.task === task).map((band) => source.times.stretch(band));
    const cost = meanBpm === null || person.rest === undefined ? null : absoluteCardiacCost(meanBpm, person.rest.bpm);
    return [
      `${at + 1}  ${title}`,
      { text: when.join(', '), style: 'small' as const },
      durationText(texts, validMs),
      meanBpm === null ? '–' : texts.number(meanBpm, 1),
      cost === null ? '–' : texts.number(cost, 1),
    ];
  });
  return [
    table({
      title: { text: t('annex.tasksTitle'), style: 'section' },
      columns: [
        { width: '*' },
        { head: t('annex.when'), width: 130 },
        { head: t('annex.valid'), width: 70, right: true },
        { head: t('annex.average'), width: 60, right: true },
        { head: t('annex.cost'), width: 84, right: true },
      ],
      body,
    }),
  ];
}
