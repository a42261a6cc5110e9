import { memo } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../../core/contract/contract.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import { wishToAdapt } from '../adapt/wish.ts';
import { familyAt } from './grid-head.tsx';
import styles from './nearly.module.css';

type Row = Output<'map.nearly'>['rows'][number];
type Noted = NonNullable<Row['effort']>['measures'][number];

interface NearlyRowProps {
  readonly row: Row;
  /** There are rows of several companies. */
  readonly withCompany: boolean;
}

/** A workstation that is nearly green: what is broken, what it would take, what is noted, and the way there. */
export const NearlyRow = memo(function NearlyRow({ row, withCompany }: NearlyRowProps) {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const { workstation, number, title, company, site, department, visit, issued, broken, notAssessed, effort } = row;
  const where = [withCompany ? company : null, site, department].filter((part) => part !== null).join(' · ');
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
          <div className={styles.ways}>
            {issued && (
              <Link
                href={routes.workstation(workstation)}
                className={styles.way ?? ''}
                aria-label={t('map.near.repeatOf', { what })}
              >
                {t('map.near.repeat')}
              </Link>
            )}
            <Link
              href={routes.visit(visit, familyAt([worst], 0))}
              className={styles.way ?? ''}
              aria-label={issued ? t('map.near.seeOf', { what }) : t('map.near.tryOut', { what })}
              onClick={() => !issued && wishToAdapt(visit, worst)}
            >
              {issued ? t('map.near.see') : t('adapt.panel.open')}
            </Link>
          </div>
        )}
      </div>
      {where !== '' && <p className={styles.where}>{where}</p>}
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
          <dd>
            <Takes row={row} />
          </dd>
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
                      <span className={styles.of}>{measureWords(texts, measure, snapshot.today)}</span>
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

/** How many changes are enough, and which: `Doos olie: 12 kg → 5 kg`. */
function Takes({ row: { changes, takes, reaches } }: { readonly row: Row }) {
  const { texts } = useApp();
  const { t } = texts;
  if (changes === null) return t('map.near.noneKnown');
  const rest = changes - takes.length;
  return (
    <>
      {t(reaches ? 'map.near.enough' : 'map.near.measureAgain', { count: changes })}
      <ul className={styles.takes}>
        {takes.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {rest > 0 && <li>{t('frame.change.more', { count: rest, number: texts.number(rest) })}</li>}
      </ul>
    </>
  );
}

/** "technisch · lage kosten · gepland · aankoopdienst · tegen 1 maart 2027" */
function measureWords({ t, date }: Texts, { kind, cost, state, owner, date: day }: Noted, today: string): string {
  return [
    kind === null ? '' : t(`frame.measureKind.${kind}`),
    cost === null ? '' : t(`adapt.cost.${cost}`),
    t(`adapt.state.${state}`),
    owner ?? '',
    day === null ? '' : t(day < today ? 'map.near.passed' : 'map.near.by', { date: date(day) }),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}
