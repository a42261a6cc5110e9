import { Button } from '@mantine/core';
import { useTexts } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';

/** Saves a visit as `.visit.json`, to be opened in another copy of the app. */
export function SaveData({ visit }: { readonly visit: string }) {
  const { t } = useTexts();
  // A query of the contract, asked when the button is pressed.
  const ask = useCommand('visit.export');
  return (
    <>
      <Button
        variant="default"
        size="md"
        loading={ask.isPending}
        onClick={() => ask.mutate({ visit }, { onSuccess: saveFile })}
      >
        {t('issue.draft.data')}
      </Button>
      <ErrorMessage error={ask.error?.error} />
    </>
  );
}
