import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'

/** Opens one organisation beside the tree, on the same day. */
export function OrganisationLink(props: { id: string; className?: string; children: ReactNode }): ReactNode {
  const frame = useFrameId()
  return (
    <Link
      to="/ky/$frame/to-chuc/$organisation"
      params={{ frame, organisation: props.id }}
      search={keepSearch}
      {...(props.className ? { className: props.className } : {})}
    >
      {props.children}
    </Link>
  )
}
