export const issue = {
  title: 'Fiche du poste',
} as const;
