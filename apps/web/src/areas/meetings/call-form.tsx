import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { keepSearch, useFrameId, useFrameOrNone } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './meetings.module.css'
import { useMeetingWords } from './words.ts'

const halves = ['morning', 'afternoon', 'evening'] as const

/** Calls a meeting of a kind, with the purposes and the agenda of that kind to begin with, and goes to it. */
export function CallForm(props: {
  organisation: string
  /** The series whose next meeting it is; its members are invited. */
  series?: Output<'meetings.series'>['series'][number]
  cancel: () => void
}): ReactNode {
  const { series } = props
  const say = useMeetingWords()
  const locale = useLocale()
  const frame = useFrameId()
  const election = useFrameOrNone()
  const navigate = useNavigate()
  const save = useRun('meetings.save')
  const invite = useRun('meetings.invite')
  const { data } = useAnswer('meetings.kinds', {})
  const [kindId, setKind] = useState(series?.kind ?? 'key-cadre-conference')
  const [typed, setTyped] = useState<string>()
  const [day, setDay] = useState(() => todayInVietnam())
  const [half, setHalf] = useState<(typeof halves)[number]>('morning')
  const [place, setPlace] = useState('')
  const [asked, setAsked] = useState(false)
  const first = useFirstField()
  const kind = data?.kinds.find((each) => each.id === kindId)
  const title = typed ?? series?.title ?? kind?.title.vi ?? ''

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
        series: series?.id ?? null,
        agenda: kind.agenda.map((each) => ({ ...each, id: uuid7(), presenter: null })),
      },
      {
        onSuccess: () => {
          const go = () =>
            void navigate({ to: '/ky/$frame/hop/$meeting', params: { frame, meeting }, search: keepSearch })
          if (!series || series.members.length === 0) return go()
          const organisations = series.members.map((each) => each.id)
          // The meeting is there; whoever could not be invited now is invited on its page.
          invite.mutate({ meeting, organisations, category: say.seriesMembers, quota: 1 }, { onSettled: go })
        },
      },
    )
  }
  return (
    <form ref={first} className={series ? undefined : ui.card} onSubmit={submit} noValidate aria-labelledby="lap-hop">
      <div className={ui.cardHead}>
        <h2 id="lap-hop">{say.create}</h2>
      </div>
      <div className={ui.fields}>
        <SelectField
          id="loai-hop"
          label={say.kind}
          value={kindId}
          options={(data?.kinds ?? []).map((each) => ({ value: each.id, text: each.title[locale] }))}
          change={setKind}
        />
        <TextField
          id="ten-hop"
          label={say.nameField}
          wrong={asked && title.trim() === '' ? say.needsName : undefined}
          value={title}
          maxLength={300}
          change={setTyped}
        />
        <FormField id="ngay-hop" label={say.day}>
          <DayField
            id="ngay-hop"
            value={day}
            choose={setDay}
            {...(election ? { year: election.electionDay.slice(0, 4) } : {})}
          />
        </FormField>
        <SelectField
          id="buoi-hop"
          label={say.half}
          value={half}
          options={halves.map((value) => ({ value, text: say.halves[value] }))}
          change={setHalf}
        />
        <TextField id="noi-hop" label={say.place} wide value={place} maxLength={200} change={setPlace} />
        {save.error && (
          <div className={ui.wide}>
            <Remark tone="danger" live>
              {save.error.message || say.unreachable}
            </Remark>
          </div>
        )}
        <div className={`${ui.wide} ${style.buttons}`}>
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
