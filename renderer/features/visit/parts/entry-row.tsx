import { Copy, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import type { AspectName } from '../../../../core/visit/task.ts';
import type { Load, Provenance } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { CountDoor } from '../../count/count-door.tsx';
import { isCountable } from '../../count/countable.ts';
import { put } from '../edit/edit.ts';
import { type AnyEntry, addEntry, changeEntry, type EntryOf, removeEntry } from '../edit/entries.ts';
import { type Evidenced, provenanceOfValue, putProvenance } from '../edit/evidence.ts';
import { EvidencePanel } from '../input/evidence-panel.tsx';
import { focusSoon } from '../input/focus-soon.ts';
import { IconButton } from '../input/icon-button.tsx';
import { TextField } from '../input/text-field.tsx';
import { useChange, useFrame, useReadOnly } from '../session/use-visit.tsx';
import { aspectValues } from './aspect-values.ts';
import styles from './entry.module.css';
import { EntryExtras, EntryNote } from './entry-extras.tsx';
import { EntryValue } from './entry-value.tsx';
import { newId } from './new-entry.ts';

interface EntryRowProps {
  readonly task: string;
  readonly minutesPerDay: number | undefined;
  readonly name: AspectName;
  readonly entry: AnyEntry;
  /** Its name, as one reads it. */
  readonly what: string;
  /** Where the focus goes when this row is taken out. */
  readonly neighbour: string;
}

/** The field one types a row's name into. */
export function nameFieldId(entry: string): string {
  return `what-${entry}`;
}

/** One load, push, cycle …; drawn again only when it changes itself. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { task, minutesPerDay, name, entry, what, neighbour } = props;
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const frame = useFrame();
  // Both arms of a count may bear one name.
  const label = 'limb' in entry ? `${what}, ${t(`frame.limb.${entry.limb}`)}` : what;
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (value: string) => setOpen((now) => (now === value ? null : value));

  const duplicate = () => {
    const copy = { ...entry, id: newId() };
    change(addEntry(task, name, copy, entry.id));
    focusSoon(nameFieldId(copy.id));
  };
  const remove = () => {
    change(removeEntry(task, name, entry.id));
    focusSoon(neighbour);
  };
  const valueId = (provenance: string) => {
    const spec = aspectValues[name].findLast((one) => one.provenance === provenance);
    return spec === undefined ? nameFieldId(entry.id) : `${entry.id}-${spec.key}`;
  };
  const close = () => {
    if (open !== null) focusSoon(valueId(open));
    setOpen(null);
  };
  return (
    <fieldset className={styles.entry} aria-label={label}>
      <div className={styles.what}>
        <TextField
          id={nameFieldId(entry.id)}
          field={`tasks/${task}/${name}/${entry.id}/what`}
          label={t(`visit.aspects.${name}.what`)}
          value={what}
          onChange={(value) =>
            change(changeEntry(task, name, entry.id, 'what', (one) => put(one, 'what', value ?? one.what)))
          }
          needed
          readOnly={readOnly}
        />
      </div>
      <div className={styles.values}>
        {aspectValues[name].map((spec) => (
          <EntryValue
            key={spec.key}
            id={`${entry.id}-${spec.key}`}
            task={task}
            name={name}
            entry={entry}
            spec={spec}
            frame={frame}
            open={open === spec.provenance}
            onToggle={() => toggle(spec.provenance)}
          />
        ))}
      </div>
      <EntryExtras task={task} name={name} entry={entry} open={open} onToggle={toggle} />
      {open !== null && <EntryEvidence task={task} name={name} entry={entry} value={open} onClose={close} />}
      <EntryNote name={name} entry={entry} minutesPerDay={minutesPerDay} />
      {/* Behind the values for Tab, beside the name for the eye. */}
      {!readOnly && (
        <div className={styles.actions}>
          {isCountable(name) && (
            <CountDoor task={task} name={name} entry={entry} entryName={label} fieldOf={nameFieldId} />
          )}
          <IconButton icon={Copy} label={t('visit.entry.duplicate', { what: label })} onClick={duplicate} />
          <IconButton icon={Trash2} label={t('visit.entry.remove', { what: label })} onClick={remove} />
        </div>
      )}
    </fieldset>
  );
});

interface EntryEvidenceProps {
  readonly task: string;
  readonly name: AspectName;
  readonly entry: AnyEntry;
  /** Name of the mark: that of a value, or `liftedBy`. */
  readonly value: string;
  readonly onClose: () => void;
}

/** The panel of one mark of an entry. */
function EntryEvidence({ task, name, entry, value, onClose }: EntryEvidenceProps) {
  const texts = useTexts();
  const change = useChange();
  const frame = useFrame();
  const edit = (work: (one: AnyEntry) => AnyEntry) =>
    change(changeEntry(task, name, entry.id, `${value}/mark`, (one) => work(one) as EntryOf<typeof name>));
  if (value === 'liftedBy') {
    const { liftedBy } = entry as Load;
    const keep = (mark: Evidenced) =>
      edit((one) => {
        const load = one as Load;
        return load.liftedBy === undefined
          ? load
          : { ...load, liftedBy: { ...(mark as Provenance), people: load.liftedBy.people } };
      });
    const what = texts.t('visit.entry.liftedBy');
    return <EvidencePanel kind={value} what={what} mark={liftedBy} onChange={keep} onClose={onClose} />;
  }
  const specs = aspectValues[name].filter(({ provenance }) => provenance === value);
  const [first] = specs;
  if (first === undefined) return null;
  return (
    <EvidencePanel
      kind={value}
      what={specs.length > 1 ? texts.t('visit.entry.accelerations') : first.label(texts, entry, frame)}
      mark={provenanceOfValue(entry, value)}
      onChange={(mark) => edit((one) => putProvenance(one, value, mark as Provenance))}
      onClear={() => {
        edit((one) => putProvenance(one, value, undefined));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
