/** Why a database of the app is not open. The first five are decided from the file, the others from the system. */
export const closedReasons = [
  'newer-than-app',
  'not-ours',
  'damaged',
  'migration-failed',
  'not-writable',
  'disk-full',
  'in-use',
] as const;
export type ClosedReason = (typeof closedReasons)[number];

/** The two databases: that of the work, and that of personal values. */
export const databases = ['work', 'personal'] as const;
export type DatabaseName = (typeof databases)[number];
