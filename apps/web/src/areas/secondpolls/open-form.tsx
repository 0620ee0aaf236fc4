import {
  type AnnulmentProposer,
  annulmentProposers,
  explain,
  isDate,
  judgeSecondPollDay,
  type SecondPollKind,
  day as showDay,
} from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './second-polls.module.css'
import { type Detail, mayBeAnnulled } from './standing.ts'
import { useSecondPollWords } from './words.ts'

const fields = ['decision', 'decidedOn', 'day', 'proposedBy', 'reason', 'areas'] as const

/** Enters a decision to vote again: what the count asks for (`due`), or an annulment, whose areas are chosen here. */
export function OpenForm(props: { at: Detail; due: 'rerun' | 'additional' | null; done: () => void }): ReactNode {
  const { at, due, done } = props
  const say = useSecondPollWords()
  const locale = useLocale()
  const frame = useFrame()
  const run = useRun('secondPolls.open')
  const [asked, setAsked] = useState(false)
  // What the Council said of a surplus of ballots is entered already: it is not typed twice.
  const ruled = due === null ? at.areas.filter((each) => each.ruled !== null) : []
  const ruling = ruled[0]?.ruled
  const form = useTyped(`secondPolls.open ${frame.id} ${at.constituency} ${due ?? 'annul'}`, {
    ...{ kind: due ?? 'annulled-area', proposedBy: 'NEC' },
    ...(ruling && { decision: ruling.decision, decidedOn: ruling.decidedOn, reason: ruling.text.slice(0, 500) }),
    ...(ruling && {
      areas: ruled.flatMap((each) => (each.ruled?.decision === ruling.decision ? [each.id] : [])).join(' '),
    }),
  })
  const element = useFirstField()
  const of = (field: string) => form.values[field] ?? ''
  const kind: SecondPollKind =
    due ?? (of('kind') === 'annulled-constituency' ? 'annulled-constituency' : 'annulled-area')
  const toldAreas = at.areas.filter(mayBeAnnulled)
  const areas = of('areas')
    .split(' ')
    .filter((id) => toldAreas.some((each) => each.id === id))
  const proposedBy: AnnulmentProposer = annulmentProposers.find((each) => each === of('proposedBy')) ?? 'NEC'
  const said = saidOf(
    run.error,
    (field) => fields.some((each) => field === each || field.startsWith(`${each}.`)),
    say.unreachable,
  )
  const firstDay = frame.second?.firstDay ?? frame.electionDay
  // What our reading of the law cannot confirm is said and left to whoever decides.
  const unsure = isDate(of('day'))
    ? judgeSecondPollDay(frame.edition, firstDay, of('day')).reasons.filter((each) => !each.holds)
    : []
  const missing: Readonly<Record<string, string | undefined>> = {
    decision: of('decision').trim() === '' ? say.needs.decision : undefined,
    decidedOn: isDate(of('decidedOn')) ? undefined : say.needs.day,
    day: isDate(of('day')) ? undefined : say.needs.day,
    ...(due === null && {
      areas: kind === 'annulled-area' && areas.length === 0 ? say.needs.areas : undefined,
      reason: of('reason').trim() === '' ? say.needs.reason : undefined,
    }),
  }
  const wrong = (field: (typeof fields)[number]) =>
    (asked ? missing[field] : undefined) ??
    said.at[field] ??
    Object.entries(said.at).find(([key]) => key.startsWith(`${field}.`))?.[1]
  const leave = () => {
    form.forget()
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(missing).some((each) => each !== undefined)) return
    // The constituency is asked again before the answer is told here, and this form may be gone by then.
    void run
      .mutateAsync({
        ...{ organisation: at.unit.id, frame: frame.id, constituency: at.constituency, kind },
        areas: kind === 'annulled-area' ? areas : [],
        ...{ decision: of('decision').trim(), decidedOn: of('decidedOn'), day: of('day') },
        ...(due === null ? { proposedBy, reason: of('reason').trim() } : {}),
      })
      .then(leave, () => undefined)
  }
  const dayField = (field: 'decidedOn' | 'day', label: string, hint: string) => (
    <FormField id={`lan-hai-${field}`} label={label} hint={hint} wrong={wrong(field)}>
      <DayField
        id={`lan-hai-${field}`}
        optional
        value={of(field)}
        year={frame.electionDay.slice(0, 4)}
        choose={(text) => form.type(field, text)}
        invalid={wrong(field) !== undefined}
        describedBy={`lan-hai-${field}-chu`}
      />
    </FormField>
  )
  const title = due ? say.openOf[due] : say.annul
  return (
    <form ref={element} className={`${ui.pad} ${record.form}`} onSubmit={submit} noValidate aria-label={title}>
      <h2>{title}</h2>
      <p className={ui.second}>{due ? say.openLead[due] : say.annulLead}</p>
      <div className={record.fields}>
        {due === null && (
          <>
            <SelectField
              id="lan-hai-kind"
              label={say.annulWhat}
              wide
              value={kind}
              options={(['annulled-area', 'annulled-constituency'] as const).map((value) => ({
                value,
                text: say.annulKinds[value],
              }))}
              change={(value) => form.type('kind', value)}
            />
            {kind === 'annulled-area' && (
              <fieldset className={`${style.choice} ${ui.wide}`}>
                <legend className={ui.label}>{say.annulAreas}</legend>
                {toldAreas.map(({ id, number, commune }) => (
                  <label key={id}>
                    <input
                      type="checkbox"
                      checked={areas.includes(id)}
                      onChange={() =>
                        form.type(
                          'areas',
                          (areas.includes(id) ? areas.filter((each) => each !== id) : [...areas, id]).join(' '),
                        )
                      }
                    />
                    {say.area(number)}, {commune}
                  </label>
                ))}
                {wrong('areas') && (
                  <p className={ui.error} role="alert">
                    <Icon sign="octagon" size={16} />
                    {wrong('areas')}
                  </p>
                )}
              </fieldset>
            )}
            <SelectField
              id="lan-hai-proposedBy"
              label={say.proposedBy}
              wide
              value={proposedBy}
              options={annulmentProposers.map((value) => ({ value, text: say.proposers[value] }))}
              wrong={wrong('proposedBy')}
              change={(value) => form.type('proposedBy', value)}
            />
            <AreaField
              id="lan-hai-reason"
              label={say.reason}
              wide
              maxLength={500}
              value={of('reason')}
              wrong={wrong('reason')}
              change={(text) => form.type('reason', text)}
            />
          </>
        )}
        <TextField
          id="lan-hai-decision"
          label={say.decision}
          hint={say.decisionHint}
          wide
          maxLength={200}
          value={of('decision')}
          wrong={wrong('decision')}
          change={(text) => form.type('decision', text)}
        />
        {dayField('decidedOn', say.decidedOn, say.dayHint)}
        {dayField('day', say.day, say.latest(showDay(at.latest)))}
      </div>
      {unsure.length > 0 && (
        <Remark tone="warn">
          {unsure.map((each) => (
            <p key={each.rule}>{explain(each, locale)}</p>
          ))}
        </Remark>
      )}
      {due === null && <Remark tone="warn">{say.annulEffect}</Remark>}
      <FormEnd say={say} pending={run.isPending} refused={said.whole} stop={leave} />
    </form>
  )
}
