import { type ReactNode, useEffect } from 'react'
import type { Output } from '../../kernel/client.ts'
import { moment } from '../../kernel/format.ts'
import { refreshSession } from '../../kernel/session.ts'
import { signOut } from '../../kernel/sign-out.ts'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { useAccountWords } from './words.ts'

/** Asked so often whether somebody has approved, in milliseconds: people stand beside each other and look at it. */
const askEvery = 2_000

/** A code was entered: the number to show, until an official above has seen the person. */
export function Waiting(props: { name: string; pending: NonNullable<Output<'accounts.me'>['pending']> }): ReactNode {
  const say = useAccountWords()
  const { check, organisation, until } = props.pending
  useEffect(() => {
    const asking = setInterval(() => void refreshSession(), askEvery)
    return () => clearInterval(asking)
  }, [])
  return (
    <section className={`${ui.card} ${ui.pad}`} aria-live="polite">
      <h2>{say.waits(props.name)}</h2>
      <p className={`${ui.label} ${style.sub}`}>{say.waitsNumber}</p>
      <p className={style.number}>{check}</p>
      <p>{say.waitsLead(organisation.name)}</p>
      <p className={ui.meta}>{say.waitsUntil(moment(until))}</p>
      <p className={style.actions}>
        <button type="button" className={ui.button} onClick={() => void signOut().catch(() => undefined)}>
          {say.signOut}
        </button>
      </p>
    </section>
  )
}
