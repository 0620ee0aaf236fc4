import type { ReactNode } from 'react'
import { RecordName } from '../../kernel/record-table.tsx'

/** The name of an entry in a list; only who may change it opens it. */
export function BudgetName(props: {
  id: string
  shown: string | undefined
  opens: boolean
  children: ReactNode
}): ReactNode {
  const { id, shown, opens, children } = props
  if (!opens) return children
  return (
    <RecordName id={`khoan-${id}`} at="mo" record={id} shown={shown}>
      {children}
    </RecordName>
  )
}
