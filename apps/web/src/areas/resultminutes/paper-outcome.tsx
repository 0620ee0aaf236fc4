import { confirmElected, type ResultPaperView, type ResultPoll } from '@baucu/contract'
import { day, explain, isDate } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { LawLink } from '../../kernel/law-link.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './result-minutes.module.css'
import { useResultWords } from './words.ts'

/** What follows by law from the figures of one constituency, and what was decided about the status of its elected. */
export function PaperOutcome({ view, poll }: { view: ResultPaperView; poll: ResultPoll }): ReactNode {
  const say = useResultWords()
  const locale = useLocale()
  const { outcome } = poll
  // Nobody is called elected before the whole constituency has come in.
  if (!outcome || poll.areas.reported < poll.areas.expected) return null
  const candidates = new Map(poll.candidates.map((each) => [each.id, each]))
  const general = outcome.reasons.filter(({ candidate }) => candidate === null)
  return (
    <section
      className={`${ui.card} ${ui.pad} ${record.detail}`}
      aria-label={`${say.conclusion}, ${say.constituency(poll.number)}`}
    >
      <h2>{view.level === 'board' ? say.conclusion : say.constituency(poll.number)}</h2>
      <p>
        {say.poll[outcome.poll]} <b>{say.seatsOf(outcome.elected.length, poll.seats)}.</b>
      </p>
      {outcome.elected.length === 0 ? (
        <p>{say.nobody}</p>
      ) : (
        <ol className={style.elected}>
          {outcome.elected.map((id, index) => {
            const candidate = candidates.get(id)
            return (
              <li key={id}>
                <p>
                  <b>
                    {say.electedLine(
                      index + 1,
                      candidate?.name ?? id,
                      candidate?.votes ?? 0,
                      outcome.percent[id] ?? '',
                    )}
                  </b>
                </p>
                {view.level === 'board' && view.state === 'accepted' && (
                  <Status view={view} poll={poll} candidate={id} name={candidate?.name ?? id} />
                )}
              </li>
            )
          })}
        </ol>
      )}
      {outcome.undecided.length > 0 && <Remark tone="warn">{say.undecided}</Remark>}
      {outcome.unfilled > 0 && outcome.next !== 'none' && (
        <Remark tone="warn">
          {say.unfilled(outcome.unfilled)} {say.next[outcome.next]}
        </Remark>
      )}
      {outcome.unfilled > 0 && outcome.next === 'none' && <p>{say.unfilled(outcome.unfilled)}</p>}
      {general.length > 0 && (
        <details>
          <summary>{say.why}</summary>
          <ul className={record.log}>
            {general.map((reason) => (
              <li key={`${reason.rule} ${JSON.stringify(reason.numbers)}`}>
                {explain(reason, locale)} <LawLink article={reason.article} edition={view.edition} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type Named = Readonly<{ view: ResultPaperView; poll: ResultPoll; candidate: string; name: string }>

/** Elected, and what was decided about it since. */
function Status(props: Named): ReactNode {
  const say = useResultWords()
  const { view, poll, candidate, name } = props
  const mayConfirm = useMayAt(confirmElected, view.organisation)
  const [open, setOpen] = useState(false)
  const known = view.confirmations.find(
    (each) => each.constituency === poll.constituency && each.candidate === candidate,
  )
  return (
    <>
      <div className={record.buttons}>
        {known ? (
          <Tag tone={known.confirmed ? 'ok' : 'danger'} sign={known.confirmed ? 'check' : 'octagon'}>
            {(known.confirmed ? say.confirmed : say.refused)(known.decision, day(known.decidedOn))}
          </Tag>
        ) : (
          <Tag tone="quiet" sign="clock">
            {say.notDecided}
          </Tag>
        )}
        {mayConfirm && !open && (
          <button
            type="button"
            className={ui.button}
            data-size="small"
            aria-label={say.confirmOf(name)}
            onClick={() => setOpen(true)}
          >
            {say.confirm}
          </button>
        )}
      </div>
      {known?.reason && <p className={ui.second}>{known.reason}</p>}
      {open && <Confirm {...props} done={() => setOpen(false)} />}
    </>
  )
}

function Confirm({ view, poll, candidate, name, done }: Named & Readonly<{ done: () => void }>): ReactNode {
  const say = useResultWords()
  const frame = useFrame()
  const run = useRun('resultMinutes.confirm')
  const form = useTyped(`resultMinutes.confirm ${frame.id} ${poll.constituency} ${candidate}`, { kind: 'yes' })
  const [asked, setAsked] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const confirmed = of('kind') !== 'no'
  const said = saidOf(run.error, (field) => ['reason', 'decision', 'decidedOn'].includes(field), say.unreachable)
  const dayWrong = asked && !isDate(of('decidedOn'))
  const id = `xac-nhan-${candidate}`
  const leave = () => {
    form.forget()
    done()
  }
  return (
    <form
      className={record.form}
      noValidate
      aria-label={say.confirmOf(name)}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (!isDate(of('decidedOn')) || of('decision') === '') return
        void run
          .mutateAsync({
            ...{ organisation: view.organisation, frame: frame.id, constituency: poll.constituency, candidate },
            ...{ confirmed, decision: of('decision'), decidedOn: of('decidedOn'), reason: of('reason') },
          })
          .then(leave, () => undefined)
      }}
    >
      <p className={ui.second}>{say.statusLead}</p>
      <div className={record.fields}>
        <SelectField
          id={`${id}-noi-dung`}
          label={say.confirmKind}
          value={confirmed ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((value) => ({ value, text: say.confirmKinds[value] }))}
          change={(value) => form.type('kind', value)}
        />
        <TextField
          id={`${id}-so`}
          label={say.decision}
          maxLength={200}
          value={form.values.decision ?? ''}
          wrong={said.at.decision}
          change={(text) => form.type('decision', text)}
        />
        <FormField id={`${id}-ngay`} label={say.decidedOn} wrong={dayWrong ? say.wrongDay : said.at.decidedOn}>
          <DayField
            id={`${id}-ngay`}
            optional
            value={form.values.decidedOn ?? ''}
            year={frame.electionDay.slice(0, 4)}
            choose={(text) => form.type('decidedOn', text)}
            invalid={dayWrong}
            {...(dayWrong ? { describedBy: `${id}-ngay-chu` } : {})}
          />
        </FormField>
        {!confirmed && (
          <TextField
            id={`${id}-ly-do`}
            label={say.reason}
            maxLength={500}
            value={form.values.reason ?? ''}
            wrong={said.at.reason}
            change={(text) => form.type('reason', text)}
          />
        )}
      </div>
      <FormEnd say={say} pending={run.isPending} refused={said.whole} stop={leave} />
    </form>
  )
}
