export const app = {
  overview: 'Übersicht',
} as const;
