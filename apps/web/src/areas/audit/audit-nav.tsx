import { auditReads } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AreaLinks } from '../../kernel/area-links.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { useAuditWords } from './words.ts'

/** The two logs: of changes, and of reads for those who may look at them. */
export function AuditNav(): ReactNode {
  const say = useAuditWords()
  const frame = useFrameId()
  const mayRead = useMay(auditReads)
  const link = { params: { frame }, search: keepSearch, activeOptions: { includeSearch: false, exact: true } }
  if (!mayRead) return null
  return (
    <AreaLinks label={say.pages}>
      <Link to="/ky/$frame/nhat-ky" {...link}>
        {say.title}
      </Link>
      <Link to="/ky/$frame/nhat-ky/doc" {...link}>
        {say.reads.title}
      </Link>
    </AreaLinks>
  )
}
