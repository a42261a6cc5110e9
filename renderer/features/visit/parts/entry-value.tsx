import type { KeyboardEvent } from 'react';
import type { Frame } from '../../../../core/frame/frame.ts';
import type { AspectName } from '../../../../core/visit/task.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { type AnyEntry, changeEntry, type EntryOf } from '../edit/entries.ts';
import { afterChange, looked, provenanceOfValue, putProvenance } from '../edit/evidence.ts';
import { EvidenceButton } from '../input/evidence-button.tsx';
import { TakenOver } from '../input/evidence-panel.tsx';
import { NumberField } from '../input/number-field.tsx';
import { useChange, useReadOnly } from '../session/use-visit.tsx';
import { aspectValues, type ValueSpec, valueLimitText } from './aspect-values.ts';

interface EntryValueProps {
  readonly task: string;
  readonly name: AspectName;
  readonly entry: AnyEntry;
  readonly spec: ValueSpec;
  readonly frame: Frame;
  readonly id: string;
  /** Whether the panel of its evidence is open. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One number of an entry, with the limit it meets and how it was obtained. */
export function EntryValue({ task, name, entry, spec, frame, id, open, onToggle }: EntryValueProps) {
  const texts = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const label = spec.label(texts, entry, frame);
  const mark = provenanceOfValue(entry, spec.provenance);
  // Values that share a mark show it once, behind the last of them.
  const sharing = aspectValues[name].filter(({ provenance }) => provenance === spec.provenance);
  const speaks = sharing.at(-1) === spec;
  const what = sharing.length > 1 ? texts.t('visit.entry.accelerations') : label;
  const keep = (value: number | undefined) =>
    change(
      changeEntry(task, name, entry.id, spec.key, (one) => {
        const next = spec.write(one, value);
        return afterChange(next, spec.provenance, isKnown(name, next, spec.provenance)) as EntryOf<typeof name>;
      }),
    );
  const openPanel = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    onToggle();
  };
  return (
    <NumberField
      id={id}
      field={`tasks/${task}/${name}/${entry.id}/${spec.key}`}
      label={label}
      limit={valueLimitText(texts, frame, spec, entry)}
      kind={spec.kind}
      unit={spec.unit}
      value={spec.read(entry)}
      onChange={keep}
      readOnly={readOnly}
      onKeyDown={openPanel}
      after={speaks && <EvidenceButton what={what} mark={mark} open={open} onToggle={onToggle} />}
      below={
        speaks && (
          <TakenOver
            what={what}
            mark={mark}
            onStillSo={() =>
              change(
                changeEntry(task, name, entry.id, `${spec.key}/mark`, (one) =>
                  mark === undefined ? one : putProvenance(one, spec.provenance, looked(mark)),
                ),
              )
            }
          />
        )
      }
    />
  );
}

/** Whether any value that shares this mark is known. */
function isKnown(name: AspectName, entry: AnyEntry, provenance: string): boolean {
  return aspectValues[name].some((spec) => spec.provenance === provenance && spec.read(entry) !== undefined);
}
