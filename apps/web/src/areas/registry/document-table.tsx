import type { DocumentLine } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './registry.module.css'
import { useRegistryWords } from './words.ts'

/** The lines of the register, the latest first. */
export function DocumentTable(props: {
  documents: readonly DocumentLine[]
  more: boolean
  shown: string | undefined
  /** The organisation whose register is open; lines of those below it say so. */
  own: string
}): ReactNode {
  const say = useRegistryWords()
  const locale = useLocale()
  const frame = useFrameId()
  const { data } = useAnswer('registry.kinds', {})
  const kindOf = (id: string) => data?.kinds.find((each) => each.id === id)?.title[locale] ?? ''
  return (
    <section className={ui.card} aria-label={say.title}>
      <table className={`${ui.table} ${style.table}`} data-narrow={props.shown ? true : undefined}>
        <thead>
          <tr>
            <th>{say.columns.number}</th>
            <th>{say.columns.abstract}</th>
            <th className={style.kind}>{say.columns.kind}</th>
            <th>{say.columns.work}</th>
          </tr>
        </thead>
        <tbody>
          {props.documents.map((each) => (
            <tr key={each.id} data-shown={each.id === props.shown || undefined}>
              <td className={style.number}>
                <span className={ui.strong}>{each.number}</span>
                <span className={ui.meta}>
                  {say.directions[each.direction]}, {day(each.day)}
                </span>
              </td>
              <td>
                <Link
                  id={`van-ban-${each.id}`}
                  to="/ky/$frame/so-van-ban"
                  params={{ frame }}
                  search={(was) => ({ ...was, vanban: each.id })}
                  className={style.abstract}
                  aria-current={each.id === props.shown ? 'true' : undefined}
                >
                  {each.abstract}
                </Link>
                <span className={ui.meta}>
                  {each.issuer}
                  {each.organisation.id !== props.own && ` · ${each.organisation.name}`}
                </span>
                <Marks line={each} />
              </td>
              <td className={`${ui.second} ${style.kind}`}>{kindOf(each.kind)}</td>
              <td className={style.work}>
                {each.withoutTask ? (
                  <Tag tone="warn" sign="triangle">
                    {say.withoutTask}
                  </Tag>
                ) : (
                  each.tasks > 0 && (
                    <Tag tone="info" sign="tasks">
                      {say.tasks(each.tasks)}
                    </Tag>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.more && <p className={`${ui.second} ${ui.more}`}>{say.more}</p>}
    </section>
  )
}

/** What is special about a line: how urgent, how secret, whether its scan is there. */
export function Marks({ line }: { line: DocumentLine }): ReactNode {
  const say = useRegistryWords()
  if (line.urgency === 'normal' && line.secrecy === 'normal' && !line.scan) return null
  return (
    <span className={style.marks}>
      {line.secrecy !== 'normal' && (
        <Tag tone="danger" sign="shield">
          {say.secrecies[line.secrecy]}
        </Tag>
      )}
      {line.urgency !== 'normal' && (
        <Tag tone="accent" sign="clock">
          {say.urgencies[line.urgency]}
        </Tag>
      )}
      {line.scan && (
        <Tag tone="gold" sign="seal">
          {say.hasScan}
        </Tag>
      )}
    </span>
  )
}
