import { cli } from './cli.ts';
import { frame } from './frame.ts';
import { problem } from './problem.ts';
import { sheet } from './sheet.ts';

/** Dutch, Belgian usage: the first language, and the one that gives the keys. */
export const nl = { frame, sheet, problem, cli } as const;
