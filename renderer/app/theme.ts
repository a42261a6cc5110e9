import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

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

/** The same grey, from text to the darkest ground. */
const dark: MantineColorsTuple = [
  '#e6e9ea',
  '#c6cbcd',
  '#a3aaad',
  '#8a9295',
  '#444c50',
  '#343b3f',
  '#262c2f',
  '#191d1f',
  '#131618',
  '#0d0f10',
];

/** What stands on a filled control. Mantine takes the light scheme's colour in both: white on near-white in the dark. */
const onPrimary = 'var(--mantine-primary-color-contrast)';

const variantColours: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isPrimary = input.color === undefined || input.color === input.theme.primaryColor;
  return input.variant === 'filled' && isPrimary ? { ...colours, color: onPrimary } : colours;
};

export const theme = createTheme({
  colors: { ink, dark },
  black: '#16191b',
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  variantColorResolver: variantColours,
  fontFamily: '"IBM Plex Sans", system-ui, sans-serif',
  headings: { fontFamily: '"IBM Plex Sans", system-ui, sans-serif', fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A finger needs 44 px; Mantine's middle size has 42 (the same for inputs: global.css).
    Button: Button.extend({
      defaultProps: { size: 'md' },
      vars: () => ({ root: { '--button-height': 'var(--control-height)', '--button-padding-x': '1.1rem' } }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 'xl', variant: 'subtle' } }),
    ...Object.fromEntries(
      ['TextInput', 'Textarea', 'NumberInput', 'Checkbox', 'Radio', 'Switch', 'FileInput'].map((name) => [
        name,
        { defaultProps: { size: 'md' } },
      ]),
    ),
    // The list scrolls by itself (global.css): a frame around it that scrolls would have to take the focus.
    Select: { defaultProps: { size: 'md', withScrollArea: false } },
    Autocomplete: { defaultProps: { size: 'md', withScrollArea: false } },
    // The first item takes the focus; a placeholder without a role is not a child that a menu may have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Checkbox: { defaultProps: { size: 'md', iconColor: onPrimary } },
    Radio: { defaultProps: { size: 'md', iconColor: onPrimary } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
});

/** Mantine's greys for less important text miss the contrast of WCAG AA; its red would look like an outcome. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#566064',
    '--mantine-color-placeholder': '#6a7478',
    '--mantine-color-error': '#16191b',
    '--mantine-color-default-border': '#8b9497',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b1b4',
    '--mantine-color-placeholder': '#8f989b',
    '--mantine-color-error': '#f4f5f5',
    '--mantine-color-default-border': '#6a7478',
  },
});
