import { importOrganisations } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import style from './organisations.module.css'
import { useOrganisationWords } from './words.ts'

/** The pages of organisations, one line above each of them. */
export function AreaNav(): ReactNode {
  const say = useOrganisationWords()
  const frame = useFrameId()
  const mayImport = useMay(importOrganisations)
  const link = { params: { frame }, search: keepSearch, activeOptions: { includeSearch: false, exact: true } }
  return (
    <nav className={style.nav} aria-label={say.pages}>
      <Link to="/ky/$frame/to-chuc" {...link}>
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
    </nav>
  )
}
