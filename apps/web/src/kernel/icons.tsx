import type { ReactNode } from 'react'

/** Signs on a 24-pixel grid. A sign never stands without a word beside it or an accessible name on its control. */
const drawings = {
  home: 'M3.5 11.5 12 4l8.5 7.5M6 10v10h12V10M10 20v-5.5h4V20',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4',
  box: 'M4 12.5V20h16v-7.5M2.8 12.5h18.4M8 12.5V4h8v8.5M10.4 8l1.3 1.3L14 7',
  play: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM10 8.5v7l5.5-3.5z',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.6 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2 1-1.2 1.8M12 16.6v.1',
  seal: 'M12 14.5a5.7 5.7 0 1 0 0-11.4 5.7 5.7 0 0 0 0 11.4ZM8.6 13.6 7.2 21.2 12 18.8l4.8 2.4-1.4-7.6M9.9 8.9l1.6 1.5 2.7-2.9',
  check: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.3l2.7 2.7L16 9.6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.4 2',
  circle: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  octagon: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.3M12 16.3v.1',
  triangle: 'M12 4 21 19.5H3zM12 10v4.5M12 17v.1',
  plus: 'M12 6v12M6 12h12',
  dash: 'M6 12h12',
  shield: 'M12 3l7 2.8v5.7c0 4.4-2.9 7.7-7 9.5-4.1-1.8-7-5.1-7-9.5V5.8zM9 12l2.2 2.2L15 10.2',
  chevronUp: 'M7 14l5-5 5 5',
  chevronDown: 'M7 10l5 5 5-5',
  chevronRight: 'M9.5 6l6 6-6 6',
  chevronLeft: 'M14.5 6l-6 6 6 6',
  phone:
    'M6.5 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1.5-1 2.5-2.5 2.5A14.5 14.5 0 0 1 4 6c0-1.5 1-2.5 2.5-2.5Z',
  printer: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.4 15.4 20 20',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  pause: 'M9 6v12M15 6v12',
  more: 'M4.6 12a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0M11.1 12a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0M17.6 12a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5M16 4.4a3.5 3.5 0 0 1 0 6.2M18 14.9c2 .8 3.2 2.5 3.5 5.1',
  star: 'M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z',
  back: 'M9 6.5 4.5 11 9 15.5M4.5 11H15a4.5 4.5 0 0 1 0 9h-2.5',
  tasks: 'M10 6h10M10 12h10M10 18h10M3.5 6 5 7.5 7.5 4.5M3.5 12 5 13.5 7.5 10.5M3.5 18 5 19.5 7.5 16.5',
  voice: 'M4 10v4l3 .5L14 19V5L7 9.5zM7.5 14.5 9 20M17.5 9a4 4 0 0 1 0 6',
  speech: 'M4 5h16v11h-9l-4 4v-4H4zM12 8v4M12 13.9v.1',
  paper: 'M6 3.5h8L19 8.5v12H6zM14 3.5v5h5M9 12.5h6M9 16h6',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  sync: 'M19.5 11A7.6 7.6 0 0 0 6 7.3L4 9.5M4 5v4.5h4.5M4.5 13A7.6 7.6 0 0 0 18 16.7l2-2.2M20 19v-4.5h-4.5',
  pen: 'M5 19l1-4L16.5 4.5l3 3L9 18z',
  differ: 'M5 9h14M5 15h14M16 5 8 19',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.5-4 3.4-6 7.5-6s7 2 7.5 6',
} as const

export type Sign = keyof typeof drawings | 'half'

/** A decorative sign; `size` in CSS pixels. */
export function Icon({ sign, size = 20 }: { sign: Sign; size?: number }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 18 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={drawings[sign === 'half' ? 'circle' : sign]} />
      {sign === 'half' && <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" stroke="none" />}
    </svg>
  )
}

/** The mark of the product: a ballot going into a box. */
export function Mark(): ReactNode {
  return (
    <svg aria-hidden="true" focusable="false" width="28" height="28" viewBox="0 0 28 28" style={{ flex: 'none' }}>
      <rect width="28" height="28" rx="5" fill="var(--accent-fill)" />
      <path
        d="M6 15.5V22h16v-6.5M4.8 15.5h18.4M9.5 15.5V6h9v9.5M12 10.6l1.6 1.6 2.8-3.2"
        fill="none"
        stroke="#fff"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
