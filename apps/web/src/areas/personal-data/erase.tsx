import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { sentenceOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import style from './personal-data.module.css'
import { usePersonalDataWords } from './words.ts'

/** Erases what is past its date, after being asked once more: it does not come back. */
export function Erase({ last }: { last: string | null }): ReactNode {
  const say = usePersonalDataWords()
  const words = useWords()
  const erase = useRun('persons.erase')
  const [asOf, setAsOf] = useState(todayInVietnam)
  const [sure, setSure] = useState(false)
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Enter alone must not erase: the question begins at the way back.
    if (sure) no.current?.focus()
  }, [sure])
  const wrong = isDate(asOf)
    ? erase.error && (erase.error instanceof Refused ? sentenceOf(erase.error) : words.notice.unreachable)
    : say.wrongDay
  const submit = (event: FormEvent) => {
    event.preventDefault()
    erase.reset()
    if (isDate(asOf)) setSure(true)
  }
  return (
    <section className={`${ui.card} ${style.erase}`} aria-labelledby="xoa-het-han">
      <div className={ui.cardHead}>
        <h2 id="xoa-het-han">{say.erase}</h2>
        <span className={`${ui.meta} ${ui.push}`}>{say.last(last)}</span>
      </div>
      <form className={ui.pad} onSubmit={submit} noValidate>
        <p className={ui.second}>{say.eraseLead}</p>
        <div className={style.ask}>
          <div>
            <label className={ui.label} htmlFor="xoa-den">
              {say.asOf}
            </label>
            <DayField
              id="xoa-den"
              optional
              value={asOf}
              choose={(text) => {
                setAsOf(text)
                setSure(false)
                erase.reset()
              }}
              invalid={Boolean(wrong)}
              describedBy="xoa-den-chu"
            />
          </div>
          {!sure && (
            <button type="submit" className={ui.button} disabled={erase.isPending}>
              {erase.isPending ? say.erasing : say.ask}
            </button>
          )}
        </div>
        {wrong && (
          <p id="xoa-den-chu" className={ui.error} role="alert">
            <Icon sign="octagon" size={16} />
            {wrong}
          </p>
        )}
        {sure && (
          <div className={style.sure} role="alertdialog" aria-labelledby="chac-xoa" aria-describedby="chac-xoa-chu">
            <p id="chac-xoa" className={ui.strong}>
              {say.sure(asOf)}
            </p>
            <p id="chac-xoa-chu">{say.sureLead}</p>
            <div className={style.ask}>
              <button
                type="button"
                className={ui.button}
                data-kind="main"
                onClick={() => {
                  setSure(false)
                  erase.mutate({ asOf })
                }}
              >
                {say.yes}
              </button>
              <button ref={no} type="button" className={ui.button} onClick={() => setSure(false)}>
                {say.no}
              </button>
            </div>
          </div>
        )}
        <div role="status" className={style.said}>
          {erase.data && <Remark tone="info">{say.erased(erase.data.erased)}</Remark>}
        </div>
      </form>
    </section>
  )
}
