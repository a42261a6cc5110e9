import { type CriterionId, familyIds, isAnswerId, isHeartRateId } from '../core/frame/criterion-id.ts';
import type { Criterion, Frame } from '../core/frame/frame.ts';
import { frameName } from '../core/frame/frames.ts';
import { languages } from '../core/i18n/language.ts';
import { criterionLimitText } from '../core/i18n/quantity-text.ts';
import { textsOf } from '../core/i18n/texts.ts';
import { markOfCriterion } from '../core/verdict/judge.ts';

const { t } = textsOf('en');

/** The page that lists the criteria of a frame, made from its data so that it cannot say anything else. */
export function criteriaPage(frame: Frame): string {
  const families = familyIds.filter((family) => frame.criteria.some((criterion) => criterion.family === family));
  const parts = [
    `# ${frame.title.en}: the ${frame.criteria.length} criteria`,
    '',
    `Generated from \`core/frame\` by \`npm run generate\`; do not edit. Frame \`${frameName(frame)}\`, for the first`,
    `${frame.weeksAfterReturn} weeks after the return to work. Source: ${frame.source.en}.`,
    '',
    'Limits marked "inclusive" hold at the limit itself. Values are decided on whole numbers in the stored unit.',
    '',
    ...families.flatMap((family) => [
      `## ${t(`frame.family.${family}`)}`,
      '',
      ...frame.criteria.filter((criterion) => criterion.family === family).flatMap(section),
    ]),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function section(criterion: Criterion): string[] {
  const mark = markOfCriterion[criterion.id];
  const names = languages.map((language) => `${textsOf(language).t(`frame.criterion.${criterion.id}`)} (${language})`);
  return [
    `### \`${criterion.id}\``,
    '',
    `- Name: ${names.join('; ')}`,
    `- Limit: ${criterionLimitText(textsOf('en'), criterion)}`,
    `- In the visit: ${fieldsOf(criterion.id)}`,
    ...storedLimits(criterion),
    `- Reading: ${criterion.reading.en}`,
    ...criterion.alternatives.map((alternative) => `- Reading not chosen: ${alternative.en}`),
    ...(criterion.silent === null ? [] : [`- Where the source is silent: ${criterion.silent.en}`]),
    `- Source: ${criterion.source.en}`,
    ...(mark === undefined ? [] : [`- "Does not occur here": mark \`${mark}\``]),
    '',
  ];
}

function storedLimits(criterion: Criterion): string[] {
  return Object.entries(criterion.limits).map(([quantity, limit]) => {
    if (limit.relation === 'is') return `- Stored: \`${quantity}\` is \`${limit.limit}\``;
    const inclusive = limit.inclusive ? 'inclusive' : 'exclusive';
    return `- Stored: \`${quantity}\` ${limit.relation.replace('-', ' ')} ${limit.limit} ${limit.unit}, ${inclusive}`;
  });
}

const taskFields: Readonly<Partial<Record<CriterionId, readonly [list: string, fields: readonly string[]]>>> = {
  'load-mass': ['loads', ['massG', 'liftedBy']],
  'daily-tonnage': ['loads', ['massG', 'handlings', 'per', 'liftedBy']],
  'push-pull-mass': ['pushes', ['movedMassG', 'wheels']],
  'action-rate': ['cycles', ['limb', 'actions', 'timeMs']],
  'posture-breaks': ['prolongedPostures', ['breakMinutesPerHour']],
  'whole-body-vibration': ['vibration', ['accelerationMmS2', 'factorIncluded', 'minutesPerDay']],
};

/** The fields of a visit that a criterion is decided on. */
function fieldsOf(id: CriterionId): string {
  if (isHeartRateId(id)) return `\`findings[].outcomes.${id}\`, made from a \`.person.json\``;
  if (isAnswerId(id)) return `\`${id.startsWith('fall-') ? 'falls' : 'psychosocial'}.${id}.holds\``;
  const [list, fields] = taskFields[id] ?? ['bending', []];
  const entries = `\`tasks[].${list}.entries[]\``;
  if (fields.length === 0)
    return `${entries} (each is a visible bending), or \`none\` with \`observedCycles\` or \`observedMinutes\``;
  return `${entries}: ${fields.map((field) => `\`${field}\``).join(', ')}`;
}
