import { Portal } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import type { MapRow } from '../../../core/map/row.ts';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './cell-note.module.css';
import { cellWords, outcomeOfLetter } from './grid-row.tsx';

/** A cell that is looked at. */
export interface NoteAt {
  readonly row: MapRow;
  /** Place of the criterion. */
  readonly criterion: number;
  readonly cell: Element;
}

interface CellNoteProps {
  readonly at: NoteAt;
  readonly criteria: readonly CriterionId[];
}

/** What a cell says, beside it: one note for the whole grid. Screen readers have the cell's own name. */
export function CellNote({ at: { row, criterion, cell }, criteria }: CellNoteProps) {
  const texts = useTexts();
  const { t } = texts;
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = note.current;
    if (box === null) return;
    const of = cell.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const left = Math.max(8, Math.min(of.left + of.width / 2 - width / 2, window.innerWidth - width - 8));
    const below = of.bottom + 6;
    const top = below + height > window.innerHeight - 8 ? of.top - height - 6 : below;
    box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  const id = criteria[criterion];
  const outcome = outcomeOfLetter[row.visit?.outcomes[criterion] ?? ''];
  if (id === undefined) return null;
  return (
    <Portal>
      <div ref={note} className={styles.note} aria-hidden="true">
        <strong>{t(`frame.criterion.${id}`)}</strong>
        <span>{outcome === undefined ? t('map.nothing') : cellWords(texts, row, criterion, outcome)}</span>
        <span className={styles.whose}>
          {row.number} · {row.title}
          {row.visit !== null && ` · ${texts.date(row.visit.date)}`}
        </span>
      </div>
    </Portal>
  );
}
