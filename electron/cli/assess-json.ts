import type { FileFailure, FileProblem } from '../../core/contract/file-problem.ts';
import { problemText } from '../../core/i18n/problem-text.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import { type CriterionVerdict, isHeartRateVerdict } from '../../core/verdict/verdict.ts';
import type { Assessed, Presenter } from './presenter.ts';
import { printableJson } from './printable.ts';
import type { Session } from './session.ts';

/** Always the same shape, for one file and for many. */
export function jsonPresenter({ texts, terminal }: Session): Presenter {
  const files: unknown[] = [];
  return {
    show: (assessed) => {
      files.push(fileOf(texts, assessed));
    },
    end: (failures) => {
      const failed = failures.map((one) => failureOf(texts, one));
      terminal.out(printableJson({ format: 'groenkader-assessment', formatVersion: 1, files, failures: failed }));
    },
  };
}

function fileOf(texts: Texts, { loaded, verdict }: Assessed) {
  const { visit } = loaded.valid;
  const { number, title } = visit.workstation;
  return {
    file: loaded.input.given,
    kind: loaded.kind,
    visit: {
      id: visit.id,
      company: visit.company.name,
      workstation: { number, title },
      date: visit.date,
      revision: visit.issue?.revision ?? null,
    },
    frame: verdict.frame,
    verdict: verdict.outcome,
    counts: verdict.counts,
    criteria: verdict.criteria.map(criterionOf),
    warnings: loaded.warnings.map((one) => problemOf(texts, one)),
  };
}

/** Named one by one: what a program reads is a promise, and a heart's verdict has no number by type. */
export function criterionOf(verdict: CriterionVerdict) {
  if (isHeartRateVerdict(verdict)) {
    const { id, outcome, personsMeasured, restDefinitions, validMinutes, reason } = verdict;
    return { id, outcome, personsMeasured, restDefinitions, validMinutes, reason };
  }
  const { id, outcome, conditions, value, limit, unit, ratio, decidedBy, needed, reason } = verdict;
  return { id, outcome, conditions, value, limit, unit, ratio, decidedBy, needed, reason };
}

function failureOf(texts: Texts, { file, problems }: FileFailure) {
  return { file, problems: problems.map((one) => problemOf(texts, one)) };
}

function problemOf(texts: Texts, problem: FileProblem) {
  return { ...problem, message: problemText(texts, problem) };
}
