import type { ConstituencyResult, Frame } from '@baucu/contract'
import type { ReactNode } from 'react'
import { Tag } from './tag.tsx'
import { useWords } from './words/words.ts'

/** How far a result may be trusted. Gold only where a resolution published it. */
export function StatusTag(props: {
  status: ConstituencyResult['status']
  /** With it, the tag is boxed and names the resolution. */
  frame?: Frame
}): ReactNode {
  const words = useWords().results
  const boxed = props.frame !== undefined
  switch (props.status) {
    case 'official':
      return (
        <Tag tone="gold" sign="seal" boxed={boxed}>
          {props.frame?.officialBy ? words.officialBy(props.frame.officialBy) : words.official}
        </Tag>
      )
    case 'signed':
      return (
        <Tag tone="ok" sign="check" boxed={boxed}>
          {words.signed}
        </Tag>
      )
    case 'quick':
      return (
        <Tag tone={boxed ? 'quick' : 'plain'} sign="half" boxed={boxed}>
          {words.quick}
        </Tag>
      )
    case 'waiting':
      return (
        <Tag tone="quiet" sign="circle" boxed={boxed}>
          {words.waiting}
        </Tag>
      )
  }
}
