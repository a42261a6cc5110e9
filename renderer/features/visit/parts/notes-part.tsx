import { Button, Checkbox } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { criterionIds } from '../../../../core/frame/criterion-id.ts';
import type { Measure, StoredVisit } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { addItem, changeListItem, dropItem } from '../edit/lists.ts';
import { DateField } from '../input/date-field.tsx';
import { focusSoon } from '../input/focus-soon.ts';
import { IconButton } from '../input/icon-button.tsx';
import { SelectField } from '../input/select-field.tsx';
import { TextField } from '../input/text-field.tsx';
import { useChange, useReadOnly, useVisit } from '../session/use-visit.tsx';
import { newId } from './new-entry.ts';
import styles from './part.module.css';
import { Photos } from './photos.tsx';

type Sentence = NonNullable<StoredVisit['workerSentences']>[number];

/** What the worker says, what could be changed, and what was photographed. */
export function NotesPart() {
  return (
    <>
      <Voice />
      <Measures />
      <Photos />
    </>
  );
}

function Voice() {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const sentences = useVisit(({ document }) => document.workerSentences);
  const add = () => {
    const id = newId();
    change(addItem('workerSentences', { id, text: t('visit.voice.new'), agreed: false }));
    focusSoon(`sentence-${id}`);
  };
  return (
    <section className={styles.box} aria-labelledby="voice" data-rows>
      <h3 id="voice" className={styles.subtitle}>
        {t('visit.voice.title')}
      </h3>
      <p className={styles.hint}>{t('visit.voice.hint')}</p>
      <ul className={styles.list}>
        {sentences?.map((sentence, at) => (
          <li key={sentence.id} className={styles.item}>
            <SentenceRow sentence={sentence} number={at + 1} />
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div>
          <Button
            id="add-sentence"
            variant="default"
            leftSection={<Plus size={18} aria-hidden="true" />}
            onClick={add}
            data-add
          >
            {t('visit.voice.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

const SentenceRow = memo(function SentenceRow(props: { readonly sentence: Sentence; readonly number: number }) {
  const { sentence, number } = props;
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  return (
    <>
      <div className={styles.between}>
        <TextField
          id={`sentence-${sentence.id}`}
          field={`workerSentences/${sentence.id}/text`}
          label={t('visit.voice.sentence', { number })}
          value={sentence.text}
          onChange={(text) => change(changeListItem('workerSentences', sentence.id, 'text', text))}
          needed
          lines
          readOnly={readOnly}
        />
        {!readOnly && (
          <IconButton
            icon={Trash2}
            label={t('visit.voice.remove', { number })}
            onClick={() => {
              change(dropItem('workerSentences', sentence.id));
              focusSoon('add-sentence');
            }}
          />
        )}
      </div>
      <Checkbox
        label={t('visit.voice.agreed')}
        checked={sentence.agreed}
        disabled={readOnly}
        onChange={(event) =>
          change(changeListItem('workerSentences', sentence.id, 'agreed', event.currentTarget.checked))
        }
      />
    </>
  );
});

/** The field one types a measure into. */
export function measureFieldId(measure: string): string {
  return `measure-${measure}`;
}

function Measures() {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const measures = useVisit(({ document }) => document.measures);
  const add = () => {
    const id = newId();
    change(addItem('measures', { id, what: t('visit.measures.new') }));
    focusSoon(measureFieldId(id));
  };
  return (
    <section className={styles.box} aria-labelledby="measures" data-rows>
      <h3 id="measures" className={styles.subtitle}>
        {t('visit.measures.title')}
      </h3>
      <p className={styles.hint}>{t('visit.measures.hint')}</p>
      <ul className={styles.list}>
        {measures?.map((measure, at) => (
          <li key={measure.id} className={styles.item}>
            <MeasureRow measure={measure} number={at + 1} />
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div>
          <Button
            id="add-measure"
            variant="default"
            leftSection={<Plus size={18} aria-hidden="true" />}
            onClick={add}
            data-add
          >
            {t('visit.measures.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

const kinds = ['technical', 'organisational', 'human'] as const;

const MeasureRow = memo(function MeasureRow(props: { readonly measure: Measure; readonly number: number }) {
  const { measure, number } = props;
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const set = <Key extends keyof Measure & string>(key: Key, value: Measure[Key] | undefined) =>
    change(changeListItem('measures', measure.id, key, value));
  return (
    <>
      <div className={styles.between}>
        <TextField
          id={measureFieldId(measure.id)}
          field={`measures/${measure.id}/what`}
          label={t('visit.measures.what', { number })}
          value={measure.what}
          onChange={(what) => set('what', what)}
          needed
          lines
          readOnly={readOnly}
        />
        {!readOnly && (
          <IconButton
            icon={Trash2}
            label={t('visit.measures.remove', { number })}
            onClick={() => {
              change(dropItem('measures', measure.id));
              focusSoon('add-measure');
            }}
          />
        )}
      </div>
      <div className={styles.columns}>
        <SelectField
          label={t('visit.measures.criterion')}
          value={measure.criterion ?? ''}
          options={[
            { value: '', label: t('visit.measures.anyCriterion') },
            ...criterionIds.map((value) => ({ value, label: t(`frame.criterion.${value}`) })),
          ]}
          onChange={(criterion) => set('criterion', criterion)}
          readOnly={readOnly}
        />
        <SelectField
          label={t('visit.measures.kind')}
          value={measure.kind ?? ''}
          options={[
            { value: '', label: t('visit.work.unknown') },
            ...kinds.map((value) => ({ value, label: t(`frame.measureKind.${value}`) })),
          ]}
          onChange={(kind) => set('kind', kind)}
          readOnly={readOnly}
        />
        <TextField
          field={`measures/${measure.id}/owner`}
          label={t('visit.measures.owner')}
          value={measure.owner}
          onChange={(owner) => set('owner', owner)}
          hint={t('visit.measures.ownerHint')}
          readOnly={readOnly}
        />
        <DateField
          field={`measures/${measure.id}/date`}
          label={t('visit.measures.date')}
          value={measure.date}
          onChange={(date) => set('date', date)}
          readOnly={readOnly}
        />
      </div>
    </>
  );
});
