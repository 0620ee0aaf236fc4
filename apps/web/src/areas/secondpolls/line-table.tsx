import type { SecondPollLine } from '@baucu/contract'
import { count, day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './second-polls.module.css'
import { openDue } from './standing.ts'
import { useSecondPollWords } from './words.ts'

/** Constituencies with how far their count is and what follows from it. */
export function LineTable(props: {
  name: string
  lines: readonly SecondPollLine[]
  shown: string | undefined
}): ReactNode {
  const { name, lines, shown } = props
  const say = useSecondPollWords()
  const locale = useLocale()
  const frame = useFrameId()
  return (
    <section className={`${ui.card} ${record.group}`} aria-label={name}>
      <div className={ui.cardHead}>
        <h2>{name}</h2>
        <span className={ui.count}>{count(lines.length, locale)}</span>
      </div>
      <table className={`${ui.table} ${record.table}`}>
        <thead>
          <tr>
            <th>{say.columns.constituency}</th>
            <th className={ui.right}>{say.columns.minutes}</th>
            <th>{say.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((each) => (
            <tr key={each.constituency} data-shown={each.constituency === shown || undefined}>
              <td>
                <Link
                  id={`lan-hai-${each.constituency}`}
                  to="/ky/$frame/bau-lai"
                  params={{ frame }}
                  search={(was) => ({ ...was, mo: each.constituency })}
                  className={record.name}
                  aria-current={each.constituency === shown ? 'true' : undefined}
                >
                  {say.constituency(each.number)}
                </Link>
                <span className={ui.meta}>
                  {say.bodies[each.body]}, {each.unit.name}
                </span>
              </td>
              <td className={ui.right} data-label={say.columns.minutes}>
                {each.expected === 0 ? '–' : say.of(each.reported, each.expected)}
              </td>
              <td>
                <State line={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function State({ line }: { line: SecondPollLine }): ReactNode {
  const say = useSecondPollWords()
  const due = openDue(line)
  const polls = line.polls.map((each) => (
    <Tag key={each.frame} tone={each.finished ? 'ok' : 'info'} sign={each.finished ? 'check' : 'clock'}>
      {say.pollOn(say.kinds[each.kind], day(each.day))}
      {each.finished ? say.counted : ''}
    </Tag>
  ))
  if (due === 'rerun' || due === 'additional') {
    return (
      <span className={style.states}>
        <Tag tone={due === 'rerun' ? 'danger' : 'warn'} sign={due === 'rerun' ? 'octagon' : 'triangle'}>
          {due === 'rerun' ? say.due.rerun : line.body === 'NA' ? say.due.considered : say.due.additional}
        </Tag>
        {polls}
      </span>
    )
  }
  if (polls.length > 0) return <span className={style.states}>{polls}</span>
  if (line.expected === 0 || line.reported < line.expected) {
    return (
      <Tag tone="quiet" sign="circle">
        {say.unfinished}
      </Tag>
    )
  }
  return (
    <Tag tone="ok" sign="check">
      {say.nothing}
    </Tag>
  )
}
