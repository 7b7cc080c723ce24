import type { CSSVariablesResolver } from '@mantine/core'
import { createTheme } from '@mantine/core'

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 7,
  // Our dark surfaces and borders, in the places where Mantine looks for its own.
  colors: {
    dark: [
      '#e6e8ee',
      '#c9ced8',
      '#a3abb8',
      '#868e9c',
      '#868e9c',
      '#2e3138',
      '#1a1b1e',
      '#141517',
      '#141517',
      '#0f1012',
    ],
  },
  autoContrast: true,
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-code)',
  defaultRadius: 6,
  cursorType: 'pointer',
  components: {
    CloseButton: { defaultProps: { 'aria-label': 'Close' } },
  },
})

/** Mantine's parts take their colours from our tokens, so that there is one palette. */
export const cssVariables: CSSVariablesResolver = () => {
  const colors = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-error': 'var(--error)',
    '--mantine-color-anchor': 'var(--link)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--active-line)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--outline)',
  }
  return { variables: {}, light: colors, dark: colors }
}
