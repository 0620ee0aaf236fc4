import { accountList } from '@baucu/contract'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { AccountPane } from './account-pane.tsx'
import { CreateAccountForm } from './create-account-form.tsx'
import style from './keeping.module.css'
import { useKeepingWords } from './keeping-words.ts'
import { roleNames } from './role-names.ts'

type Account = Output<'accounts.list'>['accounts'][number]

/** Rows at first and with each wish for more; the most one answer holds. */
const step = 50
const most = 500

/** Accounts of an organisation and what each may do; one of them opens beside the list. */
export function AccountsPage(): ReactNode {
  const say = useKeepingWords()
  const may = useMay(accountList)
  const chosen = useParams({ strict: false, select: (params) => params.account })
  return (
    <article className={style.page} data-chosen={chosen ? true : undefined}>
      <div className={`${ui.head} ${style.intro}`}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
      </div>
      {may ? <Keeping chosen={chosen} /> : <Empty title={say.notYours}>{say.notYoursNext}</Empty>}
    </article>
  )
}

function Keeping({ chosen }: { chosen: string | undefined }): ReactNode {
  const say = useKeepingWords()
  const here = useOrganisation()
  const whole = useKeepsWhole()
  const [wide, setWide] = useState(false)
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(step)
  const [creating, setCreating] = useState(false)
  const search = useDeferredValue(typed).trim()
  const organisation = here && !wide ? here.id : null
  const known = here !== undefined || whole
  const { data, error } = useAnswer('accounts.list', { organisation, search, limit }, known)
  return (
    <div className={style.columns}>
      <section className={`${ui.card} ${style.list}`} aria-label={say.accounts}>
        <div className={ui.cardHead}>
          <h2>{say.accounts}</h2>
          <button
            type="button"
            className={`${ui.button} ${ui.push}`}
            data-size="small"
            aria-expanded={creating}
            onClick={() => setCreating(!creating)}
          >
            <Icon sign="person" size={18} />
            {say.create}
          </button>
        </div>
        {creating && (
          <CreateAccountForm organisation={organisation} place={here} whole={whole} close={() => setCreating(false)} />
        )}
        <div className={style.filter}>
          {whole && here && (
            <div>
              <label className={ui.label} htmlFor="tai-khoan-cua">
                {say.reach}
              </label>
              <select
                id="tai-khoan-cua"
                className={ui.input}
                value={wide ? 'whole' : 'here'}
                onChange={(event) => setWide(event.currentTarget.value === 'whole')}
              >
                <option value="here">{say.andBelow(here.name)}</option>
                <option value="whole">{say.whole}</option>
              </select>
            </div>
          )}
          <div>
            <label className={ui.label} htmlFor="tim-tai-khoan">
              {say.find}
            </label>
            <input
              id="tim-tai-khoan"
              type="search"
              className={ui.input}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
        </div>
        {!data ? (
          error ? (
            <Failed error={error} />
          ) : (
            <Loading />
          )
        ) : data.accounts.length > 0 ? (
          <ul className={style.rows}>
            {data.accounts.map((each) => (
              <Row key={each.id} account={each} here={each.id === chosen} />
            ))}
          </ul>
        ) : search ? (
          <p className={style.pad}>{say.nothing}</p>
        ) : (
          <p className={style.pad}>
            <b>{say.none}.</b> {say.noneNext}
          </p>
        )}
        {data?.more && limit < most && (
          <p className={style.pad}>
            <button type="button" className={ui.button} onClick={() => setLimit(Math.min(most, limit + step))}>
              {say.more}
            </button>
          </p>
        )}
      </section>
      {chosen ? (
        <AccountPane key={chosen} id={chosen} whole={whole} place={here} />
      ) : (
        <p className={`${ui.second} ${style.choose}`}>{say.choose}</p>
      )}
    </div>
  )
}

/** Whether the reader keeps the whole installation. */
function useKeepsWhole(): boolean {
  const { me } = useSession()
  if (!me) return false
  return me.operator || me.grants.some((each) => each.role === 'keeper' && each.organisation === null)
}

function Row({ account, here }: { account: Account; here: boolean }): ReactNode {
  const say = useKeepingWords()
  const locale = useLocale()
  const frame = useFrameId()
  const { id, name, username, organisation, persona, grants, lockedAt } = account
  const held = [...new Set(grants.map((each) => roleNames[locale][each.role]))]
  return (
    <li>
      <Link
        to="/ky/$frame/quan-tri-tai-khoan/$account"
        params={{ frame, account: id }}
        search={keepSearch}
        className={style.row}
        aria-current={here ? 'true' : undefined}
      >
        <span className={style.who}>
          <b>{name}</b>
          <span className={ui.meta}>
            {[username, organisation?.name ?? say.whole, persona && say.persona(persona)].filter(Boolean).join(', ')}
          </span>
        </span>
        <span className={held.length > 0 ? undefined : ui.meta}>{held.join(', ') || say.noRole}</span>
        {lockedAt && (
          <span title={say.locked(moment(lockedAt))}>
            <Tag tone="danger" sign="octagon">
              {say.lockedShort}
            </Tag>
          </span>
        )}
      </Link>
    </li>
  )
}
