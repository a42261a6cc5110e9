export const app = {
  overview: 'Overzicht',
} as const;
