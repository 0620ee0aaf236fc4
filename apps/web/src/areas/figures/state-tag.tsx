import type { ReactNode } from 'react'
import { Tag } from '../../kernel/tag.tsx'
import type { CellState } from './form-state.ts'
import { useFigureWords } from './words.ts'

/** Where a number is: typed, on this device, on its way, at the server. */
export function StateTag({ state, typed }: { state: CellState; typed: boolean }): ReactNode {
  const { state: words } = useFigureWords()
  if (typed) {
    return (
      <Tag tone="info" sign="pen">
        {words.typed}
      </Tag>
    )
  }
  switch (state.state) {
    case 'none':
      return (
        <Tag tone="quiet" sign="circle">
          {words.none}
        </Tag>
      )
    case 'waiting':
      return (
        <Tag tone="info" sign="sync">
          {words.waiting}
        </Tag>
      )
    case 'sending':
      return (
        <Tag tone="info" sign="half">
          {words.sending}
        </Tag>
      )
    case 'refused':
      return (
        <Tag tone="danger" sign="octagon">
          {state.reason ? `${words.refused}: ${state.reason}` : words.refused}
        </Tag>
      )
    case 'conflict':
      return (
        <Tag tone="warn" sign="differ">
          {words.conflict}
        </Tag>
      )
    case 'received':
      return (
        <Tag tone="ok" sign="check">
          {state.at ? words.received(state.at) : ''}
        </Tag>
      )
  }
}
