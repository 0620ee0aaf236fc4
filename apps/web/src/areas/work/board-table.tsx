import type { CopyLine } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, memo, type ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import { useOutbox } from '../../kernel/outbox/outbox.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { DueCell } from './due-cell.tsx'
import { attachmentsOf, openOf } from './held.ts'
import { KeyStar } from './key-star.tsx'
import { StandingTag } from './standing-tag.tsx'
import { waitsOf } from './waits-of.ts'
import { useWaitsWords } from './waits-words.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** ↑ and ↓ go from task to task. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-task]')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  if (by === 0 || at < 0) return
  event.preventDefault()
  links[at + by]?.focus()
}

/** Tasks in the order of the board: rows at a desk, cards on a phone. */
export function BoardTable(props: {
  copies: readonly CopyLine[]
  today: string
  shown: string | undefined
  refused: (why: string) => void
}): ReactNode {
  const words = useWorkWords()
  const items = useOutbox()
  return (
    <table className={`${ui.table} ${style.table}`}>
      <thead>
        <tr>
          <th className={style.starCell}>
            <span className={ui.hidden}>{words.columns.key}</span>
          </th>
          <th>{words.columns.title}</th>
          <th className={style.wide}>{words.columns.unit}</th>
          <th>{words.columns.due}</th>
          <th className={`${style.wide} ${style.amount}`}>{words.columns.progress}</th>
          <th>{words.columns.standing}</th>
        </tr>
      </thead>
      <tbody onKeyDown={move}>
        {props.copies.map((copy) => (
          <Row
            key={copy.id}
            copy={copy}
            today={props.today}
            shown={copy.id === props.shown}
            held={openOf(items, copy.id).length + attachmentsOf(items, copy.id).length > 0}
            refused={props.refused}
          />
        ))}
      </tbody>
    </table>
  )
}

/** Drawn again only when it changes: there may be hundreds. */
const Row = memo(function Row(props: {
  copy: CopyLine
  today: string
  shown: boolean
  held: boolean
  refused: (why: string) => void
}): ReactNode {
  const { copy } = props
  const words = useWorkWords()
  const say = useWaitsWords()
  const { waits, awaitedBy } = waitsOf(copy)
  const frame = useFrameId()
  return (
    <tr data-shown={props.shown || undefined} data-late={copy.standing === 'overdue' || undefined}>
      <td className={style.starCell}>
        <KeyStar copy={copy} refused={props.refused} />
      </td>
      <td>
        <Link
          id={`viec-${copy.id}`}
          data-task
          to="/ky/$frame/nhiem-vu"
          params={{ frame }}
          search={(was) => ({ ...was, viec: copy.id })}
          className={style.task}
          aria-current={props.shown ? 'true' : undefined}
        >
          {copy.title}
        </Link>
        {copy.urgent && (
          <Tag tone="danger" sign="triangle">
            {words.urgent}
          </Tag>
        )}
      </td>
      <td className={style.wide}>{copy.organisation.name}</td>
      <td>
        <DueCell of={copy} today={props.today} />
      </td>
      <td className={`${style.wide} ${style.amount}`}>
        <span className={style.onPhone}>{words.columns.progress}: </span>
        {words.percent(copy.progress)}
      </td>
      <td className={style.standing}>
        <StandingTag standing={copy.standing} />
        {copy.waitsOn && <span className={`${ui.meta} ${style.waits}`}>{words.waitsOn(copy.waitsOn)}</span>}
        {waits.length > 0 && (
          <span className={`${ui.meta} ${style.waits}`}>
            {say.waitsFor(waits.map((each) => each.organisation.name).join('; '))}
          </span>
        )}
        {awaitedBy.length > 0 && (
          <Tag tone="warn" sign="pause">
            {say.awaitedCount(awaitedBy.length)}
          </Tag>
        )}
        {props.held && (
          <Tag tone="info" sign="sync">
            {words.held}
          </Tag>
        )}
      </td>
    </tr>
  )
})
