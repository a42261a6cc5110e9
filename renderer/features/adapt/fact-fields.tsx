import { useId } from 'react';
import { Link } from 'wouter';
import { costClasses, type Measure, measureKinds, measureStates } from '../../../core/visit/visit.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { DateField } from '../visit/input/date-field.tsx';
import { SelectField } from '../visit/input/select-field.tsx';
import { TextField } from '../visit/input/text-field.tsx';
import { useVisit } from '../visit/session/use-visit.tsx';
import styles from './adapt.module.css';
import type { Facts } from './draft.ts';
import type { DraftProps } from './draft-props.ts';

/** Name, words, kind, cost, owner, date and state of the adaptation. */
export function FactFields({ draft, onDraft }: DraftProps) {
  const { t } = useTexts();
  const title = useId();
  const { facts } = draft;
  // Bounds are looked at when it is kept, with the rest of the measure.
  const set = <Key extends keyof Facts>(key: Key, value: Facts[Key]) => {
    onDraft({ ...draft, facts: { ...facts, [key]: value } });
    return [];
  };
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h3 id={title} className={styles.subtitle}>
        {t('adapt.panel.facts')}
      </h3>
      <TextField
        label={t('adapt.panel.name')}
        value={facts.name}
        onChange={(name) => set('name', name)}
        readOnly={false}
      />
      <TextField
        label={t('adapt.panel.what')}
        value={facts.what}
        onChange={(what) => set('what', what)}
        lines
        readOnly={false}
      />
      <div className={styles.columns}>
        <SelectField
          label={t('visit.measures.kind')}
          value={facts.kind ?? ''}
          options={[
            { value: '', label: t('visit.work.unknown') },
            ...measureKinds.map((value) => ({ value, label: t(`frame.measureKind.${value}`) })),
          ]}
          onChange={(kind) => set('kind', kind)}
          readOnly={false}
        />
        <EffortFields cost={facts.cost} state={facts.state} onChange={set} readOnly={false} />
        <TextField
          label={t('visit.measures.owner')}
          value={facts.owner}
          onChange={(owner) => set('owner', owner)}
          hint={t('visit.measures.ownerHint')}
          readOnly={false}
        />
        <DateField
          label={t('visit.measures.date')}
          value={facts.date}
          onChange={(date) => set('date', date)}
          readOnly={false}
        />
      </div>
      {facts.state === 'done' && <RepeatHint />}
    </section>
  );
}

interface EffortFieldsProps {
  readonly cost: Measure['cost'];
  readonly state: Measure['state'];
  readonly onChange: <Key extends 'cost' | 'state'>(key: Key, value: Measure[Key]) => unknown;
  readonly readOnly: boolean;
}

/** What a measure costs, and how far it is. */
export function EffortFields({ cost, state, onChange, readOnly }: EffortFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <SelectField
        label={t('adapt.panel.cost')}
        value={cost ?? ''}
        options={[
          { value: '', label: t('visit.work.unknown') },
          ...costClasses.map((value) => ({ value, label: t(`adapt.cost.${value}`) })),
        ]}
        onChange={(value) => onChange('cost', value)}
        readOnly={readOnly}
      />
      <SelectField
        label={t('adapt.panel.state')}
        value={state ?? 'idea'}
        options={measureStates.map((value) => ({ value, label: t(`adapt.state.${value}`) }))}
        onChange={(value) => onChange('state', value)}
        readOnly={readOnly}
      />
    </>
  );
}

/** What is done has to be looked at: a new visit is begun at the workstation. */
export function RepeatHint() {
  const { t } = useTexts();
  const workstation = useVisit(({ open }) => open.workstation.id);
  return (
    <p className={styles.repeat}>
      {t('adapt.panel.repeat')} <Link href={routes.workstation(workstation)}>{t('adapt.panel.toWorkstation')}</Link>
    </p>
  );
}
