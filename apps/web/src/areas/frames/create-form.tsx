import { type Body, bodiesOf, editionOn, explain, judgeElectionDay, plusDays, weekdayOf } from '@baucu/law'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
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
    <form className={ui.card} onSubmit={submit} noValidate aria-labelledby="lap-ky">
      <div className={ui.cardHead}>
        <h2 id="lap-ky">{say.create}</h2>
      </div>
      <div className={style.fields}>
        <p className={`${ui.second} ${style.wide}`}>{say.createLead}</p>
        <div className={style.wide}>
          <label className={ui.label} htmlFor="ten-ky">
            {say.name}
          </label>
          <input
            id="ten-ky"
            className={ui.input}
            value={name}
            autoComplete="off"
            maxLength={300}
            aria-invalid={asked && name.trim() === ''}
            aria-describedby="ten-ky-chu"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Said id="ten-ky-chu" hint={say.nameHint} wrong={asked && name.trim() === '' ? say.needsName : undefined} />
        </div>
        <div>
          <label className={ui.label} htmlFor="ngay-bau-cu">
            {say.day}
          </label>
          <DayField id="ngay-bau-cu" value={electionDay} choose={setDay} />
          <Said
            id="ngay-bau-cu-chu"
            hint={say.dayHint(say.weekdays[weekdayOf(electionDay)] ?? '', words.edition[edition])}
            wrong={wrongDay}
          />
        </div>
        <div>
          <label className={ui.label} htmlFor="pham-vi">
            {say.place}
          </label>
          <select
            id="pham-vi"
            className={ui.input}
            value={known ? province : ''}
            onChange={(event) => setProvince(event.currentTarget.value)}
          >
            <option value="">{say.nation}</option>
            {data?.provinces.map((each) => (
              <option key={each.code} value={each.code}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <fieldset className={`${style.bodies} ${style.wide}`}>
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
          <Said id="co-quan-chu" wrong={bodies.length === 0 ? say.needsBody : undefined} />
        </fieldset>
        {create.error && (
          <div className={style.wide}>
            <Remark tone="danger" live>
              {create.error.message || words.notice.unreachable}
            </Remark>
          </div>
        )}
        <div className={style.wide}>
          <button type="submit" className={ui.button} data-kind="main" disabled={create.isPending}>
            {create.isPending ? say.creating : say.create}
          </button>
        </div>
      </div>
    </form>
  )
}

function Said(props: { id: string; hint?: string; wrong: string | undefined }): ReactNode {
  const said = props.wrong ?? props.hint
  if (!said) return null
  return (
    <p id={props.id} className={props.wrong ? ui.error : ui.hint} role={props.wrong ? 'alert' : undefined}>
      {props.wrong && <Icon sign="octagon" size={16} />}
      {said}
    </p>
  )
}

/** A first guess that the law allows. */
const nextSunday = (): string => {
  const today = todayInVietnam()
  return plusDays(today, 7 - weekdayOf(today))
}
