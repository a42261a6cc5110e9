import { memo, useState } from 'react';
import type { AnswerId } from '../../../../core/frame/criterion-id.ts';
import type { Criterion } from '../../../../core/frame/frame.ts';
import { answerOf } from '../../../../core/verdict/rules/answers.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { OutcomeMark } from '../../../ui/outcome-mark.tsx';
import { put } from '../edit/edit.ts';
import { looked } from '../edit/evidence.ts';
import { answerCriterion } from '../edit/statements.ts';
import { Choice } from '../input/choice.tsx';
import { EvidenceButton } from '../input/evidence-button.tsx';
import { EvidencePanel, TakenOver } from '../input/evidence-panel.tsx';
import { useChange, useReadOnly, useVisit } from '../session/use-visit.tsx';
import { CriterionInfo } from './criterion-info.tsx';
import styles from './part.module.css';

interface AnswersProps {
  readonly family: 'falls' | 'psychosocial';
  readonly criteria: readonly Criterion[];
}

/** The yes/no criteria of the workstation. "In order" always means that the criterion is satisfied. */
export function Answers({ criteria }: AnswersProps) {
  const { t } = useTexts();
  return (
    <>
      <p className={styles.hint}>{t('visit.answers.all')}</p>
      <ul className={styles.list}>
        {criteria.map((criterion) => (
          <li key={criterion.id} className={styles.item}>
            <AnswerRow criterion={criterion} />
          </li>
        ))}
      </ul>
    </>
  );
}

const choices = ['yes', 'no', 'open'] as const;
const outcomeOf = { yes: 'met', no: 'not-met', open: 'not-assessed' } as const;

const AnswerRow = memo(function AnswerRow({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(false);
  const id = criterion.id as AnswerId;
  const answer = useVisit(({ document }) => answerOf(document, id));
  const name = t(`frame.criterion.${id}`);
  const chosen = answer?.holds === undefined ? 'open' : answer.holds ? 'yes' : 'no';
  const choose = (choice: (typeof choices)[number]) =>
    change(answerCriterion(id, put(looked(answer ?? {}), 'holds', choice === 'open' ? undefined : choice === 'yes')));
  return (
    <>
      <CriterionInfo criterion={criterion} />
      <div className={styles.line}>
        <Choice
          label={name}
          labelHidden
          value={chosen}
          options={choices.map((value) => ({
            value,
            label: t(`visit.answers.${value}`),
            sign: <OutcomeMark outcome={outcomeOf[value]} />,
          }))}
          onChange={choose}
          readOnly={readOnly}
        />
        <EvidenceButton what={name} mark={answer} open={open} onToggle={() => setOpen(!open)} alone />
      </div>
      <TakenOver what={name} mark={answer} onStillSo={() => change(answerCriterion(id, looked(answer ?? {})))} />
      {open && (
        <EvidencePanel
          kind="answer"
          what={name}
          mark={answer}
          onChange={(mark) => change(answerCriterion(id, mark))}
          onClear={() => {
            change(answerCriterion(id, answer?.holds === undefined ? {} : { holds: answer.holds }));
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
});
