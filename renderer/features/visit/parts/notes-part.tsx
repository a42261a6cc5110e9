import { Checkbox } from '@mantine/core';
import { memo, useMemo } from 'react';
import { criterionIds } from '../../../../core/frame/criterion-id.ts';
import { changeText } from '../../../../core/i18n/change-text.ts';
import { withNames } from '../../../../core/i18n/names.ts';
import { indexVisit } from '../../../../core/i18n/verdict-text.ts';
import { unnamed } from '../../../../core/visit/unnamed.ts';
import { type Measure, measureKinds, type StoredVisit } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { AdaptDoor } from '../../adapt/adapt-door.tsx';
import { EffortFields, RepeatHint } from '../../adapt/fact-fields.tsx';
import { addItem, changeListItem } from '../edit/lists.ts';
import { DateField } from '../input/date-field.tsx';
import { SelectField } from '../input/select-field.tsx';
import { TextField } from '../input/text-field.tsx';
import { useChange, useReadOnly, useVisit } from '../session/use-visit.tsx';
import { ItemList, ItemText } from './item-list.tsx';
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
  const change = useChange();
  const sentences = useVisit(({ document }) => document.workerSentences);
  const add = () => {
    const id = newId();
    change(addItem('workerSentences', { id, text: unnamed, agreed: false }));
    return id;
  };
  return (
    <ItemList
      list="workerSentences"
      items={sentences}
      row={(sentence, number) => <SentenceRow sentence={sentence} number={number} />}
      onAdd={add}
    />
  );
}

const SentenceRow = memo(function SentenceRow(props: { readonly sentence: Sentence; readonly number: number }) {
  const { sentence, number } = props;
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  return (
    <>
      <ItemText
        list="workerSentences"
        item={sentence.id}
        name="text"
        label={t('visit.voice.sentence', { number })}
        number={number}
        value={sentence.text}
        onChange={(text) => change(changeListItem('workerSentences', sentence.id, 'text', text))}
      />
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

function Measures() {
  const change = useChange();
  const measures = useVisit(({ document }) => document.measures);
  const add = () => {
    const id = newId();
    change(addItem('measures', { id, what: unnamed }));
    return id;
  };
  return (
    <ItemList
      list="measures"
      items={measures}
      row={(measure, number) => <MeasureRow measure={measure} number={number} />}
      onAdd={add}
    />
  );
}

const MeasureRow = memo(function MeasureRow(props: { readonly measure: Measure; readonly number: number }) {
  const { measure, number } = props;
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const set = <Key extends keyof Measure & string>(key: Key, value: Measure[Key] | undefined) =>
    change(changeListItem('measures', measure.id, key, value));
  return (
    <>
      <ItemText
        list="measures"
        item={measure.id}
        name="what"
        label={t('visit.measures.what', { number })}
        number={number}
        value={measure.what}
        onChange={(what) => set('what', what)}
      />
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
            ...measureKinds.map((value) => ({ value, label: t(`frame.measureKind.${value}`) })),
          ]}
          onChange={(kind) => set('kind', kind)}
          readOnly={readOnly}
        />
        <EffortFields cost={measure.cost} state={measure.state} onChange={set} readOnly={readOnly} />
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
      <WhatChanges measure={measure} number={number} />
    </>
  );
});

/** What the measure changes, in words, and the way to try other changes out. */
function WhatChanges({
  measure: { id, name, changes = [], state },
  number,
}: {
  readonly measure: Measure;
  readonly number: number;
}) {
  const texts = useTexts();
  const { t } = texts;
  const document = useVisit((visit) => visit.document);
  const words = useMemo(() => {
    const index = indexVisit(withNames(texts, document));
    return changes.slice(0, mostShown).flatMap((one) => changeText(texts, index, one) ?? []);
  }, [texts, document, changes]);
  const rest = changes.length - mostShown;
  return (
    <div>
      {name !== undefined && <p className={styles.small}>{name}</p>}
      {words.length > 0 && (
        <ul className={styles.hint}>
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {rest > 0 && <li>{t('frame.change.more', { count: rest, number: texts.number(rest) })}</li>}
        </ul>
      )}
      <AdaptDoor
        measure={id}
        label={t('adapt.panel.edit')}
        spoken={t('adapt.panel.editOf', { number })}
        className={styles.door}
      />
      {state === 'done' && <RepeatHint />}
    </div>
  );
}

/** So many changes are spelled out; the rest is counted. */
const mostShown = 4;
