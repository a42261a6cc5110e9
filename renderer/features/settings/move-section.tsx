import { useTexts } from '../../app/snapshot.tsx';
import { MoveExport } from './move-export.tsx';
import { MoveImport } from './move-import.tsx';
import { Part } from './part.tsx';

/** Everything to another laptop, or from it. */
export function MoveSection() {
  const { t } = useTexts();
  return (
    <>
      <Part title={t('settings.move.exportTitle')} note={t('settings.move.exportNote')}>
        <MoveExport />
      </Part>
      <Part title={t('settings.move.importTitle')} note={t('settings.move.importNote')}>
        <MoveImport />
      </Part>
    </>
  );
}
