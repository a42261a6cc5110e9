import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { Output } from '../../../core/contract/contract.ts';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { criterionLimitText } from '../../../core/i18n/quantity-text.ts';
import { criterionValueText } from '../../../core/i18n/verdict-text.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { isHeartRateVerdict } from '../../../core/verdict/verdict.ts';
import type { Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { OutcomeLabel } from '../../ui/outcome-label.tsx';
import type { Edit } from '../visit/edit/edit.ts';
import { type EntryOf, entriesOf } from '../visit/edit/entries.ts';
import { Choice } from '../visit/input/choice.tsx';
import { problemSentence } from '../visit/input/problem-sentence.ts';
import { useSession, useVisit } from '../visit/session/use-visit.tsx';
import type { TableKind } from './columns.ts';
import { RejectedRows } from './rejected-rows.tsx';
import styles from './table.module.css';
import { type Mode, takeOver } from './take-over.ts';
import type { Result } from './use-result.ts';

interface ResultPartProps<Kind extends TableKind> {
  readonly kind: Kind;
  readonly task: Task;
  /** Of the task, as one reads it. */
  readonly title: string;
  readonly entries: readonly EntryOf<Kind>[];
  readonly result: Result<'table.loads'> | Result<'table.vibration'>;
  /** What is still to be chosen, as a sentence. */
  readonly missing: string | null;
  /** What the frame asks of such entries. */
  readonly criteria: readonly CriterionId[];
  readonly onTaken: () => void;
  /** The table in figures. */
  readonly children: ReactNode;
}

/** What comes of a table as it is chosen now, what the frame would say of it, and the way into the visit. */
export function ResultPart<Kind extends TableKind>(props: ResultPartProps<Kind>) {
  const { kind, task, title, entries, result, missing, criteria, onTaken, children } = props;
  const { t, number } = useTexts();
  const there = useVisit(({ document }) => document.tasks.find(({ id }) => id === task.id));
  const before = there === undefined ? 0 : entriesOf(there, kind).length;
  const [mode, setMode] = useState<Mode>('add');
  const { take, problem } = useTaking(onTaken);
  const [asked, setAsked] = useState(false);
  const replaces = before > 0 && mode === 'replace';
  const edit = useMemo(
    () => (entries.length === 0 ? null : takeOver(task.id, kind, entries, replaces ? 'replace' : 'add')),
    [task.id, kind, entries, replaces],
  );
  const busy = result.ticket !== null;
  const verb = kind === 'loads' ? 'table.take.loads' : 'table.take.sources';
  return (
    <section className={styles.part} aria-labelledby="table-result" aria-busy={busy}>
      <h3 id="table-result" className={styles.subtitle}>
        {t('table.result.title')}
      </h3>
      {missing !== null && <p className={styles.missing}>{missing}</p>}
      {result.ticket !== null && (
        <JobProgress
          key={result.ticket}
          ticket={result.ticket}
          busy={t('table.busy')}
          stop={t('table.stop')}
          onStop={result.stop}
        />
      )}
      <ErrorMessage error={result.error} onRetry={result.again} />
      {children}
      {result.value !== null && <RejectedRows {...rejectedOf(result.value)} />}
      {result.value !== null && entries.length === 0 && <p>{t('table.result.nothing')}</p>}
      {edit !== null && (
        <>
          {before > 0 && (
            <Choice<Mode>
              label={t('table.take.how')}
              value={mode}
              options={(['add', 'replace'] as const).map((value) => ({ value, label: t(`table.take.${value}`) }))}
              onChange={setMode}
              readOnly={false}
            />
          )}
          <FrameSays edit={edit} criteria={criteria} />
          {problem !== null && <p role="alert">{problem}</p>}
          <div>
            <Button disabled={busy} onClick={() => (replaces ? setAsked(true) : take(edit))}>
              {t(verb, { count: entries.length, number: number(entries.length) })}
            </Button>
          </div>
          <Confirm
            opened={asked}
            title={t('table.take.replaceTitle', { task: title })}
            verb={t('table.take.replaceVerb')}
            onClose={() => setAsked(false)}
            onConfirm={() => {
              setAsked(false);
              take(edit);
            }}
          >
            <p>{t('table.take.replaceNote', { count: before, number: number(before) })}</p>
          </Confirm>
        </>
      )}
    </section>
  );
}

/** Puts it into the visit; what the visit's rules refuse is said, and the visit stays as it was. */
function useTaking(onTaken: () => void) {
  const texts = useTexts();
  const session = useSession();
  const [problem, setProblem] = useState<string | null>(null);
  const take = (edit: Edit) => {
    const problems = session.change(edit);
    if (problems.length === 0) onTaken();
    else setProblem([...new Set(problems.map((one) => problemSentence(texts, one)))].slice(0, 3).join(' '));
  };
  return { take, problem };
}

/** The outcomes of the criteria in question as they would stand with the table in the visit. */
function FrameSays({ edit, criteria }: { readonly edit: Edit; readonly criteria: readonly CriterionId[] }) {
  const texts = useTexts();
  const { t } = texts;
  const document = useVisit((state) => state.document);
  const frame = useVisit((state) => state.frame);
  const verdict = useMemo(() => judge(edit.apply(document), frame), [edit, document, frame]);
  return (
    <div className={styles.inner}>
      <h4 className={styles.small}>{t('table.result.frame')}</h4>
      <ul className={styles.list}>
        {frame.criteria.map((criterion) => {
          const one = verdict.criteria.find(({ id }) => id === criterion.id);
          if (!criteria.includes(criterion.id) || one === undefined || isHeartRateVerdict(one)) return null;
          const limit = t('visit.verdict.limit', { limit: criterionLimitText(texts, criterion) });
          return (
            <li key={one.id} className={styles.outcome}>
              <span>{t(`frame.criterion.${one.id}`)}</span>
              <OutcomeLabel outcome={one.outcome} />
              <span className={styles.hint}>
                {[criterionValueText(texts, one), limit].filter((part) => part !== null).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rejectedOf({ rejectedRows, rejected }: Pick<Output<'table.loads'>, 'rejectedRows' | 'rejected'>) {
  return { count: rejectedRows, rows: rejected };
}
