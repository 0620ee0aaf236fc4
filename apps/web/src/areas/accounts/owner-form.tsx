import { type FormEvent, type ReactNode, useState } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setUp.mutate(
      { account: uuid7(), name, username, password },
      {
        onSuccess: async () => {
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
      <form onSubmit={submit} className={style.form}>
        <Field
          label={say.fullName}
          autoComplete="name"
          autoCapitalize="words"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Field
          label={say.username}
          autoComplete="username"
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <Field
          label={say.password}
          type="password"
          autoComplete="new-password"
          hint={say.passwordHint}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {setUp.error && (
          <Remark tone="danger" live>
            {setUp.error.message || say.unreachable}
          </Remark>
        )}
        <button type="submit" className={ui.button} disabled={setUp.isPending}>
          {say.create}
        </button>
      </form>
    </section>
  )
}
