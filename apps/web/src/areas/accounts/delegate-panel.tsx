import { type Grant, roleTitles } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { type FormEvent, type ReactNode, useDeferredValue, useId, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField } from '../../kernel/form-field.tsx'
import { endOfDay, startOfDay, todayInVietnam } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { Panel } from '../../kernel/panel.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './account.module.css'
import { useDelegateWords } from './delegate-words.ts'
import { Field } from './field.tsx'
import { useAccountWords } from './words.ts'

/** Days offered at first: a week away from the office. */
const usualDays = 7
const shown = (field: string): boolean => ['account', 'from', 'to', 'reason'].includes(field)

/** Passes one of one's own roles on to somebody for a time. */
export function DelegatePanel({ own }: { own: Grant }): ReactNode {
  const say = useDelegateWords()
  const account = useAccountWords()
  const locale = useLocale()
  const title = say.title(roleTitles[own.role][locale], own.organisation?.name ?? account.whole)
  return (
    <Panel
      className={`${ui.button} ${style.small}`}
      label={`${say.delegate}: ${title}`}
      title={say.delegate}
      over={title}
      wide
      button={say.delegate}
    >
      <DelegateForm own={own.id} />
    </Panel>
  )
}

function DelegateForm({ own }: { own: string }): ReactNode {
  const say = useDelegateWords()
  const words = useAccountWords()
  const id = useId()
  const today = todayInVietnam()
  const delegate = useRun('accounts.delegate')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ id: string; name: string }>()
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(plusDays(today, usualDays))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const search = useDeferredValue(typed).trim()
  const { data } = useAnswer('accounts.deputies', { own, search })
  const said = saidOf(delegate.error, shown, words.unreachable)
  const missing = tried && !chosen ? say.choose : said.at.account
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!chosen) return
    const now = new Date().toISOString()
    delegate.mutate({
      ...{ grant: uuid7(), own, account: chosen.id, reason: reason.trim() },
      from: from === today ? now : startOfDay(from),
      to: endOfDay(to),
    })
  }
  if (delegate.data && chosen) {
    return (
      <p role="status" className={ui.strong}>
        {say.done(chosen.name)}
      </p>
    )
  }
  return (
    <form className={style.form} onSubmit={submit}>
      <p className={ui.second}>{say.lead}</p>
      <Field
        label={say.find}
        hint={say.findHint}
        type="search"
        required={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <fieldset className={style.people} aria-describedby={missing ? `${id}-ai-chu` : undefined}>
        <legend className={ui.label}>{say.to}</legend>
        {data?.accounts.map((each) => (
          <label key={each.id}>
            <input
              type="radio"
              name={`${id}-ai`}
              checked={chosen?.id === each.id}
              onChange={() => {
                delegate.reset()
                setChosen(each)
              }}
            />
            <span>
              {each.name}
              <span className={ui.meta}> {[each.username, each.organisation?.name].filter(Boolean).join(', ')}</span>
            </span>
          </label>
        ))}
        {data?.accounts.length === 0 && <p className={ui.second}>{say.nobody}</p>}
        {missing && (
          <p className={ui.error} id={`${id}-ai-chu`} role="alert">
            {missing}
          </p>
        )}
      </fieldset>
      <div className={style.days}>
        <FormField id={`${id}-tu`} label={say.from} wrong={said.at.from}>
          <DayField id={`${id}-tu`} value={from} choose={setFrom} />
        </FormField>
        <FormField id={`${id}-den`} label={say.until} wrong={said.at.to}>
          <DayField id={`${id}-den`} value={to} choose={setTo} />
        </FormField>
      </div>
      <Field
        label={words.reason}
        hint={words.reasonHint}
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
      <button
        type="submit"
        className={ui.button}
        data-kind="main"
        disabled={delegate.isPending || reason.trim() === ''}
      >
        {say.act}
      </button>
    </form>
  )
}
