import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const red: MantineColorsTuple = [
  '#F8ECEB',
  '#F0D3D1',
  '#E2ABA8',
  '#D2807D',
  '#C25A5A',
  '#B94248',
  '#A5343A',
  '#8C1D22',
  '#6F1519',
  '#520E12',
]
const gray: MantineColorsTuple = [
  '#F6F4F0',
  '#F0EDE7',
  '#E8E4DC',
  '#DDD8CF',
  '#C4BDB1',
  '#A89F92',
  '#857D71',
  '#675F55',
  '#575047',
  '#231F1B',
]
const dark: MantineColorsTuple = [
  '#EFEAE3',
  '#C9C1B5',
  '#ABA296',
  '#8F8578',
  '#3B352F',
  '#302B26',
  '#27231F',
  '#1E1B18',
  '#151311',
  '#0E0C0B',
]

/** A size that grows with the reader's choice. */
const typed = (pixels: number) => `calc(${pixels}px * var(--type))`

/** Mantine speaks our tokens: the same sizes, radii and colours as the rest of the page. */
export const theme = createTheme({
  colors: { red, gray, dark },
  primaryColor: 'red',
  primaryShade: { light: 7, dark: 6 },
  white: '#FFFFFF',
  black: '#231F1B',
  fontFamily: 'var(--sans)',
  fontSizes: { xs: typed(14), sm: typed(15), md: typed(16), lg: typed(18), xl: typed(20) },
  lineHeights: { md: '1.5' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '8px', xl: '14px' },
  defaultRadius: 'sm',
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  shadows: { md: 'var(--shadow-pop)' },
  breakpoints: { xs: '22.5em', sm: '45em', md: '64em', lg: '80em', xl: '120em' },
  focusRing: 'auto',
  respectReducedMotion: true,
})

export const variables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--subtle)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-anchor': 'var(--text)',
  }
  return { variables: {}, light: both, dark: both }
}
