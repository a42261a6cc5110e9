import type { Comparison } from '../../../core/verdict/compare.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { changeGroup, changeGroups } from './change-kind.ts';
import styles from './compare-screen.module.css';
import { stepWords } from './criterion-words.ts';

/** What changed, in words: the weightiest first, with the numbers where there are some. */
export function ChangeList({ comparison: { criteria, counts } }: { readonly comparison: Comparison }) {
  const texts = useTexts();
  const { t } = texts;
  const groups = changeGroups
    .map((group) => ({ group, members: criteria.filter((one) => changeGroup(one) === group) }))
    .filter(({ members }) => members.length > 0);
  return (
    <section className={styles.block} aria-labelledby="what-changed">
      <h2 id="what-changed">{t('issue.compare.changed')}</h2>
      {groups.length === 0 && <p>{t('issue.compare.nothing')}</p>}
      <div className={styles.groups}>
        {groups.map(({ group, members }) => (
          <section key={group} aria-labelledby={`changed-${group}`}>
            <h3 id={`changed-${group}`} className={styles.group}>
              {t(`issue.compare.group.${group}`)}
            </h3>
            <ul className={styles.changes}>
              {members.map((one) => {
                const step = stepWords(texts, one);
                return (
                  <li key={one.id}>
                    {t(`frame.criterion.${one.id}`)}
                    {step !== null && <span className={styles.small}> – {step}</span>}
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      {groups.length > 0 && counts.same > 0 && (
        <p className={styles.small}>{t('issue.compare.unchanged', { count: counts.same })}</p>
      )}
    </section>
  );
}
