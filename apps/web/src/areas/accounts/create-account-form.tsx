import { type Organisation, password as passwordShape, username as usernameShape } from '@baucu/contract'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { Field } from './field.tsx'
import style from './keeping.module.css'
import { useKeepingWords } from './keeping-words.ts'
import { suggestPassword } from './suggest-password.ts'
import { useAccountWords } from './words.ts'

const shown = (field: string): boolean => ['name', 'username', 'password', 'subject'].includes(field)
const empty = { name: '', username: '', subject: '' }

/** An account at the organisation that keeps it. Its names stay on this device until it is made; a password never does. */
export function CreateAccountForm(props: {
  organisation: string | null
  place: Organisation | undefined
  whole: boolean
  close: () => void
}): ReactNode {
  const say = useKeepingWords()
  const { unreachable } = useAccountWords()
  const frame = useFrameId()
  const navigate = useNavigate()
  const create = useRun('accounts.create')
  const draft = useDraft('accounts.create', () => empty)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { name, username, subject } = draft.value ?? empty
  const set = (next: Partial<typeof empty>) => draft.set({ name, username, subject, ...next })
  const said = saidOf(create.error, shown, unreachable)
  const wrong = {
    name: name.trim() === '' ? say.nameMissing : undefined,
    username: username.trim() !== '' && !usernameShape.safeParse(username).success ? say.usernameWrong : undefined,
    password: password !== '' && !passwordShape.safeParse(password).success ? say.passwordShort : undefined,
  }
  const at = (field: keyof typeof wrong) => (tried ? wrong[field] : undefined) ?? said.at[field]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(wrong).some((each) => each !== undefined)) return
    const account = uuid7()
    create
      .mutateAsync({
        account,
        organisation: props.organisation,
        name: name.trim(),
        username: username.trim() || null,
        password: password || null,
        subject: subject.trim() || null,
      })
      .then(
        () => {
          draft.set(empty)
          draft.forget()
          props.close()
          void navigate({
            to: '/ky/$frame/quan-tri-tai-khoan/$account',
            params: { frame, account },
            search: keepSearch,
          })
        },
        () => undefined,
      )
  }
  return (
    <form className={style.form} onSubmit={submit} noValidate aria-label={say.create}>
      <p className={ui.second}>
        {say.keptAt}: <b>{props.organisation === null ? say.whole : props.place?.name}</b>
      </p>
      <Field
        label={say.name}
        autoCapitalize="words"
        autoComplete="off"
        maxLength={120}
        value={name}
        wrong={at('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Field
        label={say.username}
        hint={say.usernameHint}
        autoComplete="off"
        required={false}
        maxLength={40}
        value={username}
        wrong={at('username')}
        onChange={(event) => set({ username: event.currentTarget.value })}
      />
      <PasswordToHandOver label={say.password} value={password} set={setPassword} wrong={at('password')} />
      <details open={said.at.subject !== undefined || undefined}>
        <summary>{say.subject}</summary>
        <Field
          label={say.subject}
          hint={say.subjectHint}
          autoComplete="off"
          required={false}
          maxLength={255}
          value={subject}
          wrong={said.at.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
      </details>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <div className={style.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={create.isPending}>
          {say.createNow}
        </button>
        <button type="button" className={ui.button} onClick={props.close}>
          {say.cancel}
        </button>
      </div>
    </form>
  )
}

/** A password that somebody else will use first: it is read out or written down, so it is shown. */
export function PasswordToHandOver(props: {
  label: string
  value: string
  set: (password: string) => void
  wrong: string | undefined
}): ReactNode {
  const say = useKeepingWords()
  return (
    <div className={style.password}>
      <Field
        label={props.label}
        hint={say.passwordHint}
        autoComplete="off"
        required={false}
        maxLength={512}
        value={props.value}
        wrong={props.wrong}
        onChange={(event) => props.set(event.currentTarget.value)}
      />
      <button type="button" className={ui.button} data-size="small" onClick={() => props.set(suggestPassword())}>
        {say.suggest}
      </button>
    </div>
  )
}
