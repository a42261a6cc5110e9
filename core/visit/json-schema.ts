import { z } from 'zod';
import { change } from '../adapt/change.ts';
import { answer, date, evidence, id, line, lines, provenance, sha256 } from './fields.ts';
import { bend, cycle, load, prolongedPosture, push, task, vibrationSource } from './task.ts';
import { finding, frameRef, measure, personLabel, visitSchema } from './visit.ts';

/** A JSON Schema document; plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

interface Description {
  /** Name among the definitions of the schema. */
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
}

/** A zod schema with what a reader of its JSON Schema should know of it; a parent's words are not its parts'. */
export type Described = readonly [z.ZodType, Description];

/** The building blocks that both documents share. */
export const sharedDescriptions: readonly Described[] = [
  [id, { id: 'id', description: 'Unique over the whole document.' }],
  [date, { id: 'date', description: 'A calendar date, 2026-11-22.' }],
  [sha256, { id: 'sha256', description: 'SHA-256 as 64 lower-case hex digits.' }],
  [personLabel, { id: 'personLabel', description: 'An anonymous label, A or B2; never a name.' }],
];

const descriptions: readonly Described[] = [
  ...sharedDescriptions,
  [
    visitSchema,
    {
      title: 'Groenkader visit',
      description:
        'One visit to one workstation (.visit.json). Absent is unknown, never zero or "no". Numbers are whole, with the ' +
        'unit at the end of their name. Rules that span several fields (unique ids, a mark beside data, minutes of a day) ' +
        'are checked by the program only.',
    },
  ],
  [frameRef, { id: 'frameRef', description: 'The frame the visit is judged by, by id and version.' }],
  [line, { id: 'line', description: 'One line of text.' }],
  [lines, { id: 'lines', description: 'A few sentences.' }],
  [evidence, { id: 'evidence', description: 'How a value or statement was obtained.' }],
  [provenance, { id: 'provenance', description: 'How one value was obtained, with which instrument.' }],
  [answer, { id: 'answer', description: 'A yes/no criterion: holds = true means that it is satisfied.' }],
  [
    task,
    { id: 'task', description: 'One task. Each kind of data is absent (unknown), "none" (with evidence) or "filled".' },
  ],
  [
    load,
    {
      id: 'load',
      description: 'An object handled by hand, or a person who is moved (then massG is the share carried).',
    },
  ],
  [
    push,
    { id: 'push', description: 'Something moved over floor or rails with the whole body; carrier and load together.' },
  ],
  [
    cycle,
    { id: 'cycle', description: 'Technical actions of one limb over whole cycles, pauses of 10 s or more left out.' },
  ],
  [bend, { id: 'bend', description: 'A visible bending of the trunk.' }],
  [prolongedPosture, { id: 'prolongedPosture', description: 'A posture held for long, with its breaks.' }],
  [
    vibrationSource,
    {
      id: 'vibrationSource',
      description:
        'A source of whole-body vibration: weighted r.m.s. values per axis; factorIncluded says whether x and y already ' +
        'hold the axis factor 1.4 (ISO 2631-1).',
    },
  ],
  [
    measure,
    {
      id: 'measure',
      description:
        'A measure. With changes it is an adaptation: its verdict can be foreseen, which is not measuring it.',
    },
  ],
  [
    change,
    {
      id: 'change',
      description:
        'One change of the inputs, by the ids of task and entry. One whose object is gone is allowed: it no longer applies.',
    },
  ],
  [finding, { id: 'finding', description: 'All that a visit may know of a measured person. No age, no heart rate.' }],
];

/** The JSON Schema (draft 2020-12) of a zod schema, with these descriptions. */
export function describedJsonSchema(schema: z.ZodType, described: readonly Described[]): JsonSchema {
  const metadata = z.registry<Description>();
  for (const [part, description] of described) metadata.add(part, description);
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    metadata,
    io: 'input',
    override: ({ jsonSchema }) => {
      // A text with a bound of its own beside the definition it refers to: strict readers want its type there too.
      if (jsonSchema.$ref !== undefined && jsonSchema.maxLength !== undefined) jsonSchema.type = 'string';
    },
  }) as JsonSchema;
}

/** The JSON Schema of `.visit.json`. */
export function visitJsonSchema(): JsonSchema {
  return describedJsonSchema(visitSchema, descriptions);
}
