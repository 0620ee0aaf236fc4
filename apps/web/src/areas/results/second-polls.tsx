import type { ConstituencyResult } from '@baucu/contract'
import { day, isAnnulment } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepOrganisation, nameOf, useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './second-polls.module.css'
import { useSecondWords } from './second-words.ts'

/** What followed the first poll: which areas are waited for, each vote again, and who is elected by all of them together. */
export function SecondPolls({ result }: { result: ConstituencyResult }): ReactNode {
  const say = useSecondWords()
  const { seconds, annulment, combined } = result
  if (seconds.length === 0) return null
  return (
    <section className={`${ui.card} ${ui.pad} ${style.seconds}`} aria-labelledby="lan-hai">
      <h2 id="lan-hai">{say.title}</h2>
      {annulment &&
        (annulment.waiting.length > 0 ? (
          <Remark tone="warn">
            {say.waiting} {annulment.waiting.map(({ number, commune }) => say.area(number, commune)).join('; ')}.
          </Remark>
        ) : (
          <Remark tone="info">{say.replaced}</Remark>
        ))}
      <ul>
        {seconds.map((each) => (
          <li key={each.frame}>
            <Link
              to="/ky/$frame/ket-qua/$constituency"
              params={{ frame: each.frame, constituency: result.id }}
              search={keepOrganisation}
              className={ui.strong}
            >
              {say.pollOn(say.kinds[each.kind], day(each.day))}
            </Link>
            <span className={ui.meta}>{say.decision(each.decision, day(each.decidedOn))}</span>
            <Tag tone={each.finished ? 'ok' : 'info'} sign={each.finished ? 'check' : 'clock'}>
              {say.minutes(each.reported, each.expected)}
            </Tag>
            {each.open && (
              <Tag tone="warn" sign="help">
                {say.lawSilent}
              </Tag>
            )}
          </li>
        ))}
      </ul>
      {combined && (
        <div className={style.combined}>
          <h3>
            {say.combined}. {say.enough(combined.elected.length, result.seats)}
          </h3>
          <ol>
            {combined.elected.map(({ id, name, poll }) => (
              <li key={id}>
                <b className={ui.strong}>{name}</b> <span className={ui.meta}>({say[poll]})</span>
              </li>
            ))}
          </ol>
          {combined.unfilled > 0 && (
            <Tag tone="warn" sign="triangle">
              {say.unfilled(combined.unfilled)}
            </Tag>
          )}
        </div>
      )}
    </section>
  )
}

/** Of a second poll: the way to the first, where an annulled result is decided. */
export function FirstPoll({ result }: { result: ConstituencyResult }): ReactNode {
  const say = useSecondWords()
  const { second } = useFrame()
  const { data } = useAnswer('frames.list', {}, second !== null)
  const first = data?.frames.find((each) => each.id === second?.of)
  if (!second || !first) return null
  return (
    <div className={style.first}>
      <Remark tone="info">
        {isAnnulment(second.kind) ? say.ofFirst : say.partOf}{' '}
        <Link
          to="/ky/$frame/ket-qua/$constituency"
          params={{ frame: first.id, constituency: result.id }}
          search={keepOrganisation}
        >
          {nameOf(first)}
        </Link>
      </Remark>
    </div>
  )
}
