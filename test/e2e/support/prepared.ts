import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBackend, type TestBackend } from '../../support/backend.ts';

export interface PreparedFolder {
  readonly data: string;
  readonly remove: () => void;
}

/** A data folder in which a real backend has already worked, so that a test can start in the middle. */
export async function prepare(
  work: (backend: TestBackend) => Promise<void>,
  today = new Date(),
): Promise<PreparedFolder> {
  const data = mkdtempSync(join(tmpdir(), 'groenkader-e2e-'));
  const backend = await openBackend(data, { now: () => today });
  await work(backend);
  await backend.close();
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) };
}
