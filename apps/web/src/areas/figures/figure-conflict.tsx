import { count } from '@baucu/law'
import { type ReactNode, useId, useState } from 'react'
import type { OutboxItem } from '../../kernel/outbox/item.ts'
import { decide, drop } from '../../kernel/outbox/outbox.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './figures.module.css'
import type { FigureInput } from './form-state.ts'
import { useFigureWords } from './words.ts'

/** Both numbers side by side, and a person's choice between them. Nothing is merged. */
export function FigureConflict({ item }: { item: OutboxItem }): ReactNode {
  const words = useFigureWords()
  const locale = useLocale()
  const mine = item.input as FigureInput
  const id = useId()
  const [reason, setReason] = useState(mine.reason ?? '')
  const [missing, setMissing] = useState(false)
  const { data } = useAnswer('figures.now', {
    organisation: mine.organisation,
    frame: mine.frame,
    indicator: mine.indicator,
  })
  const theirs = data?.figures.find(
    (each) =>
      each.organisation.id === mine.organisation && each.indicator === mine.indicator && each.period === mine.period,
  )
  const show = (value: number | null) => (value === null ? words.blank : count(value, locale))
  if (!theirs) return <p className={ui.second}>{words.conflict.absent}</p>
  const same = theirs.value === mine.value
  const keepMine = () => {
    if (reason.trim() === '') {
      setMissing(true)
      return
    }
    const input: FigureInput = { ...mine, figure: uuid7(), replaces: theirs.figure, reason: reason.trim() }
    void decide(item, input, item.about)
  }
  return (
    <div className={style.conflict}>
      <p className={ui.second}>{same ? words.conflict.same : words.conflict.lead}</p>
      <dl className={style.both}>
        <div>
          <dt>{words.conflict.mine}</dt>
          <dd>
            <b>{show(mine.value)}</b>
            <span className={ui.meta}>{words.conflict.mineAt(item.deviceAt)}</span>
          </dd>
        </div>
        <div>
          <dt>{words.conflict.theirs}</dt>
          <dd>
            <b>{show(theirs.value)}</b>
            <span className={ui.meta}>{words.conflict.theirsAt(theirs.at)}</span>
          </dd>
        </div>
      </dl>
      {!same && (
        <div>
          <label className={ui.label} htmlFor={id}>
            {words.reason}
          </label>
          <input
            id={id}
            className={ui.input}
            maxLength={500}
            value={reason}
            aria-invalid={missing && reason.trim() === ''}
            aria-describedby={`${id}-chu`}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <p id={`${id}-chu`} className={missing && reason.trim() === '' ? ui.error : ui.hint}>
            {missing && reason.trim() === '' ? words.wrong.reason : words.reasonHint}
          </p>
        </div>
      )}
      <div className={style.choices}>
        {!same && (
          <button type="button" className={ui.button} onClick={keepMine}>
            {words.conflict.keepMine}: {show(mine.value)}
          </button>
        )}
        <button type="button" className={ui.button} onClick={() => void drop(item)}>
          {words.conflict.takeTheirs}: {show(theirs.value)}
        </button>
      </div>
    </div>
  )
}
