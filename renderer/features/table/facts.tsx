import type { ReactNode } from 'react';
import type { Output } from '../../../core/contract/contract.ts';
import { quantityText } from '../../../core/i18n/quantity-text.ts';
import { isMuchForOneDay, muchForOneDay } from '../../../core/measure/loads-plausible.ts';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './table.module.css';

/** How many rows of a table are taken over. */
export function RowsFact({ taken, rejected }: { readonly taken: number; readonly rejected: number }) {
  const { t, number } = useTexts();
  return (
    <dl className={styles.facts}>
      <Fact name={t('table.result.rows')}>
        {t('table.result.rowsOf', { number: number(taken), total: number(taken + rejected) })}
      </Fact>
    </dl>
  );
}

/** A list of loads in figures. */
export function LoadsFacts({ value }: { readonly value: Output<'table.loads'> }) {
  const texts = useTexts();
  const { t, number } = texts;
  const { rows, rejectedRows, loads, handlings, totalG, heaviestG, roundedUpG } = value;
  return (
    <>
      <p className={styles.hint}>{t('table.result.oneDay')}</p>
      <RowsFact taken={rows} rejected={rejectedRows} />
      <dl className={styles.facts}>
        <Fact name={t('table.result.loads')}>{number(loads.length)}</Fact>
        <Fact name={t('table.result.handlings')}>{number(handlings)}</Fact>
        <Fact name={t('table.result.tonnage')}>{quantityText(texts, 'g/day', totalG)}</Fact>
        <Fact name={t('table.result.heaviest')}>{quantityText(texts, 'g', heaviestG)}</Fact>
      </dl>
      {isMuchForOneDay(value) && (
        <p className={styles.missing}>
          {t('table.result.manyForOne', {
            tonnage: quantityText(texts, 'g/day', muchForOneDay.totalG),
            handlings: number(muchForOneDay.handlings),
          })}
        </p>
      )}
      {roundedUpG === 1 && <p>{t('table.result.putTogether')}</p>}
      {roundedUpG > 1 && <p>{t('table.result.roundedUp', { mass: quantityText(texts, 'g', roundedUpG) })}</p>}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
