/** Reads what can be read of a store and says how many visits that is, once or until it is killed: `<file> [for-ever]`. */
import { readableVisits } from '../../../../../electron/backend/store/read-visits.ts';

const [, , file = '', howLong] = process.argv;
do process.stdout.write(`${readableVisits(file).length}`);
while (howLong === 'for-ever');
