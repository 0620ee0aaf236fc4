import { importOrganisations } from '@baucu/contract'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AreaLinks } from '../../kernel/area-links.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { useOrganisationWords } from './words.ts'

/** The pages of organisations, one line above each of them. */
export function AreaNav(): ReactNode {
  const say = useOrganisationWords()
  const frame = useFrameId()
  const mayImport = useMay(importOrganisations)
  // One of the tree, opened beside it.
  const one = useParams({ strict: false, select: (params) => params.organisation })
  const link = { params: { frame }, search: keepSearch, activeOptions: { includeSearch: false, exact: true } }
  return (
    <AreaLinks label={say.pages}>
      <Link to="/ky/$frame/to-chuc" {...link} {...(one === undefined ? {} : { 'aria-current': 'page' as const })}>
        {say.nav.tree}
      </Link>
      <Link to="/ky/$frame/to-chuc/nhom" {...link}>
        {say.nav.groups}
      </Link>
      <Link to="/ky/$frame/to-chuc/chon" {...link}>
        {say.nav.select}
      </Link>
      {mayImport && (
        <Link to="/ky/$frame/to-chuc/nhap" {...link}>
          {say.nav.import}
        </Link>
      )}
    </AreaLinks>
  )
}
