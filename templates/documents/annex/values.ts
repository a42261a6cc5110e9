import { criterionOf } from '../../../core/frame/frame.ts';
import { criterionLimitText } from '../../../core/i18n/quantity-text.ts';
import { costsOf, type MaximumFormula } from '../../../core/measure/heart-rate/costs.ts';
import { maximumHeartRate } from '../../../core/measure/heart-rate.ts';
import { recordedDecimals } from '../../../core/measure/hundredths.ts';
import { finding } from '../../../core/person/finding.ts';
import { outcomeLabel } from '../../blocks/outcome-mark.ts';
import { joined, table } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent } from '../../pdf-definition.ts';
import type { AnnexContext } from './input.ts';
import { durationText } from './times.ts';
import { costReason, peakReason } from './why.ts';

const formulas = ['220-age', '206-0.6age', '208-0.7age'] as const satisfies readonly MaximumFormula[];

/** Both criteria, with the numbers that the sheet does not have, and why one is open. */
export function outcomes(context: AnnexContext): PdfContent[] {
  const { texts, frame, person } = context;
  const { t } = texts;
  const { outcomes: found } = finding(person, frame);
  const rows = (['cardiac-cost', 'peak-heart-rate'] as const).map((id): PdfCell[] => {
    const criterion = criterionOf(frame, id);
    const why = found[id] === 'not-assessed' ? whyText(context, id) : '';
    return [
      {
        stack: [{ text: t(`frame.criterion.${id}`) }, ...(why === '' ? [] : [{ text: why, style: 'small' as const }])],
      },
      { text: id === 'cardiac-cost' ? costText(context) : beats(context, person.peakBpm, recordedDecimals) },
      {
        stack: [
          { text: criterion === undefined ? '–' : criterionLimitText(texts, criterion) },
          ...(id === 'peak-heart-rate' ? peakLimit(context) : []),
        ],
      },
      outcomeLabel(texts, found[id]),
    ];
  });
  return [
    table({
      title: { text: t('annex.outcomeTitle'), style: 'section' },
      columns: [
        { width: '*' },
        { head: t('annex.value'), width: 90 },
        { head: t('sheet.criteria.limit'), width: 160 },
        { head: t('sheet.criteria.outcome'), width: 80 },
      ],
      body: rows,
    }),
  ];
}

/** Every value with its origin: definition, time, formula. */
export function values(context: AnnexContext): PdfContent[] {
  const { texts, person, frame, source } = context;
  const { t } = texts;
  const { ageYears, rest, heaviestHour, peakBpm, undecidedSuspectBpm } = person;
  const result = source?.result;
  const costs = costsOf(heaviestHour ?? null, rest?.bpm, ageYears, frame);
  const body: (readonly [name: string, value: string, note: string])[] = [
    [t('annex.age'), ageYears === undefined ? t('annex.unknown') : t('annex.years', { value: ageYears }), ''],
    [t('annex.rest'), beats(context, rest?.bpm, 0), restNote(context)],
    [meanName(context), beats(context, meanOf(context), 1), windowNote(context)],
  ];
  if (result !== undefined) {
    const plain = beats(context, result.plainMeanBpm ?? undefined, 1);
    body.push([t('annex.mean'), beats(context, result.meanBpm ?? undefined, 1), t('annex.meanNote', { plain })]);
  }
  body.push([t('annex.peak'), beats(context, peakBpm, recordedDecimals), '']);
  if (undecidedSuspectBpm !== undefined)
    body.push([t('annex.undecided'), beats(context, undecidedSuspectBpm, recordedDecimals), '']);
  body.push([t('annex.absolute'), costText(context), subtraction(context)]);
  for (const formula of formulas) {
    const share = costs.relativeCost[formula];
    body.push([
      t('annex.relative', { formula: t(`annex.formula.${formula}`) }),
      share === null ? t('annex.unknown') : t('frame.unit.%', { value: texts.number(100 * share, 1) }),
      joined([share === null ? '' : division(context, formula), t('annex.notInVerdict')]),
    ]);
  }
  return [
    table({
      title: { text: t('annex.valuesTitle'), style: 'section' },
      columns: [{ width: '*' }, { head: t('annex.value'), width: 80 }, { head: t('annex.made'), width: 222 }],
      body: body.map(([name, value, note]) => [name, value, { text: note, style: 'small' }]),
    }),
  ];
}

