import type { PlaceRef } from '../../../core/contract/values.ts';

/** What every view of the map is given. */
export interface ViewProps {
  /** The part of the company that is looked at; all of it where absent. */
  readonly place: PlaceRef | undefined;
}
