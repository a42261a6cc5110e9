import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { type Change, targetOf } from '../../../core/adapt/change.ts';
import { changeText } from '../../../core/i18n/change-text.ts';
import type { VisitIndex } from '../../../core/i18n/verdict-text.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { focusSoon } from '../visit/input/focus-soon.ts';
import { IconButton } from '../visit/input/icon-button.tsx';
import styles from './adapt.module.css';
import { withChange, withoutChange } from './draft.ts';
import type { DraftProps } from './draft-props.ts';
import { NumberChange } from './number-change.tsx';

interface ChangeRowsProps extends DraftProps {
  readonly index: VisitIndex;
  readonly unmatched: readonly Change[];
}

/** So many rows are shown at first: a table of loads may bring thousands. */
const firstRows = 40;

/** The changes of the draft; numbers can be set to others, each can be dropped. */
export function ChangeRows({ draft, onDraft, index, unmatched }: ChangeRowsProps) {
  const texts = useTexts();
  const { t } = texts;
  const title = useId();
  const [rows, setRows] = useState(firstRows);
  const gone = new Set(unmatched);
  const rest = draft.changes.length - rows;
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h3 id={title} tabIndex={-1} className={styles.subtitle}>
        {t('adapt.panel.changes')}
      </h3>
      {draft.changes.length === 0 && <p className={styles.hint}>{t('adapt.panel.noChanges')}</p>}
      {gone.size > 0 && <p className={styles.hint}>{t('adapt.change.unmatched', { count: gone.size })}</p>}
      <ul className={styles.rows}>
        {draft.changes.slice(0, rows).map((one) => {
          const entry = one.change === 'set' ? index.entry(one.entry) : undefined;
          const words = changeText(texts, index, one) ?? t('adapt.change.unmatched', { count: 1 });
          return (
            <li key={targetOf(one)} className={styles.row}>
              {one.change === 'set' && entry !== undefined ? (
                <NumberChange
                  change={one}
                  entry={entry}
                  entryName={'limb' in entry ? `${entry.what}, ${t(`frame.limb.${entry.limb}`)}` : entry.what}
                  onChange={(to) => onDraft(withChange(draft, { ...one, to }))}
                />
              ) : (
                <p className={styles.said}>{words}</p>
              )}
              <IconButton
                icon={Trash2}
                label={t('adapt.panel.drop', { change: words })}
                onClick={() => {
                  onDraft(withoutChange(draft, targetOf(one)));
                  focusSoon(title);
                }}
              />
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className={styles.link} onClick={() => setRows(rows + firstRows)}>
          {t('visit.entry.more', { count: rest })}
        </button>
      )}
    </section>
  );
}