function whyText(context: AnnexContext, id: 'cardiac-cost' | 'peak-heart-rate'): string {
  const reason = id === 'cardiac-cost' ? costReason(context) : peakReason(context);
  return reason === undefined ? '' : context.texts.t(`annex.why.${reason}`);
}

/** `0,85 × (220 − 45) = 148,75 spm`. */
function peakLimit(context: AnnexContext): PdfContent[] {
  const { texts, frame, person } = context;
  const criterion = criterionOf(frame, 'peak-heart-rate');
  const { peakLimitBpm } = costsOf(null, undefined, person.ageYears, frame);
  if (criterion === undefined || peakLimitBpm === null || person.ageYears === undefined) return [];
  const share = texts.number(criterion.limits['share-of-maximum'].limit / 100, 2);
  const maximum = criterion.parameters.maximumAtAgeZeroBpm;
  const limit = texts.t('frame.unit.bpm', { value: texts.number(peakLimitBpm, 2) });
  return [{ text: `${share} × (${maximum} − ${person.ageYears}) = ${limit}`, style: 'small' }];
}

function meanOf({ person: { heaviestHour } }: AnnexContext): number | undefined {
  return heaviestHour === undefined ? undefined : heaviestHour.sumBpmMs / heaviestHour.validMs;
}

function meanName({ texts, source }: AnnexContext): string {
  const kind = source?.result.window?.kind;
  if (source === undefined) return texts.t('annex.entered');
  return texts.t(kind === 'shorter-than-one-hour' ? 'annex.shorter' : 'annex.heaviestHour');
}

function windowNote({ texts, source, person: { heaviestHour } }: AnnexContext): string {
  if (heaviestHour === undefined) return '';
  const valid = durationText(texts, heaviestHour.validMs);
  const span = durationText(texts, heaviestHour.spanMs);
  const window = source?.result.window;
  if (source === undefined || window === null || window === undefined) {
    return texts.t('annex.enteredNote', { valid, span });
  }
  return texts.t('annex.windowNote', { start: source.times.exact(window.fromMs), valid, span });
}

function restNote({ texts, person: { rest }, source }: AnnexContext): string {
  if (rest === undefined) return '';
  const from = rest.from === undefined || source === undefined ? '' : source.times.stretch(rest.from);
  return joined([texts.t(`frame.rest.${rest.definition}`), from]);
}

function beats({ texts }: AnnexContext, bpm: number | undefined, decimals: number): string {
  return bpm === undefined
    ? texts.t('annex.unknown')
    : texts.t('frame.unit.bpm', { value: texts.number(bpm, decimals) });
}

/** The mean less rest; with more decimals where it would look like the limit that it misses. */
function costText(context: AnnexContext): string {
  const { texts, person, frame } = context;
  const { absoluteCostBpm } = costsOf(person.heaviestHour ?? null, person.rest?.bpm, person.ageYears, frame);
  if (absoluteCostBpm === null) return texts.t('annex.unknown');
  const limit = criterionOf(frame, 'cardiac-cost')?.limits['absolute-cardiac-cost'].limit ?? absoluteCostBpm;
  return texts.t('frame.unit.bpm', { value: texts.numberBeside(absoluteCostBpm, limit, 1) });
}

function subtraction(context: AnnexContext): string {
  const { texts, person } = context;
  const mean = meanOf(context);
  return mean === undefined || person.rest === undefined ? '' : `${texts.number(mean, 1)} − ${person.rest.bpm}`;
}

function division(context: AnnexContext, formula: MaximumFormula): string {
  const { texts, person } = context;
  if (person.ageYears === undefined || person.rest === undefined) return '';
  const maximum = texts.number(maximumHeartRate[formula](person.ageYears), 1);
  return `(${subtraction(context)}) ÷ (${maximum} − ${person.rest.bpm})`;
}
