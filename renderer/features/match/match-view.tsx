import { useDebouncedValue } from '@mantine/hooks';
import { useRef } from 'react';
import type { Profile } from '../../../core/match/profile.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import type { ViewProps } from '../map/view-props.ts';
import { FitSign } from './fit-sign.tsx';
import styles from './match.module.css';
import { MatchResults } from './match-results.tsx';
import { ProfileBoard } from './profile-board.tsx';
import { useMatchChoices } from './profile-state.ts';
import way from './to-result.module.css';

/** Longer than the time between two presses of a button. */
const settleMs = 250;

/** Which workstations fit what one person can do now: the board beside its result, which follows every change. */
export function MatchView({ place }: ViewProps) {
  const { t, language, number } = useTexts();
  const [profile] = useDebouncedValue(useMatchChoices().profile, settleMs);
  const scope = place === undefined ? {} : { place };
  const answer = useAnswer('match.find', { ...scope, profile, language }, { keepPrevious: true });
  const result = useRef<HTMLHeadingElement>(null);
  return (
    <div className={styles.view}>
      <div className={styles.side}>
        {answer.data !== undefined && (
          // Where the result stands below the board, this stays in sight, says what comes of it, and leads there.
          <button type="button" className={way.toResult} onClick={() => result.current?.focus()}>
            {t('match.result.title')}
            <span>
              <FitSign fit="fits" /> <strong>{number(answer.data.counts.fits)}</strong>
            </span>
          </button>
        )}
        <ProfileBoard />
      </div>
      <section className={styles.result} aria-labelledby="match-result">
        <h2 id="match-result" ref={result} tabIndex={-1} className={styles.heading}>
          {t('match.result.title')}
        </h2>
        <Result answer={answer} profile={profile} />
      </section>
    </div>
  );
}

interface ResultProps {
  readonly answer: ReturnType<typeof useAnswer<'match.find'>>;
  readonly profile: Profile;
}

function Result({ answer: { data, error, refetch }, profile }: ResultProps) {
  const { t } = useTexts();
  if (error !== null) return <ErrorMessage error={error.error} onRetry={() => void refetch()} />;
  if (data === undefined) return <AfterAWhile>{t('match.result.loading')}</AfterAWhile>;
  if (data.rows.length === 0) return <Empty title={t('match.result.empty')}>{t('match.result.emptyHow')}</Empty>;
  return (
    <>
      <Stale />
      <MatchResults found={data} profile={profile} />
    </>
  );
}

/** While a field holds no number, the result is of the limit before; nobody may take it for the one being typed. */
function Stale() {
  const { t, list } = useTexts();
  const { wrong } = useMatchChoices();
  return (
    <p role="status" className={wrong.length === 0 ? 'visually-hidden' : styles.stale}>
      {wrong.length > 0 && t('match.result.stale', { items: list(wrong.map((item) => t(`match.item.${item}`))) })}
    </p>
  );
}
