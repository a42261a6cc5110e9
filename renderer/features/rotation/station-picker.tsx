import { Button, Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { PlaceRef } from '../../../core/contract/values.ts';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { filtered } from '../../../core/map/filter.ts';
import type { MapRow } from '../../../core/map/row.ts';
import { mostStations } from '../../../core/rotation/plan.ts';
import { additiveIds } from '../../../core/rotation/share.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { OutcomeLabel } from '../../ui/outcome-label.tsx';
import { mapStates } from '../map/state-order.ts';
import { change, type DraftStation } from './plan-draft.ts';
import styles from './rotation.module.css';

interface StationPickerProps {
  readonly stations: readonly DraftStation[];
  readonly place: PlaceRef | undefined;
  readonly onClose: () => void;
}

/** More are found by searching. */
const mostShown = 60;

/** Less time at a station, or another order, can undo these; every other one is not met on each day with the station. */
const byTime: readonly CriterionId[] = [...additiveIds, 'posture-breaks'];

/** Chooses workstations of the place. One that can be in no day cannot be chosen, and says why. */
export function StationPicker({ stations, place, onClose }: StationPickerProps) {
  const { texts, snapshot } = useApp();
  const { t, list, number } = texts;
  const [text, setText] = useState('');
  const settled = useDeferredValue(text);
  const { data: map, error } = useAnswer('map.read', place === undefined ? {} : { place });
  const found = useMemo(
    () => (map === undefined ? [] : filtered(map.rows, { text: settled }, snapshot.today)),
    [map, settled, snapshot.today],
  );
  const chosen = new Set(stations.map(({ id }) => id));
  const departmentOf = ({ department }: MapRow) =>
    department === null ? null : (map?.departments[department]?.name ?? null);
  const whyNot = ({ visit }: MapRow): string | null => {
    if (visit === null) return t('rotation.screen.unvisited');
    const never = (map?.criteria ?? []).filter((id, at) => visit.outcomes[at] === 'n' && !byTime.includes(id));
    if (never.length === 0) return null;
    return t('rotation.screen.never', { criteria: list(never.map((id) => t(`frame.criterion.${id}`))) });
  };
  const judged = found.map((row) => ({ row, why: whyNot(row) }));
  // What can be chosen comes first, and of that what is green: a day is the lighter for it.
  const rank = ({ row, why }: (typeof judged)[number]) =>
    why === null ? mapStates.indexOf(row.state) : mapStates.length;
  const listed = judged.toSorted((one, other) => rank(one) - rank(other));
  const toggle = ({ id, number: short, title }: MapRow, add: boolean) => {
    const others = stations.filter((station) => station.id !== id);
    const name = `${short} ${title}`;
    const next = { id, name, visit: id, need: 1, needPerSlot: null, leastStay: 1, skills: '', dayMinutes: undefined };
    change({ stations: add ? [...others, next] : others });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('rotation.screen.choose')}
      actions={<Button onClick={onClose}>{t('app.common.close')}</Button>}
    >
      <TextInput
        size="md"
        label={t('rotation.screen.search')}
        value={text}
        maxLength={200}
        data-autofocus
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <p role="status">
        {t('rotation.screen.chosen', { count: stations.length, number: number(stations.length) })}
        {map !== undefined && found.length === 0 && ` – ${t('rotation.screen.nothing')}`}
      </p>
      <ErrorMessage error={error?.error} />
      {map === undefined && error === null && <AfterAWhile>{t('map.loading')}</AfterAWhile>}
      <ul className={styles.picker}>
        {listed.slice(0, mostShown).map(({ row, why }) => {
          const full = stations.length >= mostStations && !chosen.has(row.id);
          return (
            <li key={row.id}>
              <Checkbox
                label={`${row.number} ${row.title}`}
                description={described(departmentOf(row), why)}
                checked={chosen.has(row.id)}
                disabled={(why !== null && !chosen.has(row.id)) || full}
                onChange={({ currentTarget: { checked } }) => toggle(row, checked)}
              />
              <OutcomeLabel outcome={row.state} size={15} />
            </li>
          );
        })}
      </ul>
      {found.length > mostShown && <p>{t('rotation.screen.more', { number: number(found.length - mostShown) })}</p>}
    </Dialog>
  );
}

/** Where it is and why it cannot be chosen, a line each; null where there is nothing to say. */
function described(department: string | null, why: string | null): ReactNode {
  if (department === null || why === null) return department ?? why;
  return (
    <>
      {department}
      <br />
      {why}
    </>
  );
}
