import type { Catalogue } from '../catalogue.ts';
import { cli } from './cli.ts';
import { frame } from './frame.ts';
import { problem } from './problem.ts';
import { sheet } from './sheet.ts';

/** French, Belgian usage. */
export const fr: Catalogue = { frame, sheet, problem, cli };
