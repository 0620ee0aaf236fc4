import type { ListLine, OfficialList } from '@baucu/contract'
import { isDate, type StrikeGround, strikeGrounds } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { isHour } from '../../kernel/hour.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import style from './candidates.module.css'
import { useCandidateWords } from './words.ts'

/** Takes a name off the list: why, when, by which decision. */
export function StrikeForm(props: {
  line: ListLine
  version: number
  candidate: OfficialList['candidates'][number]
  done: () => void
}): ReactNode {
  const { line, candidate, done } = props
  const say = useCandidateWords()
  const frame = useFrame()
  const strike = useRun('candidates.strike')
  const [version] = useState(props.version)
  const [asked, setAsked] = useState(false)
  const form = useTyped(`candidates.strike ${frame.id} ${candidate.id}`, { ground: strikeGrounds[0] })
  const element = useFirstField()
  const of = (field: string) => form.values[field] ?? ''
  const ground: StrikeGround = strikeGrounds.find((each) => each === of('ground')) ?? strikeGrounds[0]
  const said = saidOf(strike.error, (field) => field === 'at' || field === 'decision', say.unreachable)
  const moved = strike.error instanceof Refused && strike.error.code === 'changed-meanwhile'
  const leave = () => {
    form.forget()
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isDate(of('on')) || !isHour(of('hour')) || of('decision').trim() === '') return
    // The list is asked again before the answer is told here, and this form is gone by then.
    void strike
      .mutateAsync({
        ...{ organisation: line.unit.id, frame: frame.id, constituency: line.constituency, version },
        ...{ candidate: candidate.id, ground, at: `${of('on')}T${of('hour')}:00+07:00` },
        ...{ decision: of('decision').trim(), note: of('note').trim() },
      })
      .then(leave, () => undefined)
  }
  const onWrong = asked && !isDate(of('on')) ? say.needs.day : said.at.at
  const title = say.strikeOf(candidate.name)
  return (
    <form ref={element} className={`${record.form} ${style.inner}`} onSubmit={submit} noValidate aria-label={title}>
      <h4>{title}</h4>
      <p className={ui.second}>{say.strikeLead}</p>
      <div className={record.fields}>
        <SelectField
          id="xoa-ten-ly-do"
          label={say.ground}
          wide
          value={ground}
          options={strikeGrounds.map((value) => ({ value, text: say.grounds[value] }))}
          change={(value) => form.type('ground', value)}
        />
        <FormField id="xoa-ten-ngay" label={say.on} wrong={onWrong}>
          <DayField
            id="xoa-ten-ngay"
            optional
            value={of('on')}
            year={frame.electionDay.slice(0, 4)}
            choose={(text) => form.type('on', text)}
            invalid={onWrong !== undefined}
            {...(onWrong ? { describedBy: 'xoa-ten-ngay-chu' } : {})}
          />
        </FormField>
        <TextField
          id="xoa-ten-gio"
          label={say.hour}
          hint={say.hourHint}
          inputMode="numeric"
          maxLength={5}
          value={of('hour')}
          wrong={asked && !isHour(of('hour')) ? say.needs.hour : undefined}
          change={(text) => form.type('hour', text)}
        />
        <TextField
          id="xoa-ten-quyet-dinh"
          label={say.strikeDecision}
          wide
          maxLength={200}
          value={of('decision')}
          wrong={asked && of('decision').trim() === '' ? say.needs.decision : said.at.decision}
          change={(text) => form.type('decision', text)}
        />
        <AreaField
          id="xoa-ten-ghi-chu"
          label={say.note}
          wide
          maxLength={500}
          value={of('note')}
          change={(text) => form.type('note', text)}
        />
      </div>
      <FormEnd say={say} pending={strike.isPending} refused={moved ? say.moved : said.whole} stop={leave} />
    </form>
  )
}
