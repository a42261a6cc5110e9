import { useEffect, useId, useState } from 'react';
import { Link } from 'wouter';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { focusSoon } from '../visit/input/focus-soon.ts';
import { useReadOnly, useSession, useVisit } from '../visit/session/use-visit.tsx';
import { AdaptDialog } from './adapt-dialog.tsx';
import { forgetWish, isWished } from './wish.ts';

interface AdaptDoorProps {
  /** The broken criterion from which one comes. */
  readonly criterion?: CriterionId;
  /** The measure that is to be changed; a new one without. */
  readonly measure?: string;
  readonly label: string;
  /** What a screen reader says: which criterion, which measure. */
  readonly spoken: string;
  readonly className?: string | undefined;
}

/**
 * The way to trying an adaptation out. What an issued visit says stands: there it is the way to the workstation, where a repeat
 * begins.
 */
export function AdaptDoor({ criterion, measure, label, spoken, className }: AdaptDoorProps) {
  const { id } = useSession();
  const [open, setOpen] = useState(criterion !== undefined && isWished(id, criterion));
  const readOnly = useReadOnly();
  useEffect(() => {
    if (criterion !== undefined) forgetWish(id, criterion);
  }, [id, criterion]);
  const door = useId();
  if (readOnly) return criterion === undefined ? null : <RepeatDoor className={className} />;
  return (
    <>
      <button id={door} type="button" className={className} aria-label={spoken} onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && (
        <AdaptDialog
          {...(criterion === undefined ? {} : { criterion })}
          {...(measure === undefined ? {} : { measure })}
          onClose={() => {
            setOpen(false);
            focusSoon(door);
          }}
        />
      )}
    </>
  );
}

/** Says beside a broken limit of an issued visit by what way an adaptation can be tried out. */
function RepeatDoor({ className }: Pick<AdaptDoorProps, 'className'>) {
  const { t } = useTexts();
  const workstation = useVisit(({ open }) => open.workstation.id);
  const issued = useVisit(({ document }) => document.issue !== undefined);
  const replaced = useVisit(({ open }) => open.summary.replacedBy !== null);
  if (!issued || replaced) return null;
  return (
    <Link href={routes.workstation(workstation)} className={className ?? ''}>
      {t('map.near.repeat')}
    </Link>
  );
}
