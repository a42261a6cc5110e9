import { Button } from '@mantine/core';
import { ChartBar } from 'lucide-react';
import { useState } from 'react';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MarginChart } from '../../ui/margin-chart.tsx';
import { useVerdict } from './use-verdict.ts';

/** The margins of this visit as a picture, for whoever asks for it. */
export function Margins({ document }: { readonly document: StoredVisit }) {
  const { t } = useTexts();
  const verdict = useVerdict(document);
  const [opened, setOpened] = useState(false);
  if (verdict === undefined) return null;
  return (
    <>
      <Button
        variant="default"
        size="md"
        leftSection={<ChartBar size={20} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        {t('issue.margins.title')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('issue.margins.title')} size="xl">
        <MarginChart verdict={verdict} />
      </Dialog>
    </>
  );
}
