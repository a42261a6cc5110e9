import { useLayoutEffect, useRef } from 'react';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import type { MapRow } from '../../../core/map/row.ts';
import { useApp } from '../../app/snapshot.tsx';
import styles from './cell-note.module.css';
import { cellWords, limitWords } from './cell-words.ts';

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

const noteId = 'map-note';

/** What a cell says, beside it: one note for the whole grid, which describes the cell as long as it is there. */
export function CellNote({ at: { row, criterion, cell }, criteria }: CellNoteProps) {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = note.current;
    if (box === null) return;
    const of = cell.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const left = Math.max(8, Math.min(of.left + of.width / 2 - width / 2, window.innerWidth - width - 8));
    const below = of.bottom + 4;
    const top = below + height > window.innerHeight - 8 ? of.top - height - 4 : below;
    box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  useLayoutEffect(() => {
    cell.setAttribute('aria-describedby', noteId);
    return () => cell.removeAttribute('aria-describedby');
  }, [cell]);
  const id = criteria[criterion];
  if (id === undefined) return null;
  const { visit } = row;
  return (
    <div ref={note} id={noteId} role="tooltip" className={styles.note}>
      <strong>{t(`frame.criterion.${id}`)}</strong>
      <span>{cellWords(texts, row, criterion)}</span>
      <span>{limitWords(texts, id)}</span>
      <span className={styles.whose}>
        {row.number} · {row.title}
      </span>
      {visit !== null && (
        <span className={styles.whose}>
          {t(`app.overview.${visit.issued ? 'visited' : 'draft'}`, { date: texts.date(visit.date) })}
        </span>
      )}
      {visit?.lookAgainBy != null && visit.lookAgainBy < snapshot.today && (
        <span>{t('app.overview.lookAgain', { date: texts.date(visit.lookAgainBy) })}</span>
      )}
    </div>
  );
}
