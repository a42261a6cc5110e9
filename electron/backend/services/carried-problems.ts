import type { CallError } from '../../../core/contract/errors.ts';
import type { FileProblem } from '../../../core/contract/file-problem.ts';

type Carried = CallError<'document-refused'>['params']['problems'];

/** Problems of a document as the contract carries them: so many, and no longer than that. A key can be megabytes long. */
export function carriedProblems(problems: readonly FileProblem[]): Carried {
  const short = (text: string) => text.slice(0, 1_000);
  return problems.slice(0, 50).map(({ field, value, other, ...rest }) => ({
    ...rest,
    field: short(field),
    ...(value === undefined ? {} : { value: short(value) }),
    ...(other === undefined ? {} : { other: short(other) }),
  }));
}
