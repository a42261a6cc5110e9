import { NativeSelect } from '@mantine/core';
import { useApp } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { chooseNear, kindOrders, mostBrokenChoices, useNearChoices } from './near-choices.ts';
import styles from './nearly.module.css';
import { NearlyRow } from './nearly-row.tsx';
import type { ViewProps } from './view-props.ts';

/** More are not listed: whoever looks for the next step looks at the first ones. */
const limit = 200;

/** Workstations outside the frame that little would bring inside, what takes least effort first. */
export function NearlyView({ place }: ViewProps) {
  const { texts } = useApp();
  const { t } = texts;
  const { mostBroken, kinds } = useNearChoices();
  const { data, error, refetch } = useAnswer(
    'map.nearly',
    { ...(place === undefined ? {} : { place }), mostBroken, kinds: [...kinds], limit, language: texts.language },
    { keepPrevious: true },
  );
  // As in the list of matches: where all rows are of one company, its name says nothing.
  const severalCompanies = data?.rows.some(({ company }) => company !== data.rows[0]?.company) ?? false;
  return (
    <>
      <p className={styles.intro}>{t('map.near.intro')}</p>
      <div className={styles.choices}>
        <NativeSelect
          size="md"
          label={t('map.near.most')}
          value={String(mostBroken)}
          data={mostBrokenChoices.map((number) => ({ value: String(number), label: t('map.near.atMost', { number }) }))}
          onChange={({ currentTarget: { value } }) =>
            chooseNear({ mostBroken: mostBrokenChoices.find((one) => String(one) === value) ?? 2 })
          }
        />
        <NativeSelect
          size="md"
          className={styles.order ?? ''}
          label={t('map.near.order')}
          value={kinds.join(' ')}
          onChange={({ currentTarget: { value } }) =>
            chooseNear({ kinds: kindOrders.find((order) => order.join(' ') === value) ?? kinds })
          }
        >
          {kindOrders.map((order) => {
            const [first = '', second = '', third = ''] = order.map((kind) => t(`frame.measureKind.${kind}`));
            return (
              <option key={order.join(' ')} value={order.join(' ')}>
                {t('map.near.kindOrder', { first, second, third })}
              </option>
            );
          })}
        </NativeSelect>
      </div>
      {error !== null && <ErrorMessage error={error.error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <AfterAWhile>{t('map.near.loading')}</AfterAWhile>}
      {error === null && data !== undefined && (
        <>
          <p role="status">
            {data.rows.length > 0 && t('map.near.found', { count: data.rows.length + data.more })}
            {data.more > 0 && ` ${t('map.near.more', { number: texts.number(data.more) })}`}
          </p>
          {data.rows.length === 0 ? (
            <Empty title={t('map.near.none')}>{t('map.near.noneHow')}</Empty>
          ) : (
            <ol className={styles.list} aria-label={t('map.near.list')}>
              {data.rows.map((row) => (
                <NearlyRow key={row.workstation} row={row} withCompany={severalCompanies} />
              ))}
            </ol>
          )}
        </>
      )}
    </>
  );
}
