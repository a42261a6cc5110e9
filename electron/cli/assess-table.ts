import { criterionOf, type Frame } from '../../core/frame/frame.ts';
import { withNames } from '../../core/i18n/names.ts';
import { neededTexts } from '../../core/i18n/needed-text.ts';
import { criterionLimitText } from '../../core/i18n/quantity-text.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import {
  criterionValueText,
  deciderTexts,
  indexVisit,
  provenanceOf,
  provenanceText,
  type VisitIndex,
} from '../../core/i18n/verdict-text.ts';
import { shareInParts } from '../../core/measure/limit.ts';
import { brokenFirst } from '../../core/verdict/judge.ts';
import {
  type CriterionVerdict,
  type HeartRateVerdict,
  isHeartRateVerdict,
  type OpenVerdict,
  type WorkstationOutcome,
} from '../../core/verdict/verdict.ts';
import { outcomes, type Visit } from '../../core/visit/visit.ts';
import { paragraph, row, widthOf } from './layout.ts';
import type { Assessed, Presenter } from './presenter.ts';
import { printable } from './printable.ts';
import type { Session } from './session.ts';
import { verdictLine } from './verdict-line.ts';

const symbols = { met: '✓', 'not-met': '✗', 'not-assessed': '?' } as const;
const colours = { met: 'green', 'not-met': 'red', 'not-assessed': 'grey' } as const;
const verdictColours = { within: 'green', outside: 'red', incomplete: 'grey' } as const;

/** As many deciding entries as a line names; the rest is counted. */
const mostDeciders = 4;
const mostNeeded = 8;

interface Context extends Session {
  readonly visit: Visit;
  readonly frame: Frame;
  readonly index: VisitIndex;
}

/** Each verdict as a page of text, as soon as it is known. */
export function tablePresenter(session: Session): Presenter {
  let first = true;
  return {
    show: (assessed) => {
      if (!first) session.terminal.out('');
      first = false;
      for (const line of page(session, assessed)) session.terminal.out(line);
    },
    end: () => undefined,
  };
}

function page(session: Session, assessed: Assessed): string[] {
  const { frame } = assessed.loaded.valid;
  const visit = withNames(session.texts, assessed.loaded.valid.visit);
  const context: Context = { ...session, visit, frame, index: indexVisit(visit) };
  return [...head(context, assessed), '', ...criteria(context, assessed), ...needed(context, assessed)];
}

function head({ texts, terminal, visit }: Context, { loaded, verdict }: Assessed): string[] {
  const { t } = texts;
  const { width, paint } = terminal;
  const { number, title, place } = visit.workstation;
  const where = [visit.company.name, visit.site?.name, visit.department?.name, place];
  const when = [
    `${t('cli.visit')} ${texts.date(visit.date)}`,
    visit.issue === undefined ? t('cli.draft') : t('sheet.head.revision', { revision: visit.issue.revision }),
    `${t('sheet.head.frame')} ${verdict.frame.id} ${verdict.frame.version}`,
  ];
  const { met, notMet, notAssessed } = verdict.counts;
  const total = verdict.criteria.length;
  const from = loaded.kind === 'sheet' ? ` (${t('cli.fromSheet')})` : '';
  return [
    ...paragraph(`${number} – ${title}`, width).map((line) => paint('bold', line)),
    ...paragraph(where.filter((part) => part !== undefined).join(' · '), width),
    ...paragraph(when.join(' · '), width),
    ...paragraph(loaded.input.given + from, width).map((line) => paint('grey', line)),
    '',
    paint(verdictColours[verdict.outcome], verdictLine(texts, verdict.outcome)),
    ...paragraph(t('cli.counts', { met, notMet, notAssessed, total }), width, 2),
    ...paragraph(sentence(texts, verdict.outcome, notAssessed), width, 2),
  ];
}

function sentence({ t }: Texts, outcome: WorkstationOutcome, open: number): string {
  return outcome === 'incomplete' ? t('sheet.sentence.incomplete', { count: open }) : t(`sheet.sentence.${outcome}`);
}

interface Widths {
  readonly name: number;
  readonly value: number;
  readonly limit: number;
  readonly share: number;
  readonly outcome: number;
}

/** The words for outcomes keep their width; name, value and limit share what is left. */
function widthsOf({ t }: Texts, width: number): Widths {
  const outcome = Math.max(...outcomes.map((one) => widthOf(t(`frame.outcome.${one}`))));
  const share = Math.max(widthOf(t('cli.head.share')), 6);
  const left = width - 4 - outcome - share - 4;
  const value = Math.floor(left * 0.28);
  const limit = Math.floor(left * 0.28);
  return { name: left - value - limit, value, limit, share, outcome };
}

