import { attendanceList, importPersons, personalFields } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AreaLinks } from '../../kernel/area-links.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { usePersonWords } from './words.ts'

/** The pages about people. */
export function PersonsNav(): ReactNode {
  const say = usePersonWords()
  const frame = useFrameId()
  const mayAttend = useMay(attendanceList)
  const mayImport = useMay(importPersons)
  const mayAsk = useMay(personalFields)
  const link = { params: { frame }, search: keepSearch, activeOptions: { includeSearch: false, exact: true } }
  return (
    <AreaLinks label={say.pages}>
      <Link to="/ky/$frame/nhan-su" {...link}>
        {say.nav.people}
      </Link>
      {mayAttend && (
        <Link to="/ky/$frame/nhan-su/du-hop" {...link}>
          {say.nav.attendance}
        </Link>
      )}
      {mayImport && (
        <Link to="/ky/$frame/nhan-su/nhap" {...link}>
          {say.nav.import}
        </Link>
      )}
      {mayAsk && (
        <Link to="/ky/$frame/du-lieu-ca-nhan" {...link}>
          {say.nav.held}
        </Link>
      )}
    </AreaLinks>
  )
}
