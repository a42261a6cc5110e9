import type { Snapshot } from '../../../core/contract/calls/app.ts';
import type { Services } from '../../../core/contract/contract.ts';
import { ok } from '../../../core/result.ts';
import type { Databases } from '../databases.ts';
import type { Turns } from '../turns.ts';

interface RecoveryOptions {
  readonly databases: Databases;
  readonly turns: Turns;
  readonly snapshot: () => Snapshot;
}

export function recoveryServices({ databases, turns, snapshot }: RecoveryOptions): Pick<Services, 'recovery.retry'> {
  return {
    'recovery.retry': async () => {
      await turns.take(() => databases.retry());
      return ok(snapshot());
    },
  };
}
