import { count } from '@baucu/law'
import type { FoundLine } from '@baucu/reporting'
import type { ReactNode } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { Tag } from '../../kernel/tag.tsx'
import { useLocale } from '../../kernel/words/words.ts'
import { useLogisticsWords } from './words.ts'

/** How many are missing or too many; nothing when it is as noted. */
export function Difference({ difference }: { difference: number }): ReactNode {
  const say = useLogisticsWords()
  const locale = useLocale()
  if (difference === 0) return null
  return (
    <Tag tone="danger" sign="octagon">
      {difference < 0 ? say.fewer(count(-difference, locale)) : say.moreFound(count(difference, locale))}
    </Tag>
  )
}

/** What is to be done when something was found that is not what the note says. */
export function WhatToDo({ lines }: { lines: readonly FoundLine[] }): ReactNode {
  const say = useLogisticsWords()
  const said = [
    ...(lines.some((each) => each.difference < 0) ? [say.whatToDo.fewer] : []),
    ...(lines.some((each) => each.difference > 0) ? [say.whatToDo.more] : []),
  ]
  return said.length > 0 && <Remark tone="danger">{said.join(' ')}</Remark>
}
