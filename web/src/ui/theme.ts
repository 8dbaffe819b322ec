import { type CSSVariablesResolver, createTheme, DEFAULT_THEME, type MantineColorsTuple } from '@mantine/core'

const brand: MantineColorsTuple = [
  '#eef8f6',
  '#dceeeb',
  '#b6ddd6',
  '#8bcbc1',
  '#68bbae',
  '#4fb0a1',
  '#3a9488',
  '#2a7a70',
  '#1f635b',
  '#154b45',
]

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: 7,
  colors: { brand },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  headings: { fontWeight: '650' },
})

const hues = Object.keys(DEFAULT_THEME.colors).filter((hue) => hue !== 'dark' && hue !== 'gray')

/** Mantine's own dimmed and tinted text is too faint for WCAG AA. The accent is for what is neither text nor filled. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-body': '#fcfcfb',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--convonet-accent': 'var(--mantine-color-brand-7)',
    ...tinted((hue) => `color-mix(in srgb, var(--mantine-color-${hue}-9) 70%, black)`),
    '--mantine-color-brand-light-color': 'var(--mantine-color-brand-8)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-body': '#1c1d1d',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-text': '#e2e5e4',
    '--convonet-accent': 'var(--mantine-color-brand-4)',
    ...tinted((hue) => `var(--mantine-color-${hue}-2)`),
    '--mantine-color-brand-light': '#24423e',
    '--mantine-color-brand-light-hover': '#2a4c47',
  },
})

function tinted(colour: (hue: string) => string): Record<string, string> {
  return Object.fromEntries(
    [...hues, 'brand', 'gray'].map((hue) => [`--mantine-color-${hue}-light-color`, colour(hue)]),
  )
}
