import './node-version.mjs';
import module from 'node:module';

module.enableCompileCache?.();

await import('./demo.ts');
