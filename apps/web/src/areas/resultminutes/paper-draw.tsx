import type { ResultPaperView, ResultText, ResultWritten } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { AreaField, FormField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { keyOf } from './paper.ts'
import { useResultWords } from './words.ts'

/** The texts each paper has, in the order of its form. */
function textsOf({ level, body }: ResultPaperView): readonly ResultText[] {
  if (level === 'board') return ['incidents', 'settledByTeams', 'settledByBoard', 'forwarded']
  return body === 'NA' ? ['settledBelow', 'events', 'settled', 'forwarded'] : ['events', 'settled']
}

type Member = ResultWritten['members'][number]

const lineOf = ({ name, role }: Member): string => (role ? `${name}; ${role}` : name)

/** `Trần Văn Mẫu; Trưởng ban` → name and office. */
function memberOf(line: string): Member {
  const [name = '', ...role] = line.split(';')
  return { name: name.trim(), gender: null, role: role.join(';').trim() || null }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the figures do not say: who met when and where, what happened. Then the minutes are drawn up. */
export function PaperDraw({ view, done }: { view: ResultPaperView; done: () => void }): ReactNode {
  const say = useResultWords()
  const frame = useFrame()
  const run = useRun('resultMinutes.draw')
  const { written } = view
  const texts = textsOf(view)
  const form = useTyped(`resultMinutes.draw ${frame.id} ${view.organisation} ${view.level} ${view.of}`, {
    ...{ day: written?.meeting?.day ?? '', time: written?.meeting?.time ?? '', place: written?.place ?? '' },
    members: (written?.members ?? view.members).map(lineOf).join('\n'),
    attachments: (written?.attachments ?? []).join('\n'),
    ...Object.fromEntries(texts.map((each) => [each, written?.texts[each] ?? ''])),
  })
  const [asked, setAsked] = useState(false)
  const of = (field: string) => form.values[field] ?? ''
  const [day, time] = [of('day').trim(), of('time').trim()]
  const meets = day !== '' || time !== ''
  const dayWrong = asked && meets && !isDate(day)
  const timeWrong = asked && meets && !isTime(time)
  const longLine = linesOf(of('members')).find((line) => {
    const { name, role } = memberOf(line)
    return name === '' || name.length > 120 || (role ?? '').length > 80
  })
  const said = saidOf(run.error, () => false, say.unreachable)
  const leave = () => {
    form.forget()
    done()
  }
  return (
    <form
      className={`${ui.card} ${ui.pad} ${record.form}`}
      noValidate
      aria-label={say.draw}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if ((meets && (!isDate(day) || !isTime(time))) || longLine !== undefined) return
        void run
          .mutateAsync({
            ...{ ...keyOf(view), version: view.version },
            written: {
              meeting: meets ? { day, time: padded(time) } : null,
              place: of('place').trim() || null,
              members: linesOf(of('members')).map(memberOf),
              texts: Object.fromEntries(texts.flatMap((each) => (of(each).trim() ? [[each, of(each).trim()]] : []))),
              attachments: [...linesOf(of('attachments'))],
            },
          })
          .then(leave, () => undefined)
      }}
    >
      <h2>{view.state === 'open' ? say.draw : say.drawAgain}</h2>
      <p className={ui.second}>{say.drawLead}</p>
      <div className={record.fields}>
        <FormField id="bien-ban-ngay" label={say.written.day} wrong={dayWrong ? say.wrongDay : undefined}>
          <DayField
            id="bien-ban-ngay"
            optional
            value={of('day')}
            year={frame.electionDay.slice(0, 4)}
            choose={(text) => form.type('day', text)}
            invalid={dayWrong}
            {...(dayWrong ? { describedBy: 'bien-ban-ngay-chu' } : {})}
          />
        </FormField>
        <TextField
          id="bien-ban-gio"
          label={say.written.time}
          hint={say.written.timeHint}
          maxLength={5}
          value={of('time')}
          wrong={timeWrong ? say.wrongTime : undefined}
          change={(text) => form.type('time', text)}
        />
        <TextField
          id="bien-ban-noi"
          label={say.written.place}
          wide
          maxLength={200}
          value={of('place')}
          change={(text) => form.type('place', text)}
        />
        <AreaField
          id="bien-ban-thanh-phan"
          label={say.written.members}
          hint={say.written.membersHint}
          wide
          rows={5}
          maxLength={6000}
          value={of('members')}
          wrong={asked && longLine !== undefined ? say.wrongLine(longLine.slice(0, 40)) : undefined}
          change={(text) => form.type('members', text)}
        />
        {texts.map((each) => (
          <AreaField
            key={each}
            id={`bien-ban-${each}`}
            label={say.texts[each]}
            wide
            maxLength={4000}
            value={of(each)}
            change={(text) => form.type(each, text)}
          />
        ))}
        <AreaField
          id="bien-ban-tai-lieu"
          label={say.written.attachments}
          wide
          maxLength={4000}
          value={of('attachments')}
          change={(text) => form.type('attachments', text)}
        />
      </div>
      <FormEnd
        say={{ save: say.drawSave, saving: say.drawing, stop: say.stop }}
        pending={run.isPending}
        refused={said.whole}
        stop={leave}
      />
    </form>
  )
}

const isTime = (text: string): boolean => /^([01]?\d|2[0-3])[:h.]?[0-5]\d$/.test(text)

/** `8:30` and `8h30` → `08:30`. */
function padded(text: string): string {
  const digits = text.replace(/\D/g, '').padStart(4, '0')
  return `${digits.slice(0, 2)}:${digits.slice(2)}`
}
