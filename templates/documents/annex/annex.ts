import { withNames } from '../../../core/i18n/names.ts';
import { readingOf, windowRuleOf } from '../../../core/measure/heart-rate/reading.ts';
import type { Recording } from '../../../core/measure/heart-rate/recording.ts';
import { taskReadings } from '../../../core/measure/heart-rate/tasks.ts';
import { parametersOf } from '../../../core/person/record-of.ts';
import { joined } from '../../blocks/tables.ts';
import type { PdfContent, PdfDefinition } from '../../pdf-definition.ts';
import { defaultStyle, page, pageMargins, styles } from '../../theme.ts';
import { sheetNumber } from '../strain-sheet/head.ts';
import { head, notice } from './head.ts';
import type { AnnexContext, AnnexInput, AnnexSource } from './input.ts';
import { recordingFacts } from './recording-facts.ts';
import { rules } from './rules.ts';
import { suspects } from './suspects.ts';
import { tasks } from './tasks.ts';
import { recordingTimes } from './times.ts';
import { tracePicture } from './trace-picture.ts';
import { outcomes, values } from './values.ts';

/**
 * The physician's annex to a strain sheet: the values of one person, how they were obtained, and what the frame makes of
 * them. Pure: no clock, no files. It is for the physician alone, so whoever renders it locks it with a password.
 */
export function annex(input: AnnexInput): PdfDefinition {
  const visit = withNames(input.texts, input.visit);
  const source = input.recording === undefined ? {} : { source: sourceOf(input, input.recording) };
  const context: AnnexContext = { ...input, visit, ...source };
  return {
    pageSize: 'A4',
    pageMargins,
    defaultStyle,
    styles,
    content: [
      ...head(context),
      notice(context),
      ...outcomes(context),
      ...values(context),
      ...recordingFacts(context),
      ...rules(context),
      // What is drawn and listed of a recording takes a page of its own.
      ...tracePicture(context),
      ...tasks(context),
      ...suspects(context),
    ],
    header: (current) => runningHead(context, current),
    footer: (current, pages) => foot(context, current, pages),
  };
}

function sourceOf({ person, frame, texts }: AnnexInput, recording: Recording): AnnexSource {
  const parameters = parametersOf(person);
  return {
    recording,
    result: readingOf(recording, parameters, windowRuleOf(frame)),
    tasks: taskReadings(recording, parameters, parameters.tasks),
    times: recordingTimes(texts, recording),
  };
}

/** Every page says that it is not for everybody: the first one beside its title. */
function runningHead({ texts, visit }: AnnexContext, current: number): PdfContent {
  const secret = current === 1 ? '' : joined([texts.t('annex.secret'), texts.t('annex.title')]);
  const draft = visit.issue === undefined ? texts.t('sheet.draft') : '';
  return {
    margin: [page.left, 18, page.right, 0],
    columns: [
      { text: secret, style: 'small', bold: true, width: '*' },
      { text: draft, bold: true, fontSize: 9, width: 'auto', characterSpacing: 1 },
    ],
  };
}

function foot(context: AnnexContext, current: number, pages: number): PdfContent {
  const { texts, person, madeBy } = context;
  const left = joined([`${texts.t('annex.person')} ${person.label}`, sheetNumber(context)]);
  return {
    margin: [page.left, 12, page.right, 0],
    columns: [
      { text: left.length > 110 ? `${left.slice(0, 109)}…` : left, style: 'small', width: '*' },
      { text: madeBy, style: 'small', width: 'auto' },
      { text: texts.t('sheet.page', { page: current, pages }), style: 'small', width: 70, alignment: 'right' },
    ],
    columnGap: 10,
  };
}
