import { type Body, bodiesOf, editionOn, explain, judgeElectionDay, plusDays, weekdayOf } from '@baucu/law'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import style from './frames.module.css'
import { useFramesWords } from './words.ts'

/** Opens an election frame and goes to it. What was typed stays when the server refuses. */
export function CreateForm(): ReactNode {
  const say = useFramesWords()
  const words = useWords()
  const locale = useLocale()
  const navigate = useNavigate()
  const create = useRun('frames.create')
  const [name, setName] = useState('')
  const [electionDay, setDay] = useState(nextSunday)
  const [province, setProvince] = useState('')
  const [left, setLeft] = useState<readonly Body[]>([])
  const [asked, setAsked] = useState(false)
  const edition = editionOn(electionDay)
  const { data } = useAnswer('frames.provinces', { edition })
  const known = data?.provinces.some((each) => each.code === province)
  const bodies = bodiesOf(edition).filter((each) => !left.includes(each))
  const judged = judgeElectionDay(edition, electionDay)
  const wrongDay = judged.verdict === 'yes' ? undefined : judged.reasons.map((each) => explain(each, locale)).join(' ')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() === '' || wrongDay || bodies.length === 0) return
    const place = known ? province : null
    const frame = ['ky', electionDay, ...(place ? [place] : [])].join('-')
    create.mutate(
      { frame, name, edition, electionDay, bodies, province: place },
      { onSuccess: () => void navigate({ to: '/ky/$frame/hom-nay', params: { frame } }) },
    )
  }
  return (
    <form className={`${ui.card} ${ui.screenOnly}`} onSubmit={submit} noValidate aria-labelledby="lap-ky">
      <div className={ui.cardHead}>
        <h2 id="lap-ky">{say.create}</h2>
      </div>
      <div className={ui.fields}>
        <p className={`${ui.second} ${ui.wide}`}>{say.createLead}</p>
        <TextField
          id="ten-ky"
          label={say.name}
          hint={say.nameHint}
          wrong={asked && name.trim() === '' ? say.needsName : undefined}
          wide
          value={name}
          maxLength={300}
          change={setName}
        />
        <FormField
          id="ngay-bau-cu"
          label={say.day}
          hint={say.dayHint(say.weekdays[weekdayOf(electionDay)] ?? '', words.edition[edition])}
          wrong={wrongDay}
        >
          <DayField id="ngay-bau-cu" value={electionDay} choose={setDay} describedBy="ngay-bau-cu-chu" />
        </FormField>
        <SelectField
          id="pham-vi"
          label={say.place}
          value={known ? province : ''}
          options={[
            { value: '', text: say.nation },
            ...(data?.provinces ?? []).map((each) => ({ value: each.code, text: each.name })),
          ]}
          change={setProvince}
        />
        <fieldset className={`${style.bodies} ${ui.wide}`}>
          <legend className={ui.label}>{say.bodiesLabel}</legend>
          {bodiesOf(edition).map((each) => (
            <label key={each}>
              <input
                type="checkbox"
                checked={!left.includes(each)}
                onChange={() => setLeft(left.includes(each) ? left.filter((one) => one !== each) : [...left, each])}
              />
              {words.bodyName[each]}
            </label>
          ))}
          {bodies.length === 0 && (
            <p className={ui.error} role="alert">
              <Icon sign="octagon" size={16} />
              {say.needsBody}
            </p>
          )}
        </fieldset>
        {create.error && (
          <div className={ui.wide}>
            <Remark tone="danger" live>
              {create.error.message || words.notice.unreachable}
            </Remark>
          </div>
        )}
        <div className={ui.wide}>
          <button type="submit" className={ui.button} data-kind="main" disabled={create.isPending}>
            {create.isPending ? say.creating : say.create}
          </button>
        </div>
      </div>
    </form>
  )
}

/** A first guess that the law allows. */
const nextSunday = (): string => {
  const today = todayInVietnam()
  return plusDays(today, 7 - weekdayOf(today))
}
