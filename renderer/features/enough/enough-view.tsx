import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Need } from '../../../core/contract/calls/map.ts';
import type { Output } from '../../../core/contract/contract.ts';
import { enough, enoughTogether } from '../../../core/enough/enough.ts';
import { nearlyGreen, poolOf } from '../../../core/enough/pool.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useNearChoices } from '../map/near-choices.ts';
import type { ViewProps } from '../map/view-props.ts';
import { PlainNumber } from '../visit/input/plain-number.tsx';
import styles from './enough.module.css';
import { EnoughWords } from './enough-words.tsx';
import { NeedFields } from './need-fields.tsx';
import { type CompanyPart, partsOf } from './parts.ts';
import { PoolWords } from './pool-words.tsx';
import { TogetherWords } from './together-words.tsx';

/** Kept while the app is open. */
let keptDays = 5;

/** Whether the light-duty jobs of each part of the company are enough for those who will need one. */
export function EnoughView({ place }: ViewProps) {
  const { t } = useTexts();
  const { data: map, error } = useAnswer('map.read', place === undefined ? {} : { place }, { keepPrevious: true });
  const { data: known, error: needsError } = useAnswer('need.list', {});
  const failed = error ?? needsError;
  if (failed !== null) return <ErrorMessage error={failed.error} />;
  if (map === undefined || known === undefined) return <AfterAWhile>{t('map.loading')}</AfterAWhile>;
  if (map.rows.length === 0) return <Empty title={t('map.empty')}>{t('map.emptyHow')}</Empty>;
  // What is being typed belongs to the place that is looked at.
  return <Parts key={place?.id ?? ''} map={map} needs={known.needs} />;
}

interface PartsProps {
  readonly map: Output<'map.read'>;
  readonly needs: readonly Need[];
}

function Parts({ map, needs }: PartsProps) {
  const { t } = useTexts();
  // Counted here as listed there.
  const { mostBroken } = useNearChoices();
  const [typedDays, setTypedDays] = useState<number | undefined>(keptDays);
  // Parts with a field that holds no number: what they expected before is not what stands there.
  const [unfit, setUnfit] = useState<ReadonlySet<string>>(new Set());
  const parts = partsOf(map);
  const keptOf = ({ place }: CompanyPart) =>
    needs.find((need) => need.place.kind === place.kind && need.place.id === place.id);
  const shownOf = (part: CompanyPart) => (unfit.has(part.place.id) ? undefined : keptOf(part));
  const companies = new Set(parts.map(({ names }) => names[0])).size;
  const hours = typedDays !== undefined;
  const days = typedDays ?? keptDays;
  const all = poolOf(map.rows, days);
  return (
    <>
      <p className={styles.about}>{t('enough.about')}</p>
      <div className={styles.bar}>
        <PlainNumber
          label={t('enough.daysPerWeek')}
          kind={{ decimals: 0, min: 1, max: 7 }}
          value={typedDays}
          unit={t('enough.daysUnit')}
          onChange={(value) => {
            keptDays = value ?? days;
            setTypedDays(keptDays);
          }}
          onWrong={() => setTypedDays(undefined)}
        />
        <Button variant="default" onClick={() => window.print()}>
          {t('rotation.screen.print')}
        </Button>
      </div>
      {parts.length > 1 && (
        <section className={`${styles.part} ${styles.all}`} aria-label={t('enough.all')}>
          <h2>{t('enough.all')}</h2>
          <PoolWords
            pool={all}
            nearly={nearlyGreen(map.rows, mostBroken).length}
            mostBroken={mostBroken}
            hours={hours}
          />
          {hours && <TogetherWords together={enoughTogether(parts.map(shownOf), all)} />}
        </section>
      )}
      {parts.map((part) => {
        const name = (companies > 1 || part.names.length === 1 ? part.names : part.names.slice(1)).join(' – ');
        const pool = poolOf(part.rows, days);
        const { id } = part.place;
        const need = shownOf(part);
        return (
          <section key={id} className={styles.part} aria-label={name}>
            <h2>{name}</h2>
            <PoolWords
              pool={pool}
              nearly={nearlyGreen(part.rows, mostBroken).length}
              mostBroken={mostBroken}
              hours={hours}
            />
            <NeedFields
              place={part.place}
              need={keptOf(part)}
              onTyped={(complete) =>
                setUnfit((now) => new Set(complete ? [...now].filter((one) => one !== id) : [...now, id]))
              }
            />
            {need === undefined ? (
              <p className={styles.note}>{t('enough.ask')}</p>
            ) : (
              hours && <EnoughWords result={enough(need, pool)} />
            )}
          </section>
        );
      })}
      <p className={styles.note}>{t('enough.how')}</p>
    </>
  );
}
