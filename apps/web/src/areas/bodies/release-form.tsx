import type { OrganMember } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import style from './bodies.module.css'
import { useBodiesWords } from './words.ts'

/** A member leaves an election body: from when, by which decision, and why. */
export function ReleaseForm(props: { organ: string; member: OrganMember; done: () => void }): ReactNode {
  const { organ, member, done } = props
  const say = useBodiesWords()
  const frame = useFrame()
  const release = useRun('bodies.release')
  const [asked, setAsked] = useState(false)
  const form = useTyped(`bodies.release ${frame.id} ${member.id}`, { on: todayInVietnam() })
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const of = (field: string) => form.values[field] ?? ''
  const said = saidOf(release.error, (field) => field === 'on' || field === 'reason', say.unreachable)
  const leave = () => {
    form.forget()
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isDate(of('on')) || of('reason').trim() === '') return
    // The list is asked again before the answer is told here, and this form may be gone by then.
    void release
      .mutateAsync({
        ...{ organisation: organ, frame: frame.id, member: member.id, on: of('on') },
        ...{ decision: of('decision').trim() || null, reason: of('reason').trim() },
      })
      .then(leave, () => undefined)
  }
  const onWrong = asked && !isDate(of('on')) ? say.needs.day : said.at.on
  const title = say.releaseOf(member.fullName ?? '')
  return (
    <form ref={element} className={`${record.form} ${style.inner}`} onSubmit={submit} noValidate aria-label={title}>
      <h4>{title}</h4>
      <div className={record.fields}>
        <FormField id="thoi-ngay" label={say.until} wrong={onWrong}>
          <DayField
            id="thoi-ngay"
            optional
            value={of('on')}
            year={frame.electionDay.slice(0, 4)}
            choose={(text) => form.type('on', text)}
            invalid={onWrong !== undefined}
            {...(onWrong ? { describedBy: 'thoi-ngay-chu' } : {})}
          />
        </FormField>
        <TextField
          id="thoi-quyet-dinh"
          label={say.facts.decision}
          maxLength={200}
          value={of('decision')}
          change={(text) => form.type('decision', text)}
        />
        <TextField
          id="thoi-ly-do"
          label={say.reason}
          wide
          maxLength={300}
          value={of('reason')}
          wrong={asked && of('reason').trim() === '' ? say.needs.reason : said.at.reason}
          change={(text) => form.type('reason', text)}
        />
      </div>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <FormEnd say={say} pending={release.isPending} stop={leave} />
    </form>
  )
}
