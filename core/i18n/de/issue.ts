export const issue = {
  title: 'Belastungsblatt',
} as const;
