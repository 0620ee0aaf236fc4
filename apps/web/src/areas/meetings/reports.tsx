import { attachReport, workStandings } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useWorkWords } from '../work/index.tsx'
import style from './meetings.module.css'
import { useRecordWords } from './record-words.ts'

type Meeting = Output<'meetings.one'>['meeting']

/** Reports heard under the items of the agenda, each with the figures of its morning beside those of now. */
export function Reports({ meeting }: { meeting: Meeting }): ReactNode {
  const say = useRecordWords()
  const mayAttach = useMay(attachReport)
  const { data } = useAnswer('meetings.reports', { meeting: meeting.id })
  const [attaching, setAttaching] = useState(false)
  if (meeting.agenda.length === 0 || !data || (data.reports.length === 0 && !mayAttach)) return null
  return (
    <section className={ui.card} aria-labelledby="bao-cao-trinh">
      <div className={ui.cardHead}>
        <h2 id="bao-cao-trinh">{say.reports}</h2>
        <span className={ui.count}>{data.reports.length}</span>
        {mayAttach && !attaching && (
          <button
            type="button"
            className={`${ui.button} ${ui.push}`}
            data-size="small"
            onClick={() => setAttaching(true)}
          >
            {say.attach}
          </button>
        )}
      </div>
      {data.reports.length === 0 && !attaching && <p className={`${ui.pad} ${ui.second}`}>{say.noReports}</p>}
      {attaching && <AttachForm meeting={meeting} close={() => setAttaching(false)} />}
      <ul className={style.reports}>
        {data.reports.map((each) => (
          <li key={each.id}>
            <h3>{each.title}</h3>
            <p className={ui.meta}>
              {each.author.name}. {each.period}. {meeting.agenda.find((item) => item.id === each.item)?.title}
            </p>
            {each.text && <p className={style.prose}>{each.text}</p>}
            <Figures report={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Figures({ report }: { report: Output<'meetings.reports'>['reports'][number] }): ReactNode {
  const say = useRecordWords()
  const work = useWorkWords()
  const { frozen, now } = report
  const shown = workStandings.filter((each) => (frozen.tally[each] ?? 0) > 0 || (now.tally[each] ?? 0) > 0)
  if (shown.length === 0) return <p className={ui.meta}>{say.noFigures}</p>
  return (
    <table className={`${ui.table} ${style.figures}`}>
      <thead>
        <tr>
          <th>{say.tasks}</th>
          <th className={ui.right}>{say.frozen(moment(frozen.at))}</th>
          <th className={ui.right}>{say.now}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((each) => (
          <tr key={each}>
            <td>{work.standing[each]}</td>
            <td className={ui.right}>{frozen.tally[each] ?? 0}</td>
            <td className={ui.right}>{now.tally[each] ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AttachForm({ meeting, close }: { meeting: Meeting; close: () => void }): ReactNode {
  const say = useRecordWords()
  const organisations = useOrganisations()
  const first = meeting.agenda.find((each) => each.kind === 'report') ?? meeting.agenda[0]
  const form = useTyped(`meetings.attachReport ${meeting.id}`, {
    ...{ item: first?.id ?? '', title: '', author: meeting.organisation.id, period: '', text: '' },
  })
  const { item = '', title = '', author = '', period = '', text = '' } = form.values
  const attach = useRun('meetings.attachReport')
  const [asked, setAsked] = useState(false)
  const said = saidOf(attach.error, () => false, say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() === '' || period.trim() === '') return
    attach.mutate(
      { meeting: meeting.id, report: uuid7(), item, title: title.trim(), author, period: period.trim(), text },
      {
        onSuccess: () => {
          form.forget()
          close()
        },
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate aria-label={say.attach}>
      <div className={ui.fields}>
        <SelectField
          id="bao-cao-muc"
          label={say.item}
          value={item}
          options={meeting.agenda.map((each) => ({ value: each.id, text: each.title }))}
          change={(value) => form.type('item', value)}
        />
        <SelectField
          id="bao-cao-noi"
          label={say.author}
          hint={say.authorHint}
          value={author}
          options={organisations.map((each) => ({ value: each.id, text: each.name }))}
          change={(value) => form.type('author', value)}
        />
        <TextField
          id="bao-cao-ten"
          label={say.reportTitle}
          wrong={asked && title.trim() === '' ? say.needsTitle : undefined}
          value={title}
          maxLength={300}
          change={(value) => form.type('title', value)}
        />
        <TextField
          id="bao-cao-ky"
          label={say.period}
          hint={say.periodHint}
          wrong={asked && period.trim() === '' ? say.needsPeriod : undefined}
          value={period}
          maxLength={100}
          change={(value) => form.type('period', value)}
        />
        <AreaField
          id="bao-cao-loi"
          label={say.reportText}
          wide
          rows={6}
          value={text}
          maxLength={50_000}
          change={(value) => form.type('text', value)}
        />
        {said.whole && (
          <div className={ui.wide}>
            <Remark tone="danger" live>
              {said.whole}
            </Remark>
          </div>
        )}
        <p className={`${ui.wide} ${style.buttons}`}>
          <button type="submit" className={ui.button} data-kind="main" disabled={attach.isPending}>
            {say.doAttach}
          </button>
          <button type="button" className={ui.button} onClick={close}>
            {say.cancel}
          </button>
        </p>
      </div>
    </form>
  )
}
