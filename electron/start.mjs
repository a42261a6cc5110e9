import './node-version.mjs';
import module from 'node:module';

// Before any TypeScript is loaded: what was compiled once is kept, and the next start needs half the time.
module.enableCompileCache?.();

await import('./start.ts');
