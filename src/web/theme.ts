import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** A calm blue-green: ready to act, not to alarm. */
const tide: MantineColorsTuple = [
  '#e6f7f9',
  '#d2ebef',
  '#a5d6dd',
  '#75c0cb',
  '#4eadbb',
  '#369fb0',
  '#2697a9',
  '#0b7285',
  '#086a7c',
  '#005a6b',
];

/** Greys with a little of the same blue, from text to ground. */
const night: MantineColorsTuple = [
  '#c9d1d4',
  '#b3bec2',
  '#8a979d',
  '#6a777d',
  '#3c484e',
  '#344046',
  '#273136',
  '#1f282c',
  '#171e21',
  '#12181b',
];

/** How the pages look. Colours are chosen so that text on them passes WCAG AA in light and dark. */
export const theme = createTheme({
  colors: { tide, dark: night },
  primaryColor: 'tide',
  primaryShade: { light: 7, dark: 8 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  headings: { fontWeight: '650' },
  components: {
    // By default the button that shows a password is left out of the keyboard's way.
    PasswordInput: {
      defaultProps: {
        visibilityToggleButtonProps: {
          tabIndex: 0,
          'aria-hidden': false,
          'aria-label': 'Show or hide the password',
        },
      },
    },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    // What Mantine gives the focus otherwise is no item, and a menu holds only those.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Select: { defaultProps: { maxDropdownHeight: 420 } },
    Paper: { defaultProps: { withBorder: true, p: 'md', bg: 'var(--tom-paper)' } },
  },
});
