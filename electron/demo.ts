import { demo } from './cli/demo.ts';

/** `npm run demo`; started by `demo.mjs`, which checks the version of Node first. */
await demo();
