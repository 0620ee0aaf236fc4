import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { moment } from '../../kernel/format.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useCodeWords } from './code-words.ts'
import style from './codes.module.css'
import { deviceName } from './device-name.ts'
import { Field } from './field.tsx'
import { useAccountWords } from './words.ts'

type Waiting = Output<'accounts.pending'>['pending'][number]

/** Who entered a code and waits. The number is on his phone only: whoever types it has stood before him. */
export function PendingList(): ReactNode {
  const say = useCodeWords()
  const { data, error } = useAnswer('accounts.pending', {})
  const [seen, setSeen] = useState<string>()
  return (
    <section className={ui.card} aria-label={say.pending}>
      <div className={ui.cardHead}>
        <h2>{say.pending}</h2>
        {data && <span className={ui.count}>{data.pending.length}</span>}
      </div>
      <p className={`${style.pad} ${ui.second}`}>{data?.pending.length === 0 ? say.nobodyWaits : say.pendingLead}</p>
      {!data && (error ? <Failed error={error} /> : <Loading />)}
      <ul>
        {data?.pending.map((each) => (
          <Row key={each.session} waiting={each} approved={() => setSeen(each.account.name)} />
        ))}
      </ul>
      <p role="status" className={seen ? `${style.pad} ${ui.strong}` : ui.hidden}>
        {seen && say.approved(seen)}
      </p>
    </section>
  )
}

function Row({ waiting, approved }: { waiting: Waiting; approved: () => void }): ReactNode {
  const say = useCodeWords()
  const { unreachable } = useAccountWords()
  const approve = useRun('accounts.approve')
  const [check, setCheck] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The row is gone by then; callbacks of `mutate` would be gone with it.
    approve.mutateAsync({ session: waiting.session, check }).then(approved, () => undefined)
  }
  return (
    <li className={style.pending}>
      <span className={style.who}>
        <b>{waiting.account.name}</b>
        <span>{waiting.organisation.name}</span>
        <span className={ui.meta}>
          {say.enteredAt(moment(waiting.at))}
          {waiting.device && `, ${deviceName(waiting.device)}`}
        </span>
      </span>
      <form className={style.check} onSubmit={submit} aria-label={waiting.account.name}>
        <Field
          label={say.check}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={check}
          wrong={approve.error ? approve.error.message || unreachable : undefined}
          onChange={(event) => {
            approve.reset()
            setCheck(event.currentTarget.value.replace(/\D/g, ''))
          }}
        />
        <button type="submit" className={ui.button} data-kind="main" disabled={check.length !== 4 || approve.isPending}>
          {say.approve}
        </button>
      </form>
    </li>
  )
}
