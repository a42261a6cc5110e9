import { start } from './start/start.ts';

/** `npm start`; started by `start.mjs`, which checks the version of Node first. */
await start(process.argv.slice(2));
