import type { RotationDayAnswer } from '../../../core/contract/calls/rotation.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { dayAmountText, openTexts } from '../../../core/i18n/rotation-text.ts';
import type { Plan } from '../../../core/rotation/plan.ts';
import { additiveIds } from '../../../core/rotation/share.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { LimitBar } from '../../ui/limit-bar.tsx';
import { OutcomeLabel } from '../../ui/outcome-label.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import styles from './rotation.module.css';

interface DayListProps {
  readonly plan: Plan;
  readonly days: readonly RotationDayAnswer[];
}

/** What each person's day comes to: its verdict, and how much of each limit it uses. */
export function DayList({ plan, days }: DayListProps) {
  const texts = useTexts();
  const { t, number } = texts;
  return (
    <>
      <h3>{t('rotation.days')}</h3>
      <ScrollRegion className={styles.scroll} aria-label={t('rotation.days')}>
        <table className={styles.days}>
          <thead>
            <tr>
              <th scope="col">{t('rotation.sheet.person')}</th>
              <th scope="col">{t('rotation.sheet.day')}</th>
              {additiveIds.map((id) => (
                <th key={id} scope="col">
                  {t(`frame.criterion.${id}`)}
                </th>
              ))}
              <th scope="col" className={styles.right}>
                {t('rotation.sheet.changes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.person}>
                <th scope="row">{day.person}</th>
                <td>
                  {day.verdict === null ? t('rotation.free') : <OutcomeLabel outcome={day.verdict} />}
                  {openTexts(texts, plan.stations, day.open).map((text) => (
                    <p key={text} className={styles.note}>
                      {text}
                    </p>
                  ))}
                </td>
                {additiveIds.map((id) => (
                  <td key={id}>
                    <Amount day={day} id={id} />
                  </td>
                ))}
                <td className={styles.right}>{number(day.changes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function Amount({ day, id }: { readonly day: RotationDayAnswer; readonly id: (typeof additiveIds)[number] }) {
  const texts = useTexts();
  const amount = day.amounts.find((one) => one.id === id);
  if (amount === undefined || day.verdict === null) return null;
  return (
    <>
      <span>{dayAmountText(texts, currentFrame, amount, amount.share)}</span>
      <LimitBar ratio={amount.share} />
    </>
  );
}
