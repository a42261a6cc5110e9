import { memo } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../../core/contract/contract.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import { wishToAdapt } from '../adapt/wish.ts';
import { familyAt } from './grid-head.tsx';
import styles from './nearly.module.css';

type Row = Output<'map.nearly'>['rows'][number];
type Noted = NonNullable<Row['effort']>['measures'][number];

/** A workstation that is nearly green: what is broken, what it would take, what is noted, and the way there. */
export const NearlyRow = memo(function NearlyRow({ row }: { readonly row: Row }) {
  const texts = useTexts();
  const { t } = texts;
  const { workstation, number, title, visit, issued, broken, notAssessed, effort } = row;
  const what = `${number} ${title}`;
  const [worst] = broken;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Link href={routes.workstation(workstation)} className={styles.name ?? ''}>
            <span className={styles.number}>{number}</span> {title}
          </Link>
        </h2>
        {worst !== undefined && (
          <Link
            href={routes.visit(visit, familyAt([worst], 0))}
            className={styles.way ?? ''}
            aria-label={issued ? t('map.near.seeOf', { what }) : t('map.near.tryOut', { what })}
            onClick={() => !issued && wishToAdapt(visit, worst)}
          >
            {issued ? t('map.near.see') : t('adapt.panel.open')}
          </Link>
        )}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t('map.near.broken')}</dt>
          <dd>
            <ul className={styles.broken}>
              {broken.map((id) => (
                <li key={id}>
                  <OutcomeMark outcome="not-met" size={15} />
                  {t(`frame.criterion.${id}`)}
                </li>
              ))}
            </ul>
            {notAssessed > 0 && (
              <p className={styles.open}>
                <OutcomeMark outcome="not-assessed" size={15} />
                {t('map.near.open', { count: notAssessed })}
              </p>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('map.near.takes')}</dt>
          <dd>{takes(texts, row)}</dd>
        </div>
        <div>
          <dt>{t('map.near.noted')}</dt>
          <dd>
            {effort === null ? (
              <span className={styles.nothing}>{t('map.near.nothingNoted')}</span>
            ) : (
              <>
                <ul className={styles.measures}>
                  {effort.measures.map((measure) => (
                    <li key={measure.measure}>
                      {measure.name.trim() || t('map.near.unnamed')}
                      <span className={styles.of}>{measureWords(texts, measure)}</span>
                    </li>
                  ))}
                </ul>
                <p>{t(effort.reaches ? 'map.near.together' : 'map.near.notTogether')}</p>
              </>
            )}
          </dd>
        </div>
      </dl>
    </li>
  );
});

function takes({ t }: Texts, { changes, reaches }: Row): string {
  if (changes === null) return t('map.near.noneKnown');
  return reaches ? t('map.near.enough', { count: changes }) : t('map.near.measureAgain', { count: changes });
}

/** "technisch · lage kosten · gepland · aankoopdienst · tegen 1 maart 2027" */
function measureWords({ t, date }: Texts, { kind, cost, state, owner, date: day }: Noted): string {
  return [
    kind === null ? '' : t(`frame.measureKind.${kind}`),
    cost === null ? '' : t(`adapt.cost.${cost}`),
    t(`adapt.state.${state}`),
    owner ?? '',
    day === null ? '' : t('map.near.by', { date: date(day) }),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}
