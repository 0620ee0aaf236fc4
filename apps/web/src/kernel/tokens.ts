/**
 * Every colour once, light and dark on one line. Text colours keep 4.5:1 on page, surface, subtle and sunken; borders of
 * fields and buttons keep 3:1. `accent` is identity and *here, now*, never "wrong"; `gold` only where something is signed,
 * sealed or published; a state colour never comes without its sign and its word.
 */
const tokens: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  page: ['#F6F4F0', '#151311'],
  surface: ['#FFFFFF', '#1E1B18'],
  subtle: ['#F0EDE7', '#27231F'],
  sunken: ['#E8E4DC', '#302B26'],
  line: ['#DDD8CF', '#3B352F'],
  'line-strong': ['#857D71', '#8F8578'],
  text: ['#231F1B', '#EFEAE3'],
  'text-2': ['#575047', '#C9C1B5'],
  'text-3': ['#675F55', '#ABA296'],
  accent: ['#8C1D22', '#F2A09A'],
  'accent-fill': ['#8C1D22', '#A5343A'],
  'accent-hover': ['#6F1519', '#B94248'],
  'accent-tint': ['#F8ECEB', '#371A1A'],
  'on-accent': ['#FFFFFF', '#FFFFFF'],
  danger: ['#B42318', '#FF9F94'],
  'danger-tint': ['#FDEDEB', '#3A1B18'],
  'danger-line': ['#E5AFA8', '#7A362E'],
  warn: ['#865000', '#F0BE62'],
  'warn-tint': ['#FDF3DF', '#33270F'],
  'warn-line': ['#E0C07F', '#6A521D'],
  ok: ['#1E6B41', '#86CFA0'],
  'ok-tint': ['#E9F4ED', '#162B1E'],
  'ok-line': ['#A6CDB5', '#2F5E42'],
  info: ['#1F5582', '#94C2EA'],
  'info-tint': ['#EAF1F7', '#152838'],
  'info-line': ['#AAC4DA', '#2F506D'],
  gold: ['#755709', '#E3C06A'],
  'gold-tint': ['#FAF3E0', '#2E2711'],
  'gold-line': ['#D9C187', '#66541F'],
  'chart-main': ['#8C1D22', '#E07A75'],
  'chart-quiet': ['#A89F92', '#7C7368'],
  'chart-grid': ['#E4DFD6', '#332E29'],
  focus: ['#1F5582', '#94C2EA'],
  'shadow-pop': [
    '0 8px 28px rgba(35, 31, 27, .16), 0 1px 3px rgba(35, 31, 27, .12)',
    '0 8px 28px rgba(0, 0, 0, .55), 0 0 0 1px #3B352F',
  ],
}

const block = (mode: 0 | 1): string =>
  Object.entries(tokens)
    .map(([name, pair]) => `--${name}:${pair[mode]}`)
    .join(';')

/** The style sheet of the tokens. Paper is always light, whatever the screen was. */
export const tokenSheet = `:root{color-scheme:light;${block(0)}}@media not print{:root[data-mantine-color-scheme=dark]{color-scheme:dark;${block(1)}}}`
