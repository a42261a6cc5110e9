export const issue = {
  title: 'Fiche',
} as const;
