export const visit = {
  title: 'Begehung',
} as const;
