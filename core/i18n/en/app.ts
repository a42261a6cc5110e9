export const app = {
  overview: 'Overview',
} as const;
