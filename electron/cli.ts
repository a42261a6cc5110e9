import { start } from './cli/start.ts';

/** The command line, `groenkader`. `groenkader.mjs` is what npm starts: it checks the version of Node first. */
await start(process.argv.slice(2));
