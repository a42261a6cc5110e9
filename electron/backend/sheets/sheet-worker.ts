import { enableCompileCache } from 'node:module';
import type { SheetResult, SheetTask } from './sheet-result.ts';

// A worker does not inherit it.
enableCompileCache();

/** Runs in a worker thread: everything heavy stays here, only names and outcomes cross. */
export async function run(task: SheetTask): Promise<SheetResult> {
  const { runTask } = await import('./sheet-task.ts');
  return runTask(task);
}
