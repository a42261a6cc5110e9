import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { mostChanges } from '../../../core/adapt/change.ts';
import { outlook } from '../../../core/adapt/outlook.ts';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { withNames } from '../../../core/i18n/names.ts';
import { indexVisit } from '../../../core/i18n/verdict-text.ts';
import type { Problem } from '../../../core/visit/problem.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useEscape } from '../../ui/escape.ts';
import { problemSentence } from '../visit/input/problem-sentence.ts';
import { newId } from '../visit/parts/new-entry.ts';
import { useChange, useVisit } from '../visit/session/use-visit.tsx';
import styles from './adapt.module.css';
import { ChangeRows } from './change-rows.tsx';
import { draftOf, keepDraft, withName, withoutGivenName } from './draft.ts';
import { FactFields } from './fact-fields.tsx';
import { MoreChanges } from './more-changes.tsx';
import { OutlookView } from './outlook-view.tsx';
import { Suggestions } from './suggestions.tsx';

interface AdaptDialogProps {
  readonly criterion?: CriterionId;
  readonly measure?: string;
  readonly onClose: () => void;
}

/** The whole window for trying an adaptation out: left what changes, right what the verdict would be. */
export function AdaptDialog({ criterion, measure: id, onClose }: AdaptDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const document = useVisit((state) => state.document);
  const frame = useVisit((state) => state.frame);
  const verdict = useVisit((state) => state.verdict);
  const change = useChange();
  const measure = document.measures?.find((one) => one.id === id);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEscape(true, onClose);
  const named = useMemo(() => withNames(texts, document), [texts, document]);
  const index = useMemo(() => indexVisit(named), [named]);
  const [draft, setDraft] = useState(() => withoutGivenName(draftOf(measure, criterion), texts, index));
  const expected = useMemo(
    () => outlook(document, frame, draft.changes, verdict),
    [document, frame, draft.changes, verdict],
  );
  const isNew = measure === undefined;
  const tooMany = draft.changes.length > mostChanges;
  const keep = () => {
    const refused = change(keepDraft(withName(draft, texts, index), id ?? newId(), isNew));
    setProblems(refused);
    if (refused.length === 0) onClose();
  };
  const own = { draft, onDraft: setDraft };
  return (
    <Modal.Root opened onClose={onClose} fullScreen closeOnEscape={false} transitionProps={{ duration: 0 }}>
      <Modal.Content className={styles.content ?? ''}>
        <div className={styles.head}>
          <Modal.Title className={styles.title ?? ''}>{t('adapt.panel.open')}</Modal.Title>
          <Modal.CloseButton size="xl" iconSize={22} aria-label={t('app.common.close')} />
        </div>
        <Modal.Body className={styles.body ?? ''}>
          <div className={styles.inputs}>
            <p className={styles.intro}>{t('adapt.panel.intro')}</p>
            <Suggestions {...own} index={index} criterion={criterion ?? measure?.criterion} />
            <ChangeRows {...own} index={index} unmatched={expected.unmatched} />
            <MoreChanges {...own} visit={named} criterion={criterion ?? measure?.criterion} />
            <FactFields {...own} />
          </div>
          <div className={styles.outlook}>
            <OutlookView outlook={expected} />
          </div>
        </Modal.Body>
        <div className={styles.foot}>
          {(problems.length > 0 || tooMany) && (
            <p role="alert" className={styles.problem}>
              {tooMany
                ? t('adapt.panel.tooMany', { number: texts.number(mostChanges) })
                : problems.map((one) => problemSentence(texts, one)).join(' ')}
            </p>
          )}
          <Button variant="default" onClick={onClose}>
            {t('app.common.cancel')}
          </Button>
          <Button onClick={keep} disabled={tooMany || (isNew && draft.changes.length === 0)}>
            {t(isNew ? 'adapt.panel.keep' : 'adapt.panel.keepChanges')}
          </Button>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
