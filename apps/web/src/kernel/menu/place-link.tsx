import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../frame.ts'
import type { Place } from './places.ts'

/** A link to a page of the menu that keeps day, phase and organisation of the address. */
export function PlaceLink(props: {
  place: Place
  className?: string | undefined
  /** The page, or one of its group, is open. */
  here: boolean
  title?: string
  children: ReactNode
}): ReactNode {
  const frame = useFrameId()
  return (
    <Link
      to={props.place.to}
      params={{ frame }}
      search={keepSearch}
      className={props.className}
      title={props.title}
      data-here={props.here ? true : undefined}
    >
      {props.children}
    </Link>
  )
}
