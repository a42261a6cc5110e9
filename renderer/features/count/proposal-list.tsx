import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../../core/visit/problem.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { problemSentence } from '../visit/input/problem-sentence.ts';
import { useChange } from '../visit/session/use-visit.tsx';
import styles from './count.module.css';
import { asOne, type Proposal } from './proposal.ts';

interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  /** Names the step of undo. */
  readonly field: string;
  readonly onTaken: () => void;
}

/** What would be written into the visit, each to tick, and the button that writes it as one step. */
export function ProposalList({ proposals, field, onTaken }: ProposalListProps) {
  const texts = useTexts();
  const { t } = texts;
  const change = useChange();
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const isChosen = ({ key, chosen }: Proposal) => said[key] ?? chosen;
  const chosen = proposals.filter(isChosen);
  const take = () => {
    const refused = change(
      asOne(
        field,
        chosen.map(({ edit }) => edit()),
      ),
    );
    setProblems(refused);
    if (refused.length === 0) onTaken();
  };
  return (
    <section className={styles.section} aria-labelledby="count-take">
      <h3 id="count-take" className={styles.subtitle}>
        {t('count.take.title')}
      </h3>
      <ul className={styles.proposals}>
        {proposals.map((proposal) => (
          <li key={proposal.key}>
            <Checkbox
              checked={isChosen(proposal)}
              onChange={(event) => setSaid({ ...said, [proposal.key]: event.currentTarget.checked })}
              label={
                <>
                  {t('count.said', { what: proposal.what })} <strong>{proposal.value}</strong>
                  {proposal.replaces !== undefined && (
                    <span className={styles.replaces}>{t('count.take.replaces', { value: proposal.replaces })}</span>
                  )}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {problems.map((problem) => (
        <p key={`${problem.code} ${problem.field}`} role="alert" className={styles.note}>
          {problemSentence(texts, problem)}
        </p>
      ))}
      <div>
        <Button onClick={take} disabled={chosen.length === 0}>
          {t('count.take.verb')}
        </Button>
      </div>
    </section>
  );
}
