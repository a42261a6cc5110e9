import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import highsLoader, { type Highs, type Model } from 'highs';
import type { Programme } from '../../../core/rotation/programme.ts';
import type { Attempt } from '../../../core/rotation/search.ts';

/** Solves one programme, in at most so many milliseconds. Blocks its thread: for a worker. */
export type ProgrammeSolver = (programme: Programme, mostMs: number, start?: readonly number[]) => Attempt;

/** Loads HiGHS. Its WebAssembly is read as a file of its package, which also works inside an archive of the app. */
export async function loadSolver(): Promise<ProgrammeSolver> {
  const wasmBinary = await readFile(createRequire(import.meta.url).resolve('highs/runtime'));
  // Its types are those of its CommonJS half; what is imported is the other one.
  const load = highsLoader as unknown as typeof highsLoader.default;
  const highs = await load({ wasmBinary });
  return (programme, mostMs, start) => solve(highs, programme, mostMs, start);
}

function solve(highs: Highs, programme: Programme, mostMs: number, start?: readonly number[]): Attempt {
  if (mostMs <= 0) return { status: 'unknown' };
  if (programme.rows.some(isBroken)) return { status: 'none' };
  if (programme.cost.length === 0) return { status: 'found', values: [], best: true };
  const modelData = modelOf(highs, programme);
  for (const presolve of ['choose', 'off']) {
    try {
      return highs.withModel(modelData, (model): Attempt => {
        const time_limit = mostMs / 1_000;
        model.options.set({ output_flag: false, time_limit, presolve, mip_rel_gap: 0, mip_abs_gap: 1e-7 });
        if (start !== undefined) model.setSolution({ colValue: [...start] });
        model.run();
        return attemptOf(highs, model);
      });
    } catch (error) {
      // Where a bound is within rounding of a solution, HiGHS can disagree with its own presolve, and says so by an error.
      if (!(error instanceof highs.errors.HighsError) || error.operation !== 'run') throw error;
    }
  }
  return { status: 'unknown' };
}

function attemptOf({ constants }: Highs, model: Model): Attempt {
  const status = model.getModelStatus();
  if (status === constants.modelStatus.infeasible) return { status: 'none' };
  if (model.info.get('primal_solution_status') !== constants.solutionStatus.feasible) return { status: 'unknown' };
  return { status: 'found', values: model.getSolution().colValue, best: status === constants.modelStatus.optimal };
}

/** A row without terms that its bounds do not allow. */
function isBroken({ terms, lower, upper }: Programme['rows'][number]): boolean {
  return terms.length === 0 && (lower > 0 || upper < 0);
}

function modelOf(highs: Highs, { cost, lower, upper, whole, rows }: Programme) {
  const kept = rows.filter(({ terms }) => terms.length > 0);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of kept) {
    for (const [column, coefficient] of terms) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const { integer, continuous } = highs.constants.variableType;
  return {
    numCols: cost.length,
    numRows: kept.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: kept.map((row) => row.lower),
    rowUpper: kept.map((row) => row.upper),
    integrality: whole.map((one) => (one ? integer : continuous)),
    matrix: { format: 'csr' as const, numRows: kept.length, numCols: cost.length, starts, indices, values },
  };
}
