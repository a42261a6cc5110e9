import { Checkbox, Switch } from '@mantine/core';
import { fallIds, psychosocialIds } from '../../../core/frame/criterion-id.ts';
import { profileProblemTexts } from '../../../core/i18n/match-text.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { groups } from './items.ts';
import styles from './match.module.css';
import { ProfileFile } from './profile-file.tsx';
import { ProfileItemControl } from './profile-item.tsx';
import { requireCriterion, setWithinFrame, useMatchChoices } from './profile-state.ts';

/** What a person can do now, made by switching off or limiting. No name, no diagnosis. */
export function ProfileBoard() {
  const texts = useTexts();
  const { t } = texts;
  const { profile } = useMatchChoices();
  const contradictions = profileProblemTexts(texts, profile);
  return (
    <section className={styles.board} aria-labelledby="match-board">
      <h2 id="match-board" className={styles.heading}>
        {t('match.board.title')}
      </h2>
      <p>{t('match.board.intro')}</p>
      <p className={styles.note}>{t('match.board.notStored')}</p>
      <ProfileFile />
      <div role="status" className={styles.contradictions}>
        {contradictions.length > 0 && (
          <>
            <ul>
              {contradictions.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <p>{t('match.board.contradiction')}</p>
          </>
        )}
      </div>
      <Switch
        className={styles.frame ?? ''}
        size="md"
        checked={profile.withinFrame}
        label={t('match.board.frame')}
        description={t('match.board.frameHow')}
        onChange={({ currentTarget }) => setWithinFrame(currentTarget.checked)}
      />
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <div key={group}>
          <h3 className={styles.group}>{t(`match.group.${group}`)}</h3>
          {groups[group].map((item) => (
            <ProfileItemControl key={item} item={item} value={profile.limits[item]} />
          ))}
        </div>
      ))}
      {!profile.withinFrame && (
        <details className={styles.required} open={profile.required.length > 0 || undefined}>
          <summary>{t('match.board.required')}</summary>
          <p>{t('match.board.requiredHow')}</p>
          {[...fallIds, ...psychosocialIds].map((id) => (
            <Checkbox
              key={id}
              className={styles.check ?? ''}
              label={t(`frame.criterion.${id}`)}
              checked={profile.required.includes(id)}
              onChange={({ currentTarget }) => requireCriterion(id, currentTarget.checked)}
            />
          ))}
        </details>
      )}
    </section>
  );
}
