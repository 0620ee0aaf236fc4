import { type Grant, type Organisation, password as passwordShape, roleTitles } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { Panel } from '../../kernel/panel.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { useSession } from '../../kernel/session.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import accountStyle from './account.module.css'
import { PasswordToHandOver } from './create-account-form.tsx'
import { Field } from './field.tsx'
import { GrantForm } from './grant-form.tsx'
import style from './keeping.module.css'
import { useKeepingWords } from './keeping-words.ts'
import { ReasonPanel } from './reason-panel.tsx'
import { useAccountWords } from './words.ts'

type Account = Output<'accounts.list'>['accounts'][number]

/** One account: how it is, what it may do and until when, and what a keeper can do about it. */
export function AccountPane(props: { id: string; whole: boolean; place: Organisation | undefined }): ReactNode {
  const say = useKeepingWords()
  // A keeper of the whole finds accounts kept nowhere else, too.
  const organisation = props.whole ? null : (props.place?.id ?? null)
  const { data, error } = useAnswer('accounts.list', { organisation, account: props.id, limit: 1 })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const [account] = data.accounts
  if (!account) return <Empty title={say.gone} action={<Back />} />
  return <Pane account={account} whole={props.whole} />
}

function Back(): ReactNode {
  const say = useKeepingWords()
  const frame = useFrameId()
  return (
    <Link to="/ky/$frame/quan-tri-tai-khoan" params={{ frame }} search={keepSearch} className={style.back}>
      <Icon sign="chevronRight" size={16} />
      {say.back}
    </Link>
  )
}

function Pane({ account, whole }: { account: Account; whole: boolean }): ReactNode {
  const say = useKeepingWords()
  const { id, name, username, organisation, lockedAt, secondFactor, lastSeenAt, grants, planned } = account
  const own = useSession().me?.account?.id === id
  return (
    <section className={`${ui.card} ${style.pane}`} aria-labelledby="tai-khoan-ten">
      <div className={style.paneHead}>
        <Back />
        <h2 id="tai-khoan-ten">{name}</h2>
        {lockedAt && (
          <Tag tone="danger" sign="octagon">
            {say.locked(moment(lockedAt))}
          </Tag>
        )}
      </div>
      <dl className={style.facts}>
        <dt>{say.username}</dt>
        <dd>{username ?? '–'}</dd>
        <dt>{say.keptAt}</dt>
        <dd>{organisation?.name ?? say.whole}</dd>
        <dt>{say.lastSeen}</dt>
        <dd>{lastSeenAt ? moment(lastSeenAt) : say.never}</dd>
        <dt>{say.secondFactor}</dt>
        <dd>{secondFactor ? say.on : say.off}</dd>
      </dl>
      <div>
        <h3>{say.grants}</h3>
        {grants.length + planned.length === 0 && <p className={ui.second}>{say.noRole}</p>}
        <ul>
          {grants.map((each) => (
            <GrantLine key={each.id} grant={each} planned={false} />
          ))}
          {planned.map((each) => (
            <GrantLine key={each.id} grant={each} planned />
          ))}
        </ul>
      </div>
      <GrantForm account={account} whole={whole} />
      {!own && (
        <div className={style.buttons}>
          {username && <SetPassword key={`${id} mat-khau`} account={id} name={name} />}
          <Lock key={lockedAt ?? ''} account={id} name={name} locked={lockedAt !== null} />
        </div>
      )}
    </section>
  )
}

function GrantLine({ grant, planned }: { grant: Grant; planned: boolean }): ReactNode {
  const say = useKeepingWords()
  const { unreachable } = useAccountWords()
  const locale = useLocale()
  const revoke = useRun('accounts.revoke')
  const { id, role, organisation, from, to, delegatedBy } = grant
  const title = roleTitles[role][locale]
  const place = organisation?.name ?? say.whole
  const term = from ? say.fromTo(moment(from), to && moment(to)) : to ? say.until(moment(to)) : say.forever
  return (
    <li className={style.grant}>
      <span className={style.who}>
        <b>{title}</b>
        <span>{place}</span>
        <span className={ui.meta}>
          {[term, delegatedBy && say.delegatedBy(delegatedBy)].filter(Boolean).join(', ')}
        </span>
        {planned && (
          <Tag tone="quiet" sign="clock">
            {say.planned}
          </Tag>
        )}
      </span>
      <ReasonPanel
        label={say.revoke}
        title={say.revokeTitle(title, place)}
        lead={say.revokeLead}
        act={say.revokeNow}
        busy={revoke.isPending}
        wrong={revoke.error ? revoke.error.message || unreachable : undefined}
        submit={(reason) => revoke.mutate({ grant: id, reason })}
      />
    </li>
  )
}

function Lock({ account, name, locked }: { account: string; name: string; locked: boolean }): ReactNode {
  const say = useKeepingWords()
  const { unreachable } = useAccountWords()
  const lock = useRun('accounts.lock')
  return (
    <ReasonPanel
      label={locked ? say.unlock : say.lock}
      title={name}
      lead={locked ? say.unlockLead : say.lockLead}
      act={locked ? say.unlockNow : say.lockNow}
      busy={lock.isPending}
      wrong={lock.error ? lock.error.message || unreachable : undefined}
      submit={(reason) => lock.mutate({ account, locked: !locked, reason })}
    />
  )
}

function SetPassword({ account, name }: { account: string; name: string }): ReactNode {
  const say = useKeepingWords()
  const { reason: reasonLabel, reasonHint, unreachable } = useAccountWords()
  const change = useRun('accounts.setPassword')
  const [password, setPassword] = useState('')
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const said = saidOf(change.error, (field) => field === 'password' || field === 'reason', unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = !passwordShape.safeParse(password).success
    setShort(wrong)
    if (!wrong) change.mutate({ account, password, reason: reason.trim() }, { onSuccess: () => setReason('') })
  }
  return (
    <Panel
      className={`${ui.button} ${accountStyle.small}`}
      label={`${say.setPassword}: ${name}`}
      title={name}
      button={say.setPassword}
    >
      <form className={accountStyle.form} onSubmit={submit}>
        <p className={ui.second}>{say.setPasswordLead}</p>
        <PasswordToHandOver
          label={say.newPassword}
          value={password}
          set={(next) => {
            change.reset()
            setShort(false)
            setPassword(next)
          }}
          wrong={short ? say.passwordShort : said.at.password}
        />
        <Field
          label={reasonLabel}
          hint={reasonHint}
          autoCapitalize="sentences"
          maxLength={500}
          value={reason}
          wrong={said.at.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {said.whole && (
          <Remark tone="danger" live>
            {said.whole}
          </Remark>
        )}
        <p role="status" className={change.data ? ui.strong : ui.hidden}>
          {change.data && say.passwordSet(change.data.ended)}
        </p>
        <button type="submit" className={ui.button} disabled={change.isPending || reason.trim() === ''}>
          {say.setPasswordNow}
        </button>
      </form>
    </Panel>
  )
}
