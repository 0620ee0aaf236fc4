import { type CopyLine, setKey } from '@baucu/contract'
import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { useRun } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import { useWords } from '../../kernel/words/words.ts'
import { saidOf } from './said.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** The star of a key task. Why a sixth is refused, with the five there are, is told to the page. */
export function KeyStar({ copy, refused }: { copy: CopyLine; refused: (why: string) => void }): ReactNode {
  const words = useWorkWords()
  const { notice } = useWords()
  const may = useMayAt(setKey, copy.organisation.id)
  const run = useRun('work.setKey')
  const closed = copy.standing === 'withdrawn' || copy.progress === 100
  if (!may || (closed && !copy.key)) {
    return copy.key ? (
      <Tag tone="accent" sign="star">
        {words.keyed}
      </Tag>
    ) : null
  }
  const turn = () => {
    refused('')
    run.mutate(
      { copy: copy.id, version: copy.version, key: !copy.key },
      {
        onError: (error) => {
          const { at, whole, unreachable } = saidOf(error)
          refused(
            unreachable ? `${notice.unreachable}. ${notice.unreachableNext}` : [whole, ...Object.values(at)].join(' '),
          )
        },
      },
    )
  }
  return (
    <button
      type="button"
      className={style.star}
      aria-pressed={copy.key}
      aria-label={copy.key ? words.keyOn(copy.title) : words.keyOff(copy.title)}
      title={words.keyed}
      disabled={run.isPending}
      onClick={turn}
    >
      <Icon sign="star" size={20} />
    </button>
  )
}
