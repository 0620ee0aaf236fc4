import { decisionOutcomes, type ProposalLine } from '@baucu/contract'
import { type ProposalOutcome, refuseDecision } from '@baucu/direction'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { Difference } from './difference.tsx'
import { readInteger } from './line-drafts.ts'
import { MeetingField } from './meeting-field.tsx'
import { numberOf } from './number-of.ts'
import style from './proposals.module.css'
import { readUntil } from './read-until.ts'
import { useProposalWords } from './words.ts'

const fields = ['outcome', 'reason', 'lead', 'until', 'granted', 'on', 'meeting']

/** The answer to a proposal: what, why, who takes it in hand and until when, and the money. */
export function DecideForm(props: {
  line: ProposalLine
  /** Decided in this meeting; left out: it is chosen. */
  meeting?: string
  done: () => void
  stop: () => void
}): ReactNode {
  const { line, done, stop } = props
  const say = useProposalWords()
  const decide = useRun('proposals.decide')
  const organisations = useOrganisations()
  const { data: pack } = useAnswer('proposals.kinds', {})
  const content = line.content
  const today = todayInVietnam()
  const requested = content?.requested ?? null
  const { values, type, forget } = useTyped(`proposals.decide ${line.id}`, {
    ...{ outcome: 'accepted', on: today, meeting: content?.meeting ?? '' },
  })
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), [])
  const outcome = decisionOutcomes.find((each) => each === values.outcome) ?? 'accepted'
  const agreed = outcome === 'accepted' || outcome === 'partly'
  const drafting = pack?.kinds.find((each) => each.id === content?.kind)?.drafting ?? false
  const text = (field: string) => (values[field] ?? '').trim()
  // The whole sum is what is agreed to, unless something else is typed.
  const grantedText = values.granted ?? (outcome === 'accepted' && requested !== null ? String(requested) : '')
  const granted = agreed && requested !== null ? (readInteger(grantedText) ?? null) : null
  const until = text('until') === '' ? null : readUntil(text('until'), today)
  const decision = {
    ...{ outcome, reason: text('reason'), lead: agreed ? text('lead') || null : null },
    ...{ until: outcome === 'rejected' ? null : (until ?? null), granted, on: text('on') },
  }
  const said = saidOf(decide.error, (field) => fields.includes(field), say.unreachable)
  const wrong = {
    reason: asked && !(outcome === 'accepted') && decision.reason === '' ? say.needs.reason : said.at.reason,
    lead: asked && agreed && drafting && decision.lead === null ? say.needs.lead : said.at.lead,
    until:
      asked && outcome !== 'rejected' && (until === undefined || (until === null && outcome === 'deferred'))
        ? say.needs.until
        : said.at.until,
    granted: asked && agreed && requested !== null && granted === null ? say.needs.number : said.at.granted,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if ((until === undefined && outcome !== 'rejected') || !isDate(decision.on)) return
    const about = { on: content?.on ?? decision.on, today, requested, drafting }
    const refused = refuseDecision(decision, about)?.code
    // What the form says at its fields is not asked of the server.
    if (refused?.startsWith('needs-')) return
    decide.mutate(
      {
        ...{ proposal: line.id, version: line.version, ...decision },
        meeting: props.meeting ?? (text('meeting') || null),
      },
      {
        onSuccess: () => {
          forget()
          done()
        },
      },
    )
  }
  const id = (field: string) => `quyet-dinh-${line.id}-${field}`
  return (
    <form ref={form} className={style.form} onSubmit={submit} noValidate aria-label={say.decideTitle(numberOf(line))}>
      <SelectField<ProposalOutcome>
        id={id('ket-qua')}
        label={say.outcome}
        value={outcome}
        options={decisionOutcomes.map((value) => ({ value, text: say.outcomes[value] }))}
        change={(value) => type('outcome', value)}
      />
      {agreed && (
        <FormField
          id={id('chu-tri')}
          label={say.leadField}
          hint={drafting ? say.leadHint : undefined}
          wrong={wrong.lead}
        >
          <OrganisationField
            id={id('chu-tri')}
            among={organisations}
            value={decision.lead}
            choose={(lead) => type('lead', lead)}
            invalid={wrong.lead !== undefined}
            describedBy={`${id('chu-tri')}-chu`}
          />
        </FormField>
      )}
      {outcome !== 'rejected' && (
        <TextField
          id={id('han')}
          label={say.until}
          hint={outcome === 'deferred' ? say.untilBack : say.untilHint}
          wrong={wrong.until}
          value={values.until ?? ''}
          change={(value) => type('until', value)}
          maxLength={30}
        />
      )}
      {agreed && requested !== null && (
        <>
          <TextField
            id={id('so-tien')}
            label={say.grantedField}
            inputMode="numeric"
            wrong={wrong.granted}
            value={grantedText}
            change={(value) => type('granted', value)}
            maxLength={24}
          />
          <Difference requested={requested} granted={granted} />
        </>
      )}
      <AreaField
        id={id('ly-do')}
        label={say.reason}
        hint={outcome === 'accepted' ? say.reasonHint : undefined}
        wrong={wrong.reason}
        value={values.reason ?? ''}
        change={(value) => type('reason', value)}
        maxLength={4000}
      />
      <FormField id={id('ngay')} label={say.decidedOn} wrong={said.at.on}>
        <DayField id={id('ngay')} value={isDate(text('on')) ? text('on') : today} choose={(on) => type('on', on)} />
      </FormField>
      {props.meeting === undefined && (
        <MeetingField
          id={id('hop')}
          label={say.decidedAt}
          none={say.outsideMeeting}
          of={line.addressee.id}
          value={text('meeting')}
          change={(meeting) => type('meeting', meeting)}
          wrong={said.at.meeting}
        />
      )}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <div className={style.actions}>
        <button type="submit" className={ui.button} data-kind="main" disabled={decide.isPending}>
          {decide.isPending ? say.saving : say.doDecide}
        </button>
        <button type="button" className={ui.button} onClick={stop}>
          {say.stop}
        </button>
      </div>
    </form>
  )
}
