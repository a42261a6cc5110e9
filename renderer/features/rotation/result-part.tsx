import { Button } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { RotationAnswer } from '../../../core/contract/calls/rotation.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { proofTexts, reasonText, wayOutText } from '../../../core/i18n/rotation-text.ts';
import type { Plan } from '../../../core/rotation/plan.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { client, saveFile } from '../../client/transport.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { DayList } from './day-list.tsx';
import { RosterTable } from './roster-table.tsx';
import styles from './rotation.module.css';
import type { Solved } from './use-solve.ts';

interface ResultPartProps {
  readonly solved: Solved;
  /** The plan on the screen is another one by now. */
  readonly changed: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What came of a plan, and how sure that is. */
export function ResultPart({ solved, changed, heading }: ResultPartProps) {
  const { t, language } = useTexts();
  const { ticket, plan, rotation } = solved;
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const makePdf = async () => {
    setBusy(true);
    const answer = await client('rotation.sheet', { ticket, language });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) saveFile(answer.value);
  };
  return (
    <section className={styles.result} aria-labelledby="rotation-result">
      <h2 id="rotation-result" ref={heading} tabIndex={-1}>
        {t('rotation.screen.result')}
      </h2>
      {changed && <p className={styles.warning}>{t('rotation.screen.changed')}</p>}
      <Words plan={plan} rotation={rotation} />
      <div className={styles.buttons}>
        <Button variant="default" loading={busy} onClick={() => void makePdf()}>
          {t('rotation.screen.pdf')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('rotation.screen.print')}
        </Button>
      </div>
      <ErrorMessage error={error} />
      {rotation.outcome === 'plan' && (
        <>
          <RosterTable plan={plan} days={rotation.days} />
          <DayList plan={plan} days={rotation.days} />
          <p className={styles.note}>{t('rotation.sheet.note')}</p>
        </>
      )}
    </section>
  );
}

function Words({ plan, rotation }: { readonly plan: Plan; readonly rotation: RotationAnswer }) {
  const texts = useTexts();
  const { t, number } = texts;
  switch (rotation.outcome) {
    case 'plan': {
      const open = rotation.days.filter(({ verdict }) => verdict === 'incomplete').length;
      return (
        <>
          <p className={styles.outcome}>
            {open === 0 ? t('rotation.allWithin') : t('rotation.someOpen', { count: open, number: number(open) })}
          </p>
          {proofTexts(texts, rotation).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </>
      );
    }
    case 'no-plan': {
      const ways = rotation.waysOut.map((kinds) => wayOutText(texts, kinds));
      return (
        <>
          <p className={styles.outcome}>{t('rotation.noPlan')}</p>
          <Listed title={t('rotation.reasons')} items={reasons(texts, plan, rotation.reasons)} />
          {ways.length === 0 ? <p>{t('rotation.noWayOut')}</p> : <Listed title={t('rotation.waysOut')} items={ways} />}
        </>
      );
    }
    case 'undecided':
      return <p className={styles.outcome}>{t('rotation.undecidedHere')}</p>;
  }
}

type Reasons = Extract<RotationAnswer, { readonly outcome: 'no-plan' }>['reasons'];

function reasons(texts: ReturnType<typeof useTexts>, plan: Plan, all: Reasons): string[] {
  return all.map((reason) => reasonText(texts, plan.stations, reason));
}

function Listed({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
