/**
 * The names of every call, and nothing else: the preload script and the page's first screen import this file alone, so it
 * stays small and needs no package inside the sandbox. What a call takes and gives stands in `contract.ts`; a name without it does not compile.
 */
export const callNames = [
  // the app as a whole, and what works while the store cannot be opened
  'app.snapshot',
  'settings.change',
  'settings.logo',
  'recovery.retry',
  'recovery.restore',
  'recovery.start-empty',
  'recovery.export-readable',
  'recovery.report',
  // companies, sites, departments, workstations
  'place.tree',
  'place.create',
  'place.rename',
  'place.delete',
  'workstation.create',
  'workstation.read',
  'workstation.change',
  'workstation.archive',
  'workstation.delete',
  // the overview
  'overview.page',
  'overview.due',
  // the map of light-duty jobs
  'map.read',
  'map.trend',
  'map.export',
  'map.nearly',
  'need.list',
  'need.save',
  'match.find',
  'match.proposal',
  'match.save-profile',
  // rotations
  'rotation.stations',
  'rotation.solve',
  'rotation.save',
  'rotation.sheet',
  // visits
  'visit.start',
  'visit.read',
  'visit.save',
  'visit.undo',
  'visit.redo',
  'visit.delete',
  'visit.import',
  'visit.export',
  // sheets
  'sheet.preview',
  'sheet.issue',
  'sheet.add-language',
  'sheet.read',
  // personal values: the calls carry labels and counts, never a value
  'personal.list',
  'personal.import',
  'personal.delete',
  'personal.orphans',
  // a person's values on the ergonomist's screen
  'heart-rate.open',
  'heart-rate.read',
  'heart-rate.judge',
  'heart-rate.keep',
  'heart-rate.enter',
  'heart-rate.close',
  'annex.make',
  'annex.withdraw',
  // tables of instruments and warehouses, pictures
  'table.open',
  'table.preview',
  'table.loads',
  'table.vibration',
  'table.close',
  'photo.add',
  // long work
  'job.progress',
  'job.cancel',
  // keeping and moving
  'backup.list',
  'backup.make',
  'backup.restore',
  'move.export',
  'move.import',
  'example.load',
  'example.remove',
] as const;

export type CallName = (typeof callNames)[number];

/** The calls that change nothing. After any other one, what is on the screen may be stale. */
export const queryNames = [
  'app.snapshot',
  'recovery.export-readable',
  'recovery.report',
  'place.tree',
  'workstation.read',
  'overview.page',
  'overview.due',
  'map.read',
  'map.trend',
  'map.nearly',
  'need.list',
  'match.find',
  'rotation.stations',
  'visit.read',
  'visit.export',
  'sheet.preview',
  'sheet.read',
  'personal.list',
  'personal.orphans',
  'heart-rate.judge',
  'table.preview',
  'table.loads',
  'table.vibration',
  'job.progress',
  'backup.list',
] as const satisfies readonly CallName[];

/** Whether a call may change something; known without the specs, which the page has no other use for. */
export function isCommand(name: CallName): boolean {
  return !(queryNames as readonly CallName[]).includes(name);
}

export function isCallName(name: unknown): name is CallName {
  return (callNames as readonly unknown[]).includes(name);
}
