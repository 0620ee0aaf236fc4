import type { DeliveryLine, LogisticsMaterial } from '@baucu/contract'
import { count, isDate } from '@baucu/law'
import { compareReceipt, differs, pointsAtPerson } from '@baucu/reporting'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { queue } from '../../kernel/outbox/outbox.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { Difference, WhatToDo } from './difference.tsx'
import style from './logistics.module.css'
import { useLogisticsWords } from './words.ts'

/** What the receiver counts, line by line; also without a network. Nothing is filled in before it was counted. */
export function ReceiveForm(props: {
  delivery: DeliveryLine
  materials: readonly LogisticsMaterial[]
  done: () => void
}): ReactNode {
  const { delivery, materials, done } = props
  const say = useLogisticsWords()
  const locale = useLocale()
  const place = useLocation({ select: (location) => location.href })
  const first = useFirstField()
  const form = useTyped(`logistics.receive ${delivery.id}`, { on: todayInVietnam() })
  const [asked, setAsked] = useState(false)
  const [lost, setLost] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const counted = delivery.lines.flatMap(({ material }) =>
    of(material) === '' ? [] : [{ material, count: Number(of(material)) }],
  )
  const compared = compareReceipt(delivery.lines, counted).filter(({ material }) => of(material) !== '')
  const different = differs(compared)
  const again = delivery.receipt !== null
  const missing = {
    counts: counted.length < delivery.lines.length,
    on: !isDate(of('on')),
    difference: different && of('difference') === '',
    correction: again && of('correction') === '',
  }
  const named = (['difference', 'correction'] as const).find((field) => pointsAtPerson(of(field)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(missing).some(Boolean) || named) return
    void queue({
      command: 'logistics.receive',
      input: {
        ...{ receipt: uuid7(), delivery: delivery.id, organisation: delivery.to.id, on: of('on'), lines: counted },
        ...(different ? { difference: of('difference') } : {}),
        ...(again ? { correction: of('correction') } : {}),
      },
      subject: `delivery ${delivery.id}`,
      title: say.receive,
      about: say.about(delivery.number),
      place,
    }).then(
      () => {
        form.forget()
        done()
      },
      () => setLost(true),
    )
  }
  const wrong = (field: 'difference' | 'correction') =>
    named === field ? say.noPerson : asked && missing[field] ? say.needs[field] : undefined
  return (
    <form
      ref={first}
      className={record.part}
      onSubmit={submit}
      noValidate
      aria-label={again ? say.receiveAgain : say.receive}
    >
      <h3>{again ? say.receiveAgain : say.receive}</h3>
      <p className={record.buttons}>
        <button
          type="button"
          className={ui.button}
          onClick={() =>
            form.typeAll(Object.fromEntries(delivery.lines.map((each) => [each.material, String(each.count)])))
          }
        >
          {say.asNoted}
        </button>
      </p>
      <div className={style.counts}>
        {delivery.lines.map((line) => {
          const title = materials.find(({ id }) => id === line.material)?.title[locale] ?? line.material
          return (
            <div key={line.material} className={style.found}>
              <label htmlFor={`dem-${line.material}`}>{say.found(title)}</label>
              <input
                id={`dem-${line.material}`}
                className={ui.input}
                inputMode="numeric"
                autoComplete="off"
                maxLength={7}
                value={form.values[line.material] ?? ''}
                onChange={(event) => form.type(line.material, event.currentTarget.value.replace(/\D/g, ''))}
              />
              <span>
                / {count(line.count, locale)}{' '}
                <Difference difference={compared.find((each) => each.material === line.material)?.difference ?? 0} />
              </span>
            </div>
          )
        })}
        {asked && missing.counts && (
          <p className={ui.error} role="alert">
            {say.needs.counts}
          </p>
        )}
      </div>
      <FormField id="nhan-ngay" label={say.receivedOn} wrong={asked && missing.on ? say.needs.expectedOn : undefined}>
        <DayField
          id="nhan-ngay"
          optional
          value={form.values.on ?? ''}
          choose={(value) => form.type('on', value)}
          invalid={asked && missing.on}
          {...(asked && missing.on ? { describedBy: 'nhan-ngay-chu' } : {})}
        />
      </FormField>
      <WhatToDo lines={compared} />
      {different && (
        <TextField
          id="nhan-chenh-lech"
          label={say.difference}
          wrong={wrong('difference')}
          value={form.values.difference ?? ''}
          maxLength={500}
          change={(text) => form.type('difference', text)}
        />
      )}
      {again && (
        <TextField
          id="nhan-dem-lai"
          label={say.correction}
          wrong={wrong('correction')}
          value={form.values.correction ?? ''}
          maxLength={500}
          change={(text) => form.type('correction', text)}
        />
      )}
      <FormEnd
        say={{ ...say, save: say.confirm }}
        pending={false}
        refused={lost ? say.notKept : undefined}
        stop={done}
      />
    </form>
  )
}
