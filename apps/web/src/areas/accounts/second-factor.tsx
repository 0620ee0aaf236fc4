import { type FormEvent, type ReactNode, useState } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { Panel } from '../../kernel/panel.tsx'
import { QrCode } from '../../kernel/qr-code.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { type Authenticator, authenticatorOf, inGroups } from './authenticator.ts'
import { knock } from './door.ts'
import { Field } from './field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useKnock } from './use-knock.ts'
import { useWaysWords } from './ways-words.ts'

type Begun = Readonly<{ authenticator: Authenticator; codes: readonly string[] }>

/** The second factor: set up with an authenticator, its recovery codes, and off again. */
export function SecondFactor({ username, on }: { username: string; on: boolean }): ReactNode {
  const say = useWaysWords()
  const [begun, setBegun] = useState<Begun>()
  const [codes, setCodes] = useState<readonly string[]>()
  const codesOf = (body: Readonly<Record<string, unknown>>) => (body.backupCodes as readonly string[] | undefined) ?? []
  return (
    <div className={style.way}>
      <h3>{say.factor}</h3>
      {on ? (
        <Tag tone="ok" sign="check">
          {say.factorOn}
        </Tag>
      ) : (
        <p className={ui.second}>{say.factorOff}</p>
      )}
      {codes ? (
        <RecoveryCodes username={username} codes={codes} done={() => setCodes(undefined)} />
      ) : begun ? (
        <Confirm
          authenticator={begun.authenticator}
          done={() => {
            setCodes(begun.codes)
            setBegun(undefined)
          }}
        />
      ) : on ? (
        <div className={style.actions}>
          <WithPassword
            label={say.newCodes}
            lead={say.newCodesLead}
            act={say.newCodesNow}
            door="/api/auth/two-factor/generate-backup-codes"
            done={(body) => setCodes(codesOf(body))}
          />
          <WithPassword
            label={say.turnOff}
            lead={say.turnOffLead}
            act={say.turnOff}
            door="/api/auth/two-factor/disable"
            done={() => undefined}
          />
        </div>
      ) : (
        <div className={style.actions}>
          <WithPassword
            label={say.turnOn}
            lead=""
            act={say.begin}
            door="/api/auth/two-factor/enable"
            done={(body) =>
              setBegun({
                authenticator: authenticatorOf(String(body.totpURI), username),
                codes: codesOf(body),
              })
            }
          />
        </div>
      )}
    </div>
  )
}

/** A door that asks for the password again: who sits down at an open page must not change how its owner signs in. */
function WithPassword(props: {
  label: string
  lead: string
  act: string
  door: string
  done: (body: Readonly<Record<string, unknown>>) => void
}): ReactNode {
  const say = useWaysWords()
  const { busy, wrong, go, forget } = useKnock()
  const [password, setPassword] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = await go(() => knock(props.door, { password: password.normalize('NFC') }))
    if (body) props.done(body)
  }
  return (
    <Panel className={`${ui.button} ${style.small}`} title={props.label} button={props.label}>
      <form className={style.form} onSubmit={(event) => void submit(event)} onChange={forget}>
        {props.lead && <p className={ui.second}>{props.lead}</p>}
        <Field
          label={say.current}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {wrong && (
          <Remark tone="danger" live>
            {wrong}
          </Remark>
        )}
        <button type="submit" className={ui.button} disabled={busy}>
          {props.act}
        </button>
      </form>
    </Panel>
  )
}

/** The secret goes into the authenticator; its first digits prove that it arrived. */
function Confirm({ authenticator, done }: { authenticator: Authenticator; done: () => void }): ReactNode {
  const say = useWaysWords()
  const { busy, wrong, go, forget } = useKnock()
  const [digits, setDigits] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await go(() => knock('/api/auth/two-factor/verify-totp', { code: digits.replace(/\s/g, '') }))) done()
  }
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      <p>{say.scan}</p>
      <QrCode text={authenticator.uri} label={say.square} />
      <p className={ui.second}>
        {say.byHand} <code>{inGroups(authenticator.secret)}</code>
      </p>
      <p>
        <a href={authenticator.uri}>{say.openApp}</a>
      </p>
      <Field
        label={say.enter}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        value={digits}
        wrong={wrong}
        onChange={(event) => {
          forget()
          setDigits(event.currentTarget.value)
        }}
      />
      <button type="submit" className={ui.button} data-kind="main" disabled={busy}>
        {say.confirm}
      </button>
    </form>
  )
}
