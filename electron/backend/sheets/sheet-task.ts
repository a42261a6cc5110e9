import { failure, fileProblem } from '../../../core/contract/file-problem.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { type LoadedVisit, readVisitFile } from '../documents/visit-file.ts';
import { withFindings } from '../documents/visit-source.ts';
import { makeSheet } from './make-sheet.ts';
import { sheetName } from './sheet-name.ts';
import { broken, type SheetResult, type SheetTask } from './sheet-result.ts';

/** Reads a visit, makes its sheet and writes it. */
export async function runTask(task: SheetTask): Promise<SheetResult> {
  try {
    const loaded = await readVisitFile(task.input);
    if (!loaded.ok) return { done: false, failure: loaded.error };
    const { visit, frame } = loaded.value.valid;
    const merged = withFindings(visit, task.findings, '');
    if (!merged.ok) return { done: false, failure: failure(task.input.given, merged.error) };
    return await writeLoaded(task, { ...loaded.value, valid: { visit: merged.value, frame } });
  } catch (error) {
    return broken(task, error);
  }
}

/** Makes and writes the sheet of a visit that was read already. */
export async function writeLoaded(task: SheetTask, { valid }: LoadedVisit): Promise<SheetResult> {
  try {
    // Its name was promised before anything was written; a file that changed since may belong elsewhere.
    if (sheetName(valid.visit, task.language) !== task.name) {
      return { done: false, failure: failure(task.input.given, fileProblem('file-changed')) };
    }
    const { bytes, verdict, replaced } = await makeSheet(valid, task.language);
    const written = await writeWhole(task.target.path, bytes, { shown: task.target.given });
    if (!written.ok) return { done: false, failure: failure(task.input.given, written.error) };
    return { done: true, outcome: verdict.outcome, replaced };
  } catch (error) {
    return broken(task, error);
  }
}
