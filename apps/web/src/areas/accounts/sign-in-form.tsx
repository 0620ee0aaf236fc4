import { type FormEvent, type ReactNode, useState } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { wakeOutbox } from '../../kernel/outbox/outbox.ts'
import { sessionChanged } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { knock } from './door.ts'
import { Field } from './field.tsx'
import { useAccountWords } from './words.ts'

/** After any way in: whose device this is now, and what waited for a session goes out. */
export async function comeIn(): Promise<void> {
  await sessionChanged()
  await wakeOutbox(true)
}

/** User name and password, and the second factor when the account has one. What was typed stays when it is refused. */
export function SignInForm(): ReactNode {
  const say = useAccountWords()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [digits, setDigits] = useState('')
  const [second, setSecond] = useState(false)
  const [recovery, setRecovery] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setWrong(undefined)
    try {
      const said = second
        ? await knock(`/api/auth/two-factor/verify-${recovery ? 'backup-code' : 'totp'}`, { code: digits.trim() })
        : await knock('/api/auth/sign-in/username', { username: username.trim(), password: password.normalize('NFC') })
      if (!said.ok) setWrong(said.text)
      else if (said.body.twoFactorRedirect === true) setSecond(true)
      else await comeIn()
    } catch {
      setWrong(say.unreachable)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)} className={style.form}>
      {second ? (
        <>
          <Field
            key={String(recovery)}
            label={recovery ? say.recoveryCode : say.secondFactor}
            inputMode={recovery ? 'text' : 'numeric'}
            autoComplete={recovery ? 'off' : 'one-time-code'}
            autoFocus
            value={digits}
            onChange={(event) => setDigits(event.currentTarget.value)}
          />
          <button
            type="button"
            className={ui.button}
            data-kind="quiet"
            onClick={() => {
              setWrong(undefined)
              setDigits('')
              setRecovery(!recovery)
            }}
          >
            {recovery ? say.useDigits : say.useRecovery}
          </button>
        </>
      ) : (
        <>
          <Field
            label={say.username}
            autoComplete="username"
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <Field
            label={say.password}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </>
      )}
      {wrong && (
        <Remark tone="danger" live>
          {wrong}
        </Remark>
      )}
      <button type="submit" className={ui.button} data-kind="main">
        {second ? say.confirm : say.signIn}
      </button>
    </form>
  )
}

/** The one-time code of temporary staff. */
export function CodeForm({ entered }: { entered?: () => void }): ReactNode {
  const say = useAccountWords()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setWrong(undefined)
    try {
      const said = await knock('/api/accounts/code', { code: code.trim() })
      if (!said.ok) {
        setWrong(said.text)
        return
      }
      await comeIn()
      entered?.()
    } catch {
      setWrong(say.unreachable)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)} className={style.form}>
      <Field
        label={say.code}
        autoComplete="off"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {wrong && (
        <Remark tone="danger" live>
          {wrong}
        </Remark>
      )}
      <button type="submit" className={ui.button}>
        {say.useCode}
      </button>
    </form>
  )
}
