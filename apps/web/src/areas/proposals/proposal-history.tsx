import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import ui from '../../kernel/ui.module.css'
import { numberOf } from './number-of.ts'
import style from './proposals.module.css'
import { useProposalWords } from './words.ts'

type Event = NonNullable<Output<'proposals.one'>['whole']>['events'][number]

/** What happened to a proposal, the latest first. */
export function ProposalHistory({ events }: { events: readonly Event[] }): ReactNode {
  const say = useProposalWords()
  return (
    <ol className={style.events}>
      {events.map(({ id, kind, at, by, decision, other }) => (
        <li key={id}>
          <span>
            <b>{say.events[kind]}</b>
            {other && ` ${numberOf(other)}`}
            {decision && `: ${say.outcomes[decision.outcome]}`}
          </span>
          {decision?.reason && <span className={ui.second}>{decision.reason}</span>}
          <span className={ui.meta}>{say.by(by, at)}</span>
        </li>
      ))}
    </ol>
  )
}
