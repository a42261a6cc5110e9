import { Checkbox } from '@mantine/core';
import { type Change, targetOf } from '../../../core/adapt/change.ts';
import { type AnswerId, criterionIds, isAnswerId } from '../../../core/frame/criterion-id.ts';
import { answerOf } from '../../../core/verdict/rules/answers.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './adapt.module.css';
import { sameTarget, withChange, withoutChange } from './draft.ts';
import type { DraftProps } from './draft-props.ts';

/** The yes/no items that do not hold today. */
export function openItems(visit: StoredVisit): readonly AnswerId[] {
  return criterionIds.filter((id) => isAnswerId(id)).filter((id) => answerOf(visit, id)?.holds !== true);
}

/** Which items an adaptation would put right. */
export function ItemChanges({ draft, onDraft, visit }: DraftProps & { readonly visit: StoredVisit }) {
  const { t } = useTexts();
  return (
    <div className={styles.items}>
      {openItems(visit).map((criterion) => {
        const change: Change = { change: 'answer', criterion };
        return (
          <Checkbox
            key={criterion}
            label={t(`frame.criterion.${criterion}`)}
            description={t('adapt.panel.inOrder')}
            checked={sameTarget(draft, change) !== undefined}
            onChange={(event) =>
              onDraft(event.currentTarget.checked ? withChange(draft, change) : withoutChange(draft, targetOf(change)))
            }
          />
        );
      })}
    </div>
  );
}
