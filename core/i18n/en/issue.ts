export const issue = {
  title: 'Strain sheet',
} as const;
