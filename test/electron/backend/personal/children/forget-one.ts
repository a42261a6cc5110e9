/** Deletes one record and may be killed at a step of it: `forget-one.ts <folder> <record> <step>`. */
import { openBackend } from '../../../../support/backend.ts';
import { dieAtStep } from '../../store/children/die-at-step.ts';

const [folder, record, nth] = process.argv.slice(2) as [string, string, string];
const app = await openBackend(folder);
const done = dieAtStep(Number(nth));
const answer = await app.ask('personal.delete', { record });
const steps = done();
await app.close();
process.stdout.write(JSON.stringify({ ...answer, steps }));
