import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Near-black, the colour of controls: green, brick red and dashed grey are kept for outcomes. */
const ink: MantineColorsTuple = [
  '#f4f5f5',
  '#e4e6e7',
  '#c8cccd',
  '#a9afb1',
  '#878e91',
  '#656d70',
  '#4a5154',
  '#343a3d',
  '#22272a',
  '#14181a',
];

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  fontFamily: '"IBM Plex Sans", system-ui, sans-serif',
  headings: { fontFamily: '"IBM Plex Sans", system-ui, sans-serif', fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
