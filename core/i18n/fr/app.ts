export const app = {
  overview: 'Vue d’ensemble',
} as const;
