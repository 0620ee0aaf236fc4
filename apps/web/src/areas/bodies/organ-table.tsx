import type { OrganLine } from '@baucu/contract'
import { count, day, organTitle } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './bodies.module.css'
import { useBodiesWords } from './words.ts'

/** Election bodies of one kind: decision, members against the law, and whether there is something to look at. */
export function OrganTable(props: {
  title: string
  organs: readonly OrganLine[]
  shown: string | undefined
}): ReactNode {
  const { title, organs, shown } = props
  const say = useBodiesWords()
  const locale = useLocale()
  const frame = useFrameId()
  return (
    <section className={`${ui.card} ${record.group}`} aria-label={title}>
      <div className={ui.cardHead}>
        <h2>{title}</h2>
        <span className={ui.count}>{count(organs.length, locale)}</span>
      </div>
      <table className={`${ui.table} ${record.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{say.columns.name}</th>
            <th className={ui.right}>{say.columns.members}</th>
            <th>{say.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {organs.map((each) => (
            <tr key={each.id} data-shown={each.id === shown || undefined}>
              <td>
                <Link
                  id={`to-chuc-${each.id}`}
                  to="/ky/$frame/to-chuc-bau-cu"
                  params={{ frame }}
                  search={(was) => ({ ...was, mo: each.id })}
                  className={record.name}
                  aria-current={each.id === shown ? 'true' : undefined}
                >
                  {each.name}
                </Link>
                {each.organ !== null && (
                  <span className={ui.meta}>
                    {each.organ.startsWith('team-') ? `${organTitle(each.organ, locale)}. ` : ''}
                    {say.decisionOf(each.decision, each.decidedOn && day(each.decidedOn))}
                  </span>
                )}
              </td>
              <td className={ui.right} data-label={say.columns.members}>
                {each.organ === null ? '–' : <b>{count(each.members, locale)}</b>}
                {each.size && <span className={ui.meta}> {say.size(each.size.least, each.size.most)}</span>}
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

function State({ line }: { line: OrganLine }): ReactNode {
  const say = useBodiesWords()
  if (line.organ === null) {
    return (
      <Tag tone="quiet" sign="circle">
        {say.notSetUp}
      </Tag>
    )
  }
  if (line.toFix > 0) {
    return (
      <Tag tone="danger" sign="octagon">
        {say.toFix(line.toFix)}
      </Tag>
    )
  }
  if (line.toAsk > 0) {
    return (
      <Tag tone="warn" sign="triangle">
        {say.toAsk(line.toAsk)}
      </Tag>
    )
  }
  return (
    <Tag tone="ok" sign="check">
      {say.right}
    </Tag>
  )
}
