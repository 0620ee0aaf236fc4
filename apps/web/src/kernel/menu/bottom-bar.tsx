import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../icons.tsx'
import { useLocale, useWords } from '../words/words.ts'
import style from './menu.module.css'
import { MoreMenu } from './more-menu.tsx'
import { PlaceLink } from './place-link.tsx'
import { useMenu } from './use-menu.ts'
import { useMenuWords } from './words.ts'

/** Items that stand in the bar itself; the rest is under "Thêm". */
const room = 5

/** The bar at the foot of a phone. */
export function BottomBar(): ReactNode {
  const words = useWords()
  const locale = useLocale()
  const { entries, here } = useMenu()
  const items = entries.filter((entry) => entry.group.id !== 'more')
  const rest = [...items.slice(room), ...entries.filter((entry) => entry.group.id === 'more')]
  return (
    <nav className={style.bottom} aria-label={words.menu.main}>
      {items.slice(0, room).map(({ group, places: [first, ...others] }) => {
        const named = others.length === 0 ? first : group
        return (
          <PlaceLink key={group.id} place={first} className={style.tab} here={here?.group === group.id}>
            <Icon sign={named.sign} size={21} />
            <span>{named.short[locale]}</span>
          </PlaceLink>
        )
      })}
      <MoreMenu className={style.tab} places={rest.flatMap((entry) => entry.places)} phone />
    </nav>
  )
}

/** So much of the page before the open one stays in sight (pixels). */
const edge = 48

/** On a phone: the pages of the open item, above the page, in one line that is drawn aside; the open one is in sight. */
export function PageStrip(): ReactNode {
  const locale = useLocale()
  const words = useMenuWords()
  const { entries, here } = useMenu()
  const entry = entries.find((each) => each.group.id === here?.group)
  const strip = useRef<HTMLElement>(null)
  const open = here?.id
  useEffect(() => {
    const link = open && strip.current?.querySelector<HTMLElement>('[data-here]')
    if (strip.current && link) strip.current.scrollLeft = link.offsetLeft - strip.current.offsetLeft - edge
  }, [open])
  if (!entry || entry.group.id === 'more' || entry.places.length < 2) return null
  return (
    <nav ref={strip} className={style.strip} aria-label={words.pagesOf(entry.group[locale])}>
      {entry.places.map((place) => (
        <PlaceLink key={place.id} place={place} className={style.page} here={open === place.id}>
          {place[locale]}
        </PlaceLink>
      ))}
    </nav>
  )
}
