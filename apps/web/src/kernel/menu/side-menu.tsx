import type { ReactNode } from 'react'
import { useFrameOrNone } from '../frame.ts'
import { Icon } from '../icons.tsx'
import { useLocale, useWords } from '../words/words.ts'
import style from './menu.module.css'
import type { Entry } from './menu.ts'
import { MoreMenu } from './more-menu.tsx'
import { PlaceLink } from './place-link.tsx'
import { useMenu } from './use-menu.ts'

/** The menu at the left of a desk: items, the pages of the open one, and "Thêm". */
export function SideMenu(): ReactNode {
  const words = useWords()
  const frame = useFrameOrNone()
  const { entries } = useMenu()
  return (
    <nav className={style.side} aria-label={words.menu.main}>
      {entries.map((entry) =>
        entry.group.id === 'more' ? (
          <MoreMenu key="more" className={style.item} places={entry.places} phone={false} />
        ) : (
          <SideEntry key={entry.group.id} entry={entry} />
        ),
      )}
      {frame?.sample && <p className={style.foot}>{words.menu.sampleNote}</p>}
    </nav>
  )
}

/** One page stands under its own name; several under the name of their group, listed while one of them is open. */
function SideEntry({ entry }: { entry: Entry }): ReactNode {
  const locale = useLocale()
  const { here } = useMenu()
  const [first] = entry.places
  const open = here?.group === entry.group.id
  const single = entry.places.length === 1
  const named = single ? first : entry.group
  return (
    <>
      <PlaceLink place={first} className={style.item} here={open} title={named[locale]}>
        <Icon sign={named.sign} size={21} />
        <span>{named[locale]}</span>
      </PlaceLink>
      {open && !single && (
        <div className={style.pages}>
          {entry.places.map((place) => (
            <PlaceLink key={place.id} place={place} className={style.page} here={here?.id === place.id}>
              {place[locale]}
            </PlaceLink>
          ))}
        </div>
      )}
    </>
  )
}
