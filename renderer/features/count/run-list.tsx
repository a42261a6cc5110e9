import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { IconButton } from '../visit/input/icon-button.tsx';
import styles from './count.module.css';
import { type Kept, useKept } from './kept.ts';

interface RunListProps<Item> {
  readonly kept: Kept<Item>;
  readonly place: string;
  readonly title: string;
  readonly describe: (item: Item) => string;
}

/** What was counted, one line a run, each to be thrown away by itself. */
export function RunList<Item>({ kept, place, title, describe }: RunListProps<Item>) {
  const { t } = useTexts();
  const items = useKept(kept, place);
  const [asked, setAsked] = useState<number | null>(null);
  const drop = () => {
    if (asked !== null) kept.set(place, kept.get(place).toSpliced(asked, 1));
    setAsked(null);
  };
  return (
    <section className={styles.section} aria-labelledby="count-runs">
      <h3 id="count-runs" className={styles.subtitle}>
        {title} <span className={styles.unsaved}>{t('count.notSaved')}</span>
      </h3>
      <ol className={styles.runs}>
        {items.map((item, at) => (
          // A run has no name but its number.
          // biome-ignore lint/suspicious/noArrayIndexKey: the number is what it is called
          <li key={at} className={styles.runLine}>
            <span>
              <strong>{t('count.run.name', { number: at + 1 })}</strong> {describe(item)}
            </span>
            <IconButton icon={Trash2} label={t('count.run.drop', { number: at + 1 })} onClick={() => setAsked(at)} />
          </li>
        ))}
      </ol>
      <Confirm
        opened={asked !== null}
        title={t('count.run.dropTitle', { number: (asked ?? 0) + 1 })}
        verb={t('count.drop')}
        onClose={() => setAsked(null)}
        onConfirm={drop}
      >
        <p>{t('count.run.dropNote')}</p>
      </Confirm>
    </section>
  );
}
