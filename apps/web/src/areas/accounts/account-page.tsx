import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { chooseOffice, useSession } from '../../kernel/session.ts'
import { signOut } from '../../kernel/sign-out.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './account.module.css'
import { DelegatePanel } from './delegate-panel.tsx'
import { Delegations } from './delegations.tsx'
import { Enter } from './enter.tsx'
import { OwnerForm } from './owner-form.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { roleNames } from './role-names.ts'
import { ServiceButton } from './service-button.tsx'
import { serviceError } from './service-error.ts'
import { Sessions } from './sessions.tsx'
import { CodeForm, SignInForm } from './sign-in-form.tsx'
import { SignInWays } from './sign-in-ways.tsx'
import { Waiting } from './waiting.tsx'
import { useAccountWords } from './words.ts'

/** Who is signed in and what he may do; the ways in and out. */
export function AccountPage(): ReactNode {
  const say = useAccountWords()
  const { me, ended } = useSession()
  const { loi } = useSearch({ from: '/ky/$frame/tai-khoan' })
  const needsOwner = me?.needsOwner === true && me.operator
  // In an empty product that is the first thing to do; in the sample one looks around.
  const ownerFirst = needsOwner && !me.sample
  const ownerLast = needsOwner && me.sample
  return (
    <article>
      <h1 className={style.title}>{say.title}</h1>
      {loi && !me?.account && (
        <div className={style.came}>
          <Remark tone="danger" live>
            {say.serviceErrors[serviceError(loi)]}
          </Remark>
        </div>
      )}
      <div className={style.columns}>
        {ownerFirst && <OwnerForm />}
        {me?.pending && !ended ? (
          <Waiting name={me.account?.name ?? ''} pending={me.pending} />
        ) : me?.account && !ended ? (
          <>
            <div className={style.stack}>
              <Who />
              <Sessions />
              {me.grants.length > 0 && <Delegations />}
            </div>
            <SignInWays />
          </>
        ) : (
          <>
            <section className={`${ui.card} ${ui.pad}`}>
              <h2>{ended ? say.again : say.signIn}</h2>
              <p className={ui.second}>{ended ? say.againLead : me?.operator ? say.operator : say.nobody}</p>
              <SignInForm />
              <PasskeyButton />
              {me?.service && <ServiceButton />}
            </section>
            <section className={`${ui.card} ${ui.pad}`}>
              <h2>{say.code}</h2>
              <p className={ui.second}>{say.codeLead}</p>
              <CodeForm />
            </section>
          </>
        )}
        {ownerLast && <OwnerForm />}
      </div>
      {me?.sample && <Enter now={me.account?.persona ?? null} />}
    </article>
  )
}

function Who(): ReactNode {
  const say = useAccountWords()
  const locale = useLocale()
  const { me, office } = useSession()
  const frame = useFrameId()
  if (!me?.account) return null
  return (
    <section className={`${ui.card} ${ui.pad}`}>
      <h2>{me.account.name}</h2>
      <p className={ui.second}>
        {say.signedInAs}
        {me.account.persona && ` (${me.account.persona}, ${say.inRole})`}
      </p>
      <h3 className={style.sub}>{say.roles}</h3>
      {me.grants.length === 0 && <p>{say.noRoles}</p>}
      <ul className={style.list}>
        {me.grants.map((each) => (
          <li key={each.id} className={style.session}>
            <span>
              <b>{roleNames[locale][each.role]}</b>: {each.organisation?.name ?? say.whole}
              {each.to && <span className={ui.meta}> {say.until(moment(each.to))}</span>}
              {each.delegatedBy && <span className={ui.meta}> {say.delegated(each.delegatedBy)}</span>}
            </span>
            {!each.delegatedBy && <DelegatePanel own={each} />}
          </li>
        ))}
      </ul>
      {me.offices.length > 0 && (
        <>
          <label className={`${ui.label} ${style.sub}`} htmlFor="chuc-vu">
            {say.offices}
          </label>
          <select
            id="chuc-vu"
            className={ui.input}
            value={office ?? ''}
            onChange={(event) => void chooseOffice(event.currentTarget.value || null)}
          >
            <option value="">{say.noOffice}</option>
            {me.offices.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}, {each.organisation.name}
              </option>
            ))}
          </select>
        </>
      )}
      <p className={style.actions}>
        {me.grants.length > 0 && (
          <Link to="/ky/$frame/hom-nay" params={{ frame }} search={keepSearch} className={ui.button} data-kind="main">
            {say.begin}
          </Link>
        )}
        <button type="button" className={ui.button} onClick={() => void signOut().catch(() => undefined)}>
          {say.signOut}
        </button>
      </p>
    </section>
  )
}
