/** Workstations against what one person can do now. */
export const match = {
  /** What a profile's file begins with. */
  fileName: 'mogelijkheden',
  title: 'Passend werk',
} as const;