function criteria(context: Context, { verdict }: Assessed): string[] {
  const { texts, terminal } = context;
  const { t } = texts;
  const widths = widthsOf(texts, terminal.width);
  const cells = (name: string, value: string, limit: string, share: string, outcome: string) =>
    row(
      [
        { text: name, width: widths.name },
        { text: value, width: widths.value },
        { text: limit, width: widths.limit },
        { text: share, width: widths.share, right: true },
        { text: outcome, width: widths.outcome },
      ],
      4,
    );
  const lines = cells(
    t('cli.head.criterion'),
    t('cli.head.value'),
    t('cli.head.limit'),
    t('cli.head.share'),
    t('cli.head.outcome'),
  ).map((line) => terminal.paint('grey', line));
  verdict.criteria.forEach((one, at) => {
    if (verdict.criteria[at - 1]?.family !== one.family) {
      lines.push(terminal.paint('bold', printable(t(`frame.family.${one.family}`))));
    }
    const name = t(`frame.criterion.${one.id}`);
    const block = cells(
      name,
      valueText(context, one),
      limitText(context, one),
      shareText(texts, one),
      t(`frame.outcome.${one.outcome}`),
    );
    const [first = '', ...rest] = block;
    lines.push(terminal.paint(colours[one.outcome], `  ${symbols[one.outcome]} ${first.slice(4)}`), ...rest);
    lines.push(...paragraph(note(context, one), terminal.width, 6).map((line) => terminal.paint('grey', line)));
  });
  return lines;
}

function valueText({ texts }: Context, verdict: CriterionVerdict): string {
  if (isHeartRateVerdict(verdict)) {
    const { personsMeasured: count } = verdict;
    return count === 0 ? '–' : texts.t('sheet.criteria.persons', { count });
  }
  return criterionValueText(texts, verdict) ?? '–';
}

function limitText({ texts, frame }: Context, { id }: CriterionVerdict): string {
  const criterion = criterionOf(frame, id);
  return criterion === undefined ? '–' : criterionLimitText(texts, criterion);
}

/** The share of the limit used, rounded up as on the map. */
function shareText(texts: Texts, verdict: CriterionVerdict): string {
  if (isHeartRateVerdict(verdict) || verdict.ratio === null) return '';
  return texts.percent(shareInParts(verdict.ratio, 100) / 100);
}

/** What decides it and how that was obtained; or why it has this outcome. */
function note(context: Context, verdict: CriterionVerdict): string {
  const { texts, visit, index } = context;
  const reason = texts.t(`frame.reason.${verdict.reason}`);
  if (isHeartRateVerdict(verdict)) return joined([reason, ...measurement(texts, verdict)]);
  const how = provenanceText(texts, provenanceOf(verdict, visit, index));
  const list = deciders(context, verdict);
  if (list === '') return joined([reason, how]);
  if (verdict.outcome === 'not-assessed') return joined([reason, texts.t('cli.unknown', { list })]);
  return joined([texts.t('cli.decides', { list }), how]);
}

function measurement({ t }: Texts, { id, restDefinitions, validMinutes }: HeartRateVerdict): string[] {
  // A peak does not depend on how rest was defined, and the valid minutes are those of the heaviest hour.
  if (id !== 'cardiac-cost') return [];
  return [
    ...restDefinitions.map((one) => t('sheet.criteria.rest', { definition: t(`frame.rest.${one}`) })),
    ...(validMinutes === null ? [] : [t('sheet.criteria.validMinutes', { minutes: validMinutes })]),
  ];
}

function deciders({ texts, index }: Context, { decidedBy }: OpenVerdict): string {
  const names = deciderTexts(texts, index, decidedBy);
  const list = names.slice(0, mostDeciders).join('; ');
  const more = names.length - mostDeciders;
  return more > 0 ? texts.t('sheet.criteria.andMore', { list, number: texts.number(more) }) : list;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function needed({ texts, terminal, index }: Context, { verdict }: Assessed): string[] {
  const broken = brokenFirst(verdict);
  if (broken.length === 0) return [];
  const lines = ['', terminal.paint('bold', printable(texts.t('cli.needed')))];
  for (const one of broken) {
    lines.push(...paragraph(texts.t(`frame.criterion.${one.id}`), terminal.width, 4, `  ${symbols[one.outcome]} `));
    for (const text of neededTexts(texts, index, one, mostNeeded)) {
      lines.push(...paragraph(text, terminal.width, 8, '      – '));
    }
  }
  return lines;
}
