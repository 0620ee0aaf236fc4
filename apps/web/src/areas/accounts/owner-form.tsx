import { password as passwordRule, username as usernameRule } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import style from './account.module.css'
import { knock } from './door.ts'
import { Field } from './field.tsx'
import { comeIn } from './sign-in-form.tsx'
import { useAccountWords } from './words.ts'

/** The first keeper of a new installation, once. */
export function OwnerForm(): ReactNode {
  const say = useAccountWords()
  const setUp = useRun('accounts.setUpOwner')
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const [entering, setEntering] = useState(false)
  const wrong: Readonly<Record<string, string | undefined>> = {
    name: name.trim() === '' ? say.needsName : undefined,
    username: usernameRule.safeParse(username).success ? undefined : say.needsUsername,
    password: passwordRule.safeParse(password).success ? undefined : say.needsPassword,
  }
  const said = saidOf(setUp.error, (field) => field in wrong, say.unreachable)
  const wrongOf = (field: string) => (asked && wrong[field]) || said.at[field]
  const busy = setUp.isPending || entering
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(wrong).some((each) => each !== undefined)) return
    setUp.mutate(
      { account: uuid7(), name, username, password },
      {
        onSuccess: async () => {
          setEntering(true)
          await knock('/api/auth/sign-in/username', { username, password: password.normalize('NFC') }).catch(
            () => undefined,
          )
          await comeIn()
        },
      },
    )
  }
  return (
    <section className={`${ui.card} ${ui.pad}`}>
      <h2>{say.owner}</h2>
      <p className={ui.second}>{say.ownerLead}</p>
      <form onSubmit={submit} className={style.form} noValidate>
        <Field
          label={say.fullName}
          autoComplete="name"
          autoCapitalize="words"
          wrong={wrongOf('name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Field
          label={say.username}
          autoComplete="username"
          hint={say.usernameHint}
          wrong={wrongOf('username')}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <Field
          label={say.password}
          type="password"
          autoComplete="new-password"
          hint={say.passwordHint}
          wrong={wrongOf('password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {said.whole && (
          <Remark tone="danger" live>
            {said.whole}
          </Remark>
        )}
        <button type="submit" className={ui.button} data-kind="main" disabled={busy}>
          {busy ? say.creating : say.create}
        </button>
      </form>
    </section>
  )
}
