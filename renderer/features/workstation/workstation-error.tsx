import { Link } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';

/** An error of the form; where the number is taken, with the way to the workstation that has it. */
export function WorkstationError({ error }: { readonly error: CallError | null }) {
  const { t } = useTexts();
  return (
    <>
      <ErrorMessage error={error} />
      {error?.code === 'number-taken' && (
        <Link href={routes.workstation(error.params.workstation)}>
          {t('app.create.openTaken', { number: error.params.number })}
        </Link>
      )}
    </>
  );
}
