export const visit = {
  title: 'Visit',
} as const;
