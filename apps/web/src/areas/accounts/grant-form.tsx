import { type GrantedRole, grantedRoles, roleTitles } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField } from '../../kernel/form-field.tsx'
import { endOfDay, startOfDay, todayInVietnam } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useOrganisation, useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './keeping.module.css'
import { useKeepingWords } from './keeping-words.ts'
import { useAccountWords } from './words.ts'

/** Days offered at first for a role that ends. */
const usualDays = 30
const shown = (field: string): boolean => ['role', 'organisation', 'from', 'to'].includes(field)

/** A role at an organisation within reach, for good or for a time. */
export function GrantForm(props: { account: Output<'accounts.list'>['accounts'][number]; whole: boolean }): ReactNode {
  const say = useKeepingWords()
  const { unreachable } = useAccountWords()
  const locale = useLocale()
  const id = useId()
  const organisations = useOrganisations()
  const here = useOrganisation()
  const grant = useRun('accounts.grant')
  const today = todayInVietnam()
  const [role, setRole] = useState<GrantedRole>('office')
  const [place, setPlace] = useState(props.account.organisation?.id ?? here?.id ?? null)
  const [everywhere, setEverywhere] = useState(false)
  const [limited, setLimited] = useState(false)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(plusDays(today, usualDays))
  const said = saidOf(grant.error, shown, unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    grant.mutate({
      grant: uuid7(),
      account: props.account.id,
      role,
      organisation: everywhere ? null : place,
      from: limited && from > today ? startOfDay(from) : null,
      to: limited ? endOfDay(to) : null,
    })
  }
  return (
    <form className={style.grantForm} onSubmit={submit} onChange={() => grant.reset()} aria-label={say.grant}>
      <h3>{say.grant}</h3>
      <FormField id={`${id}-quyen`} label={say.role} wrong={said.at.role}>
        <select
          id={`${id}-quyen`}
          className={ui.input}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as GrantedRole)}
        >
          {grantedRoles.map((each) => (
            <option key={each} value={each}>
              {roleTitles[each][locale]}
            </option>
          ))}
        </select>
      </FormField>
      {!everywhere && (
        <FormField id={`${id}-noi`} label={say.at} wrong={said.at.organisation}>
          <OrganisationField id={`${id}-noi`} among={organisations} value={place} choose={setPlace} />
        </FormField>
      )}
      {props.whole && (
        <label className={style.box}>
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => setEverywhere(event.currentTarget.checked)}
          />
          {say.atWhole}
        </label>
      )}
      <label className={style.box}>
        <input type="checkbox" checked={limited} onChange={(event) => setLimited(event.currentTarget.checked)} />
        {say.limited}
      </label>
      {limited && (
        <div className={style.days}>
          <FormField id={`${id}-tu`} label={say.from} wrong={said.at.from}>
            <DayField id={`${id}-tu`} value={from} choose={setFrom} />
          </FormField>
          <FormField id={`${id}-den`} label={say.to} wrong={said.at.to}>
            <DayField id={`${id}-den`} value={to} choose={setTo} />
          </FormField>
        </div>
      )}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p role="status" className={grant.data ? ui.strong : ui.hidden}>
        {grant.data && say.granted(roleTitles[role][locale])}
      </p>
      <button
        type="submit"
        className={ui.button}
        data-kind="main"
        disabled={grant.isPending || (!everywhere && place === null)}
      >
        {say.grantNow}
      </button>
    </form>
  )
}
