import type { ListLine } from '@baucu/contract'
import { count, day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './candidates.module.css'
import { failingOf, standingOf } from './standing.ts'
import { useCandidateWords } from './words.ts'

/**
 * The constituencies of one body of one unit: seats, candidates, and whether there is something to look at. Names stand in
 * the rows until one list is open beside them.
 */
export function ListTable({ lines, shown }: { lines: readonly ListLine[]; shown: string | undefined }): ReactNode {
  const say = useCandidateWords()
  const locale = useLocale()
  const frame = useFrameId()
  const [first] = lines
  if (!first) return null
  const name = `${say.bodies[first.body]}, ${first.unit.name}`
  return (
    <section className={`${ui.card} ${record.group}`} aria-label={name}>
      <div className={ui.cardHead}>
        <h2>{name}</h2>
      </div>
      <table className={`${ui.table} ${record.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{say.columns.constituency}</th>
            <th className={ui.right}>{say.columns.seats}</th>
            <th className={ui.right}>{say.columns.candidates}</th>
            <th>{say.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((each) => (
            <tr key={each.constituency} data-shown={each.constituency === shown || undefined}>
              <td>
                <Link
                  id={`danh-sach-${each.constituency}`}
                  to="/ky/$frame/danh-sach"
                  params={{ frame }}
                  search={(was) => ({ ...was, mo: each.constituency })}
                  className={record.name}
                  aria-current={each.constituency === shown ? 'true' : undefined}
                >
                  {say.constituency(each.number)}
                </Link>
                <span className={ui.meta}>{each.area}</span>
                {each.list && shown === undefined && (
                  <p className={`${ui.meta} ${style.names}`}>
                    {say.decisionOf(each.list.decision, each.list.decidedOn && day(each.list.decidedOn))}
                    {': '}
                    {each.list.candidates.map((one) => one.name).join(', ')}
                  </p>
                )}
              </td>
              <td className={ui.right} data-label={say.columns.seats}>
                {count(each.seats, locale)}
              </td>
              <td className={ui.right} data-label={say.columns.candidates}>
                {each.list ? <b>{count(each.list.candidates.length, locale)}</b> : '–'}
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

function State({ line }: { line: ListLine }): ReactNode {
  const say = useCandidateWords()
  switch (standingOf(line)) {
    case 'none':
      return (
        <Tag tone="quiet" sign="circle">
          {say.states.none}
        </Tag>
      )
    case 'wrong':
      return (
        <Tag tone="danger" sign="octagon">
          {say.states.wrong(failingOf(line).length)}
        </Tag>
      )
    case 'incomplete':
      return (
        <Tag tone="warn" sign="triangle">
          {say.states.incomplete}
        </Tag>
      )
    case 'ask':
      return (
        <Tag tone="warn" sign="triangle">
          {say.states.ask(failingOf(line).length)}
        </Tag>
      )
    case 'right':
      return (
        <Tag tone="ok" sign="check">
          {say.states.right}
        </Tag>
      )
  }
}
