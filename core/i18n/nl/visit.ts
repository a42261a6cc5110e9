export const visit = {
  title: 'Plaatsbezoek',
} as const;
