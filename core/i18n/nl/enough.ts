/** Whether there are enough light-duty jobs. */
export const enough = {
  title: 'Genoeg?',
} as const;
