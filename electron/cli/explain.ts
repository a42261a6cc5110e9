import type { CriterionId } from '../../core/frame/criterion-id.ts';
import type { AnswerLimit, Criterion, NumericLimit } from '../../core/frame/frame.ts';
import { currentFrame } from '../../core/frame/frames.ts';
import { criterionLimitText, quantityText } from '../../core/i18n/quantity-text.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import type { Call } from './arguments.ts';
import { paragraph, widthOf } from './layout.ts';
import { nearest } from './nearest.ts';
import type { ExitCode, Session } from './session.ts';
import { sayUsage } from './usage-text.ts';

/** `groenkader explain [CRITERION]` */
export function explain({ words: [word] }: Call, session: Session): ExitCode {
  const { texts, terminal } = session;
  if (word === undefined) {
    for (const line of list(session)) terminal.out(line);
    terminal.out('');
    terminal.out(texts.t('cli.explain.all'));
    return 0;
  }
  const criterion = currentFrame.criteria.find(({ id }) => id === word);
  if (criterion !== undefined) {
    for (const line of explanation(session, criterion)) terminal.out(line);
    return 0;
  }
  const suggestion = nearest(
    word,
    currentFrame.criteria.map(({ id }) => id),
  );
  const code = sayUsage(session, { code: 'unknown-criterion', value: word, suggestion, command: 'explain' });
  terminal.err('');
  for (const line of list(session)) terminal.err(line);
  return code;
}

/** Every criterion with its id, name and limit, by family. */
function list({ texts, terminal }: Session): string[] {
  const indent = Math.max(...currentFrame.criteria.map(({ id }) => id.length)) + 4;
  return currentFrame.criteria.flatMap((criterion, at) => {
    const name = texts.t(`frame.criterion.${criterion.id}`);
    const first = currentFrame.criteria[at - 1]?.family !== criterion.family;
    return [
      ...(first ? [texts.t(`frame.family.${criterion.family}`)] : []),
      ...paragraph(
        `${name} (${criterionLimitText(texts, criterion)})`,
        terminal.width,
        indent,
        `  ${criterion.id}`.padEnd(indent),
      ),
    ];
  });
}

function explanation({ texts, terminal }: Session, criterion: Criterion): string[] {
  const { t, language } = texts;
  const limits = Object.values(criterion.limits) as (NumericLimit | AnswerLimit)[];
  const numeric = limits.filter((limit): limit is NumericLimit => limit.relation !== 'is');
  const rows: (readonly [string, string])[] = [
    [t('cli.explain.id'), criterion.id],
    [t('cli.explain.family'), t(`frame.family.${criterion.family}`)],
    [t('cli.explain.frame'), `${currentFrame.title[language]} – ${currentFrame.id} ${currentFrame.version}`],
    [t('cli.explain.limit'), criterionLimitText(texts, criterion)],
    [t('cli.explain.unit'), numeric.length === 0 ? t('cli.explain.noUnit') : unitsOf(texts, criterion.id, numeric)],
  ];
  if (numeric.length > 0) {
    const inclusive = numeric.every((limit) => limit.inclusive);
    rows.push([t('cli.explain.inclusive'), t(inclusive ? 'cli.explain.within' : 'cli.explain.outside')]);
  }
  rows.push([t('cli.explain.reading'), criterion.reading[language]]);
  for (const other of criterion.alternatives) rows.push([t('cli.explain.alternative'), other[language]]);
  if (criterion.silent !== null) rows.push([t('cli.explain.silent'), criterion.silent[language]]);
  rows.push([t('cli.explain.source'), criterion.source[language]]);
  const indent = Math.max(...rows.map(([label]) => widthOf(label))) + 2;
  return [
    terminal.paint('bold', t(`frame.criterion.${criterion.id}`)),
    '',
    ...rows.flatMap(([label, text]) => paragraph(text, terminal.width, indent, label.padEnd(indent))),
  ];
}

/** The unit alone, as the limit is shown with it. */
function unitsOf(texts: Texts, id: CriterionId, limits: readonly NumericLimit[]): string {
  if (id === 'peak-heart-rate') return '%';
  return limits
    .map(({ unit, limit }) =>
      quantityText(texts, unit, limit).replace(/^[\d.,\s\u202f\u00a0/]+/, (number) =>
        number.endsWith('/') ? '1/' : '',
      ),
    )
    .join(', ');
}
