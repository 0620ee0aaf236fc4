import { type ProposalLine, proposalList } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { DecideForm } from './decide-form.tsx'
import { numberOf } from './number-of.ts'
import { waits } from './proposal-detail.tsx'
import style from './proposals.module.css'
import { StandingTag } from './standing-tag.tsx'
import { useProposalWords } from './words.ts'

type Meeting = Readonly<{ id: string; organisation: Readonly<{ id: string }> }>

/** The proposals that wait for whoever called a meeting, those of its agenda first, and what it answered. */
export function ProposalsOfMeeting({ meeting }: { meeting: Meeting }): ReactNode {
  const say = useProposalWords()
  const organisation = meeting.organisation.id
  const may = useMayAt(proposalList, organisation)
  const asks = { organisation, as: 'addressee', limit: 100 } as const
  const open = useAnswer('proposals.list', { ...asks, standings: ['late', 'open', 'deferred'] }, may)
  const here = useAnswer('proposals.list', { ...asks, meeting: meeting.id }, may)
  if (!open.data || !here.data) return null
  const onAgenda = here.data.proposals
  const others = open.data.proposals.filter((each) => !onAgenda.some(({ id }) => id === each.id))
  const all = [...onAgenda, ...others]
  if (all.length === 0) return null
  return (
    <section className={ui.card} aria-labelledby="de-xuat-cua-hop">
      <div className={ui.cardHead}>
        <h2 id="de-xuat-cua-hop">{say.ofMeeting}</h2>
        <span className={ui.count}>{all.filter((each) => waits(each.standing)).length}</span>
      </div>
      <ul className={style.meeting}>
        {all.map((line) => (
          <Heard key={line.id} line={line} meeting={meeting.id} onAgenda={onAgenda.includes(line)} />
        ))}
      </ul>
    </section>
  )
}

/** One of them, with the answer given here. */
function Heard(props: { line: ProposalLine; meeting: string; onAgenda: boolean }): ReactNode {
  const { line, meeting, onAgenda } = props
  const say = useProposalWords()
  const frame = useFrameId()
  const hear = useRun('proposals.hear')
  const [deciding, setDeciding] = useState(false)
  const { content } = line
  const said = saidOf(hear.error, () => false, say.unreachable)
  const acts = line.decides && content !== null && waits(line.standing)
  const put = () => hear.mutate({ proposal: line.id, version: line.version, meeting: onAgenda ? null : meeting })
  return (
    <li>
      <div>
        <Link
          to="/ky/$frame/de-xuat"
          params={{ frame }}
          search={(was) => ({ ...keepSearch(was), dexuat: line.id })}
          className={style.subject}
        >
          {numberOf(line)}: {content?.subject ?? say.hidden}
        </Link>
        {content && (
          <span className={style.sub}>
            {content.proposers.map((each) => each.name).join('; ')}. {say.replyDue}: {day(content.replyDue)}
          </span>
        )}
      </div>
      <p className={style.marks}>
        <StandingTag standing={line.standing} />
        {onAgenda && (
          <Tag tone="info" sign="calendar">
            {say.here}
          </Tag>
        )}
      </p>
      {acts &&
        (deciding ? (
          <DecideForm line={line} meeting={meeting} done={() => setDeciding(false)} stop={() => setDeciding(false)} />
        ) : (
          <div className={style.actions}>
            <button type="button" className={ui.button} onClick={() => setDeciding(true)}>
              {say.decide}
            </button>
            <button type="button" className={ui.button} disabled={hear.isPending} onClick={put}>
              {onAgenda ? say.takeOff : say.putHere}
            </button>
          </div>
        ))}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
    </li>
  )
}
