import './node-version.mjs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Before any TypeScript is loaded: what was compiled once is kept, and the next start needs half the time.
module.enableCompileCache?.();

const { hostTarget, isFresh } = await import('./start/fresh-build.ts');
if (await isFresh(fileURLToPath(new URL('../', import.meta.url)), hostTarget)) await import('../dist/host/start.js');
else await import('./start.ts');
