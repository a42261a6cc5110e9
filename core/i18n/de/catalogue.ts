import type { Catalogue } from '../catalogue.ts';
import { cli } from './cli.ts';
import { frame } from './frame.ts';
import { problem } from './problem.ts';
import { sheet } from './sheet.ts';

/** German, as written in East Belgium and Germany. */
export const de: Catalogue = { frame, sheet, problem, cli };
