import { useEffect, useId, useState } from 'react';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { focusSoon } from '../visit/input/focus-soon.ts';
import { useReadOnly, useSession } from '../visit/session/use-visit.tsx';
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

/** The way to trying an adaptation out. An issued visit has none: what it says stands. */
export function AdaptDoor({ criterion, measure, label, spoken, className }: AdaptDoorProps) {
  const { id } = useSession();
  const [open, setOpen] = useState(criterion !== undefined && isWished(id, criterion));
  const readOnly = useReadOnly();
  useEffect(() => {
    if (criterion !== undefined) forgetWish(id, criterion);
  }, [id, criterion]);
  const door = useId();
  if (readOnly) return null;
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
