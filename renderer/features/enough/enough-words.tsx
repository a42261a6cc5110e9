import type { Enough } from '../../../core/enough/enough.ts';
import { percentDown, percentUp } from '../../../core/i18n/rotation-text.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { LimitBar } from '../../ui/limit-bar.tsx';
import styles from './enough.module.css';

/** Of the weeks; what is rarer is not told apart. */
const rare = 0.01;

/** Need against what there is, in words and one bar: hours needed, with a line at the hours there are. */
export function EnoughWords({ result }: { readonly result: Enough }) {
  const texts = useTexts();
  const { t, number } = texts;
  const { atOnce, shortShare, hoursNeeded, hoursThere, hoursLeft, leftShare, placesFor95 } = result;
  const seldom = shortShare !== null && shortShare < rare;
  const hours = (value: number) => number(value, 1);
  return (
    <div className={styles.result}>
      <p>
        {t('enough.atOnce', { people: number(atOnce, 2) })}{' '}
        <strong>
          {shortShare === null
            ? t('enough.unknownShort')
            : seldom
              ? t('enough.never', { share: texts.percent(rare) })
              : t('enough.short', { share: percentUp(texts, shortShare) })}
        </strong>{' '}
        {t('enough.placesFor95', { count: placesFor95, number: number(placesFor95) })}
      </p>
      <p>
        {hoursThere === 0
          ? t('enough.hoursNeededNone', { needed: hours(hoursNeeded) })
          : t('enough.hoursNeeded', {
              needed: hours(hoursNeeded),
              there: hours(hoursThere),
              share: percentUp(texts, hoursNeeded / hoursThere),
            })}{' '}
        <strong>
          {hoursLeft < 0
            ? t('enough.tooFew', { hours: hours(-hoursLeft) })
            : t('enough.left', { hours: hours(hoursLeft), share: percentDown(texts, leftShare ?? 0) })}
        </strong>
      </p>
      {hoursThere > 0 && (
        <div className={styles.picture}>
          <LimitBar ratio={hoursNeeded / hoursThere} />
        </div>
      )}
    </div>
  );
}
