import type { Organisation } from '@baucu/contract'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { endOfDay, moment, todayInVietnam } from '../../kernel/format.ts'
import { Icon, type Sign } from '../../kernel/icons.tsx'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { Tag, type Tone } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useCodeWords } from './code-words.ts'
import style from './codes.module.css'
import { usualDays } from './issue-form.tsx'
import { ReasonPanel } from './reason-panel.tsx'
import { useAccountWords } from './words.ts'

type Code = Output<'accounts.teamCodes'>['codes'][number]

const signs: Readonly<Record<Code['state'], readonly [Tone, Sign]>> = {
  unused: ['info', 'paper'],
  waiting: ['warn', 'clock'],
  working: ['ok', 'check'],
  used: ['quiet', 'circle'],
  expired: ['quiet', 'dash'],
  ended: ['danger', 'octagon'],
}

/** The members of a team by how far each is with his code, and the slips to print. */
export function CodeList({ team }: { team: Organisation }): ReactNode {
  const say = useCodeWords()
  const { data, error, isPlaceholderData } = useAnswer('accounts.teamCodes', { organisation: team.id })
  if (!data || isPlaceholderData) return error ? <Failed error={error} /> : <Loading />
  const unused = data.codes.filter((each) => each.state === 'unused').length
  return (
    <>
      <div className={ui.cardHead}>
        <h2>{say.members}</h2>
        <span className={ui.count}>{data.codes.length}</span>
        {unused > 0 && (
          <a
            className={`${ui.button} ${ui.push}`}
            data-size="small"
            href={`/documents/sign-in-codes.pdf?organisation=${team.id}`}
          >
            <Icon sign="printer" size={18} />
            {say.print(unused)}
          </a>
        )}
      </div>
      {unused > 0 && isThisMachine() && (
        <div className={style.pad}>
          <Remark tone="info">{say.noAddress}</Remark>
        </div>
      )}
      {data.codes.length === 0 ? (
        <p className={`${style.pad} ${ui.second}`}>{say.none}</p>
      ) : (
        <ul>
          {data.codes.map((code) => (
            <Row key={code.account} team={team.id} code={code} />
          ))}
        </ul>
      )}
    </>
  )
}

/** Whether this page was opened by a name that no other device knows: then the slips cannot say where to go. */
const isThisMachine = (): boolean => /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(window.location.hostname)

function Row({ team, code }: { team: string; code: Code }): ReactNode {
  const say = useCodeWords()
  const account = useAccountWords()
  const end = useRun('accounts.endCode')
  const issue = useRun('accounts.issueCodes')
  const { name, state, enterUntil, until } = code
  const [tone, sign] = signs[state]
  const again = () => {
    const days = usualDays(todayInVietnam())
    const lasts = Date.parse(until) > Date.parse(endOfDay(days.enterUntil)) ? until : endOfDay(days.until)
    issue.mutate({
      organisation: team,
      members: [{ account: code.account, name }],
      enterUntil: endOfDay(days.enterUntil),
      until: lasts,
    })
  }
  return (
    <li className={style.row}>
      <span className={style.who}>
        <b>{name}</b>
        <span className={ui.meta}>
          {state === 'unused' ? say.enterUntil(moment(enterUntil)) : say.until(moment(until))}
        </span>
      </span>
      <Tag tone={tone} sign={sign}>
        {say.states[state]}
      </Tag>
      <span className={style.actions}>
        {(state === 'unused' || state === 'waiting' || state === 'working') && (
          <ReasonPanel
            key={state}
            label={say.end}
            title={name}
            lead={say.endLead}
            act={say.endNow}
            busy={end.isPending}
            wrong={end.error ? end.error.message || account.unreachable : undefined}
            submit={(reason) => end.mutate({ organisation: team, account: code.account, reason })}
          />
        )}
        {(state === 'used' || state === 'expired' || state === 'ended') && (
          <button
            type="button"
            className={ui.button}
            data-size="small"
            aria-label={say.againFor(name)}
            disabled={issue.isPending}
            onClick={again}
          >
            {say.again}
          </button>
        )}
      </span>
      {issue.error && (
        <div className={style.wide}>
          <Remark tone="danger" live>
            {issue.error.message || account.unreachable}
          </Remark>
        </div>
      )}
    </li>
  )
}
