import { quantityText } from '../../../../core/i18n/quantity-text.ts';
import { actionRate } from '../../../../core/measure/action-rate.ts';
import { tonnageOf, tonnageScale } from '../../../../core/measure/handling.ts';
import { type AspectName, mostLifters } from '../../../../core/visit/task.ts';
import type { Cycle, Load, Task, VibrationSource } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { put } from '../edit/edit.ts';
import { type AnyEntry, changeEntry } from '../edit/entries.ts';
import { Choice } from '../input/choice.tsx';
import { EvidenceButton } from '../input/evidence-button.tsx';
import { lastEvidence } from '../input/last-evidence.ts';
import { SelectField } from '../input/select-field.tsx';
import { useChange, useReadOnly, useSession } from '../session/use-visit.tsx';
import styles from './entry.module.css';
import { FactorQuestion } from './factor-question.tsx';

interface ExtrasProps<Entry> {
  readonly task: string;
  readonly entry: Entry;
  /** Whose panel of evidence is open. */
  readonly open: string | null;
  readonly onToggle: (value: string) => void;
}

/** What an entry says besides its numbers. */
export function EntryExtras({ name, entry, ...props }: ExtrasProps<AnyEntry> & { readonly name: AspectName }) {
  switch (name) {
    case 'loads':
      return <LoadExtras {...props} entry={entry as Load} />;
    case 'cycles':
      return <CycleExtras {...props} entry={entry as Cycle} />;
    case 'vibration':
      return <VibrationExtras {...props} entry={entry as VibrationSource} />;
    default:
      return null;
  }
}

const numbersOfLifters = Array.from({ length: mostLifters - 1 }, (_, at) => String(at + 2));

function LoadExtras({ task, entry, open, onToggle }: ExtrasProps<Load>) {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const session = useSession();
  const edit = (key: string, work: (load: Load) => Load) => change(changeEntry(task, 'loads', entry.id, key, work));
  const liftBy = (people: string | undefined) =>
    edit('liftedBy', (load) => {
      if (people === undefined) return put(load, 'liftedBy', undefined);
      const how = load.liftedBy ?? lastEvidence(session.getState().document, 'liftedBy') ?? { evidence: 'observed' };
      const { takenFrom: _, ...today } = { takenFrom: undefined, ...how };
      return { ...load, liftedBy: { ...today, people: Number(people) } };
    });
  return (
    <div className={styles.extras}>
      <SelectField
        label={t('visit.entry.per')}
        value={entry.per ?? 'day'}
        options={[
          { value: 'day', label: t('visit.entry.perDay') },
          { value: 'hour', label: t('visit.entry.perHour') },
        ]}
        onChange={(per) => edit('per', (load) => put(load, 'per', per))}
        readOnly={readOnly}
      />
      <SelectField
        label={t('visit.entry.kind')}
        value={entry.kind ?? 'object'}
        options={[
          { value: 'object', label: t('visit.entry.object') },
          { value: 'person', label: t('visit.entry.person') },
        ]}
        // The share of a person that is carried is a mass by itself: there is nothing to divide it by.
        onChange={(kind) =>
          edit('kind', (load) =>
            kind === 'person' ? put({ ...load, kind }, 'liftedBy', undefined) : put(load, 'kind', undefined),
          )
        }
        readOnly={readOnly}
      />
      {entry.kind !== 'person' && (
        <div className={styles.beside}>
          <SelectField
            label={t('visit.entry.liftedBy')}
            value={entry.liftedBy === undefined || entry.liftedBy.people === 1 ? '' : String(entry.liftedBy.people)}
            options={[
              { value: '', label: t('visit.entry.alone') },
              ...numbersOfLifters.map((value) => ({ value, label: t('visit.entry.liftedByCount', { number: value }) })),
            ]}
            onChange={liftBy}
            readOnly={readOnly}
          />
          {entry.liftedBy !== undefined && (
            <EvidenceButton
              what={t('visit.entry.liftedBy')}
              mark={entry.liftedBy}
              open={open === 'liftedBy'}
              onToggle={() => onToggle('liftedBy')}
              alone
            />
          )}
        </div>
      )}
    </div>
  );
}

function CycleExtras({ task, entry }: ExtrasProps<Cycle>) {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  return (
    <Choice<Cycle['limb']>
      label={t('visit.entry.limb')}
      value={entry.limb}
      options={(['left', 'right'] as const).map((value) => ({ value, label: t(`frame.limb.${value}`) }))}
      onChange={(limb) => change(changeEntry(task, 'cycles', entry.id, 'limb', (cycle) => ({ ...cycle, limb })))}
      readOnly={readOnly}
    />
  );
}

function VibrationExtras({ task, entry }: ExtrasProps<VibrationSource>) {
  const change = useChange();
  const readOnly = useReadOnly();
  return (
    <FactorQuestion
      value={entry.factorIncluded}
      onChange={(factorIncluded) =>
        change(changeEntry(task, 'vibration', entry.id, 'factorIncluded', (source) => ({ ...source, factorIncluded })))
      }
      readOnly={readOnly}
    />
  );
}

/** What follows from an entry's numbers; nothing while one of them is unknown. */
export function EntryNote({ name, entry, minutesPerDay }: EntryNoteProps) {
  const texts = useTexts();
  const note = noteOf();
  return note === null ? null : <p className={styles.note}>{note}</p>;

  function noteOf(): string | null {
    if (name === 'loads') {
      const parts = tonnageOf(entry as Load, { minutesPerDay } as Task);
      const tonnage = parts && quantityText(texts, 'g/day', parts / tonnageScale);
      return tonnage ? texts.t('visit.entry.tonnage', { tonnage }) : null;
    }
    const rate = name === 'cycles' ? actionRate(entry as Cycle) : undefined;
    if (rate === undefined) return null;
    return texts.t('visit.entry.rate', { rate: quantityText(texts, '1/min', rate.numerator / rate.denominator) });
  }
}

interface EntryNoteProps {
  readonly name: AspectName;
  readonly entry: AnyEntry;
  /** Of its task. */
  readonly minutesPerDay: number | undefined;
}
