import { Button } from '@mantine/core';
import { Table } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { AspectName } from '../../../core/visit/task.ts';
import type { Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import type { TableKind } from './columns.ts';

// A piece of the program of its own: fetched as soon as its button is seen, because when it is opened the host may be gone.
const fetchPanel = () => import('./table-panel.tsx');
const TablePanel = lazy(async () => ({ default: (await fetchPanel()).TablePanel }));

/** Whether this kind of data can be taken over from a table. */
export function hasTables(name: AspectName): name is TableKind {
  return name === 'loads' || name === 'vibration';
}

interface TableDoorProps {
  readonly kind: TableKind;
  readonly task: Task;
  /** As one reads it. */
  readonly title: string;
}

/** The way from a task to its lists of loads, or to a meter's table of vibration. */
export function TableDoor({ kind, task, title }: TableDoorProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // One that cannot be had now is asked for again when it is opened.
    fetchPanel().catch(() => undefined);
  }, []);
  return (
    <>
      <Button variant="default" leftSection={<Table size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t(`table.open.${kind}`)}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <TablePanel kind={kind} task={task} title={title} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
