import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AreaLinks } from '../../kernel/area-links.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMeetingWords } from './words.ts'

/** The pages about meetings. */
export function MeetingsNav(): ReactNode {
  const say = useMeetingWords()
  const frame = useFrameId()
  const link = { params: { frame }, search: keepSearch, activeOptions: { includeSearch: false, exact: true } }
  return (
    <AreaLinks label={say.areaPages}>
      <Link to="/ky/$frame/hop" {...link}>
        {say.nav.meetings}
      </Link>
      <Link to="/ky/$frame/hop/chuoi" {...link}>
        {say.nav.series}
      </Link>
    </AreaLinks>
  )
}
