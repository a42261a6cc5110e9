import './node-version.ts';
import { enableCompileCache } from 'node:module';

enableCompileCache();

const { demo } = await import('./cli/demo.ts');
await demo();
