import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { keepSearch, useFrameId, useFrameOrNone } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './meetings.module.css'
import { useMeetingWords } from './words.ts'

const halves = ['morning', 'afternoon', 'evening'] as const

/** Calls a meeting of a kind, with the purposes and the agenda of that kind to begin with, and goes to it. */
export function CallForm(props: { organisation: string; cancel: () => void }): ReactNode {
  const say = useMeetingWords()
  const locale = useLocale()
  const frame = useFrameId()
  const election = useFrameOrNone()
  const navigate = useNavigate()
  const save = useRun('meetings.save')
  const { data } = useAnswer('meetings.kinds', {})
  const [kindId, setKind] = useState('key-cadre-conference')
  const [typed, setTyped] = useState<string>()
  const [day, setDay] = useState(() => todayInVietnam())
  const [half, setHalf] = useState<(typeof halves)[number]>('morning')
  const [place, setPlace] = useState('')
  const [asked, setAsked] = useState(false)
  const kind = data?.kinds.find((each) => each.id === kindId)
  const title = typed ?? kind?.title.vi ?? ''
  const unnamed = asked && title.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!kind || title.trim() === '') return
    const meeting = uuid7()
    save.mutate(
      {
        ...{ organisation: props.organisation, meeting, kind: kind.id, title, day, half },
        purposes: [...kind.purposes],
        place: place.trim() || null,
        frame: election?.id ?? null,
        agenda: kind.agenda.map((each) => ({ ...each, id: uuid7(), presenter: null })),
      },
      {
        onSuccess: () =>
          void navigate({ to: '/ky/$frame/hop/$meeting', params: { frame, meeting }, search: keepSearch }),
      },
    )
  }
  return (
    <form className={ui.card} onSubmit={submit} noValidate aria-labelledby="lap-hop">
      <div className={ui.cardHead}>
        <h2 id="lap-hop">{say.create}</h2>
      </div>
      <div className={style.fields}>
        <div>
          <label className={ui.label} htmlFor="loai-hop">
            {say.kind}
          </label>
          <select
            id="loai-hop"
            className={ui.input}
            value={kindId}
            onChange={(event) => setKind(event.currentTarget.value)}
          >
            {data?.kinds.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title[locale]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className={ui.label} htmlFor="ten-hop">
            {say.nameField}
          </label>
          <input
            id="ten-hop"
            className={ui.input}
            value={title}
            maxLength={300}
            autoComplete="off"
            aria-invalid={unnamed}
            aria-describedby={unnamed ? 'ten-hop-loi' : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {unnamed && (
            <p className={ui.error} id="ten-hop-loi">
              <Icon sign="octagon" size={16} />
              {say.needsName}
            </p>
          )}
        </div>
        <div>
          <label className={ui.label} htmlFor="ngay-hop">
            {say.day}
          </label>
          <DayField
            id="ngay-hop"
            value={day}
            choose={setDay}
            {...(election ? { year: election.electionDay.slice(0, 4) } : {})}
          />
        </div>
        <div>
          <label className={ui.label} htmlFor="buoi-hop">
            {say.half}
          </label>
          <select
            id="buoi-hop"
            className={ui.input}
            value={half}
            onChange={(event) => setHalf(halves.find((each) => each === event.currentTarget.value) ?? 'morning')}
          >
            {halves.map((each) => (
              <option key={each} value={each}>
                {say.halves[each]}
              </option>
            ))}
          </select>
        </div>
        <div className={style.wide}>
          <label className={ui.label} htmlFor="noi-hop">
            {say.place}
          </label>
          <input
            id="noi-hop"
            className={ui.input}
            value={place}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
        </div>
        {save.error && (
          <div className={style.wide}>
            <Remark tone="danger" live>
              {save.error.message || say.unreachable}
            </Remark>
          </div>
        )}
        <div className={`${style.wide} ${style.buttons}`}>
          <button type="submit" className={ui.button} data-kind="main" disabled={save.isPending || !kind}>
            {save.isPending ? say.creating : say.create}
          </button>
          <button type="button" className={ui.button} onClick={props.cancel}>
            {say.cancel}
          </button>
        </div>
      </div>
    </form>
  )
}
