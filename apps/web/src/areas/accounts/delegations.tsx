import { roleTitles } from '@baucu/contract'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { moment } from '../../kernel/format.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './account.module.css'
import { useDelegateWords } from './delegate-words.ts'
import { ReasonPanel } from './reason-panel.tsx'
import { useAccountWords } from './words.ts'

/** What one has passed on, each of which can be taken back. Nothing while there is none. */
export function Delegations(): ReactNode {
  const say = useDelegateWords()
  const { data } = useAnswer('accounts.delegations', {})
  if (!data || data.delegations.length === 0) return null
  return (
    <section className={`${ui.card} ${ui.pad}`}>
      <h2>{say.given}</h2>
      <ul className={style.list}>
        {data.delegations.map((each) => (
          <Line key={each.grant.id} delegation={each} />
        ))}
      </ul>
    </section>
  )
}

function Line({ delegation }: { delegation: Output<'accounts.delegations'>['delegations'][number] }): ReactNode {
  const say = useDelegateWords()
  const words = useAccountWords()
  const locale = useLocale()
  const end = useRun('accounts.endDelegation')
  const { account, grant } = delegation
  const title = say.title(roleTitles[grant.role][locale], grant.organisation?.name ?? words.whole)
  return (
    <li className={style.session}>
      <span>
        <b>{account}</b>: {title}
        {grant.from && grant.to && <span className={ui.meta}> {say.term(moment(grant.from), moment(grant.to))}</span>}
      </span>
      <ReasonPanel
        label={say.end}
        title={account}
        lead={say.endLead}
        act={say.endNow}
        busy={end.isPending}
        wrong={end.error ? end.error.message || words.unreachable : undefined}
        submit={(reason) => end.mutate({ grant: grant.id, reason })}
      />
    </li>
  )
}
