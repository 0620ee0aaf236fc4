import type { ReactNode } from 'react'
import style from './area-links.module.css'

/** The pages of an area, one line above each of them: links of the router, the current one marked by it. */
export function AreaLinks(props: { label: string; children: ReactNode }): ReactNode {
  return (
    <nav className={style.links} aria-label={props.label}>
      {props.children}
    </nav>
  )
}
