import { useState } from 'react';
import { useApp } from '../../app/snapshot.tsx';
import { MoveExport } from './move-export.tsx';
import { MoveImport } from './move-import.tsx';
import { Part } from './part.tsx';

/** Everything to another laptop, or from it: what can be done with a laptop without workstations comes first. */
export function MoveSection() {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  // As one came: what was just taken over does not move the parts about.
  const [empty] = useState(snapshot.workstations === 0);
  const parts = [
    <Part key="export" title={t('settings.move.exportTitle')} note={t('settings.move.exportNote')}>
      <MoveExport first={!empty} />
    </Part>,
    <Part key="import" title={t('settings.move.importTitle')} note={t('settings.move.importNote')}>
      <MoveImport first={empty} />
    </Part>,
  ];
  return empty ? parts.toReversed() : parts;
}
