import { type FormEvent, type ReactNode, useState } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { Panel } from '../../kernel/panel.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { knock } from './door.ts'
import { Field } from './field.tsx'
import { Passkeys } from './passkeys.tsx'
import { SecondFactor } from './second-factor.tsx'
import { useKnock } from './use-knock.ts'
import { useWaysWords } from './ways-words.ts'

/** How one signs in: password, second factor, passkeys. Nothing for who came in by a code or entered as a persona. */
export function SignInWays(): ReactNode {
  const say = useWaysWords()
  const { me } = useSession()
  const { data, error } = useAnswer('accounts.ownSignIn', {})
  if (!data && !error && me?.account?.persona === null) return <Coming title={say.title} />
  if (!data || !(data.password || data.service)) return null
  return (
    <section className={`${ui.card} ${ui.pad}`}>
      <h2>{say.title}</h2>
      {data.username && <p className={ui.second}>{say.username(data.username)}</p>}
      {data.password && (
        <>
          <p className={style.actions}>
            <ChangePassword />
          </p>
          <SecondFactor username={data.username ?? ''} on={data.secondFactor} />
        </>
      )}
      <Passkeys username={data.username ?? ''} />
    </section>
  )
}

/** Room for it while it is asked for, so that nothing else on the page moves. */
const Coming = ({ title }: { title: string }): ReactNode => (
  <section className={`${ui.card} ${ui.pad} ${style.coming}`} aria-busy="true">
    <h2>{title}</h2>
  </section>
)

function ChangePassword(): ReactNode {
  const say = useWaysWords()
  const { busy, wrong, go, forget } = useKnock()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [done, setDone] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const said = await go(() =>
      knock('/api/auth/change-password', {
        currentPassword: current.normalize('NFC'),
        newPassword: next.normalize('NFC'),
      }),
    )
    if (said) setDone(true)
  }
  return (
    <Panel className={`${ui.button} ${style.small}`} title={say.change} button={say.change}>
      {done ? (
        <p role="status" className={ui.strong}>
          {say.changed}
        </p>
      ) : (
        <form className={style.form} onSubmit={(event) => void submit(event)} onChange={forget}>
          <p className={ui.second}>{say.changeLead}</p>
          <Field
            label={say.current}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <Field
            label={say.next}
            hint={say.nextHint}
            type="password"
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          {wrong && (
            <Remark tone="danger" live>
              {wrong}
            </Remark>
          )}
          <button type="submit" className={ui.button} disabled={busy}>
            {say.changeNow}
          </button>
        </form>
      )}
    </Panel>
  )
}
