import { NativeSelect } from '@mantine/core';
import { mostSlots } from '../../../core/rotation/plan.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { PlainNumber } from '../visit/input/plain-number.tsx';
import { change, type PlanDraft } from './plan-draft.ts';
import styles from './rotation.module.css';

const searchSeconds = [10, 30, 60, 300];

/** How long the day is, how long one is willing to wait, and whether there are people enough for what is asked. */
export function DayPart({ draft }: { readonly draft: PlanDraft }) {
  const { t, number } = useTexts();
  const { slots, stations, people, timeLimitMs } = draft;
  const needed = stations.reduce((sum, { need, needPerSlot }) => {
    const each = Array.from({ length: slots }, (_, at) => needPerSlot?.[at] ?? need);
    return sum + each.reduce((all, one) => all + one, 0);
  }, 0);
  const most = people.reduce((sum, { mostSlots: own = slots }) => sum + Math.min(own, slots), 0);
  return (
    <section className={styles.part} aria-label={t('rotation.screen.dayTitle')}>
      <h2>{t('rotation.screen.dayTitle')}</h2>
      <div className={styles.fields}>
        <PlainNumber
          label={t('rotation.screen.length')}
          kind={{ decimals: 0, min: 1, max: mostSlots }}
          value={slots}
          onChange={(value) => change({ slots: value ?? slots })}
          hint={t('rotation.screen.hours', { hours: number(slots / 2, 1) })}
        />
        <NativeSelect
          size="md"
          label={t('rotation.screen.time')}
          value={String(timeLimitMs)}
          data={searchSeconds.map((seconds) => ({
            value: String(seconds * 1_000),
            label: t('rotation.screen.seconds', { number: number(seconds) }),
          }))}
          onChange={({ currentTarget: { value } }) => change({ timeLimitMs: Number(value) })}
        />
      </div>
      {stations.length > 0 && <p>{t('rotation.screen.needs', { needed: number(needed), most: number(most) })}</p>}
    </section>
  );
}
