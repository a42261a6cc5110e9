import { Button, Menu } from '@mantine/core';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Input } from '../../../core/contract/contract.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import styles from './map-view.module.css';

type Format = Input<'map.export'>['format'];
const formats: readonly Format[] = ['pdf', 'xlsx', 'csv'];

interface ExportButtonsProps {
  /** What goes into the file, but for its format and language; asked for when it is made. */
  readonly what: () => Omit<Input<'map.export'>, 'format' | 'language'>;
  /** There is nothing to be put into one. */
  readonly none: boolean;
}

/** Prints the map or saves it as a file: the rows that are shown, in their order and groups. */
export function ExportButtons({ what, none }: ExportButtonsProps) {
  const { t, language } = useTexts();
  const call = useCalls();
  const [busy, setBusy] = useState<'save' | 'print' | null>(null);
  const [error, setError] = useState<CallError | 'unprintable' | null>(null);

  const make = async (how: 'save' | 'print', format: Format) => {
    setBusy(how);
    setError(null);
    const answer = await call('map.export', { ...what(), format, language });
    if (!answer.ok) setError(answer.error);
    else if (how === 'save') saveFile(answer.value);
    else {
      // What draws a PDF is large, and few print.
      const printed = await import('../sheet/print-file.ts')
        .then(({ printFile }) => printFile(answer.value))
        .catch(() => false);
      if (!printed) setError('unprintable');
    }
    setBusy(null);
  };

  return (
    <>
      <span role="status">
        {busy !== null && <AfterAWhile>{t(busy === 'print' ? 'issue.view.printing' : 'map.making')}</AfterAWhile>}
      </span>
      <Button
        variant="default"
        leftSection={<Printer size={18} aria-hidden="true" />}
        disabled={busy !== null || none}
        onClick={() => void make('print', 'pdf')}
      >
        {t('issue.view.print')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<FileDown size={18} aria-hidden="true" />}
            disabled={busy !== null || none}
          >
            {t('map.save')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => void make('save', format)}>
              {t(`map.formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <div className={styles.error}>
        {error === 'unprintable' ? <p role="alert">{t('map.unprintable')}</p> : <ErrorMessage error={error} />}
      </div>
    </>
  );
}
