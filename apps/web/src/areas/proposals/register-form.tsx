import type { Organisation } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { type Fields, useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { draftsOf, keptLines, type LineDraft, readLines, wrongCells } from './line-drafts.ts'
import { LineFields } from './line-fields.tsx'
import { MeetingField } from './meeting-field.tsx'
import { numberOf } from './number-of.ts'
import { useAddressees } from './organisations-known.ts'
import { photoAddress } from './photo-address.ts'
import style from './proposals.module.css'
import { Proposers } from './proposers.tsx'
import { useProposalWords } from './words.ts'

type One = Output<'proposals.one'>
type Written = One &
  Readonly<{ whole: NonNullable<One['whole']>; line: { content: NonNullable<One['line']['content']> } }>
const isWhole = (one: One): one is Written => one.whole !== null && one.line.content !== null

type Props = Readonly<{
  organisation: Organisation
  /** The one to be changed; undefined for a new one. */
  proposal: string | undefined
  done: (proposal: string) => void
  stop: () => void
}>

/** Registers a proposal, or changes what an open one says. What is typed is kept until it is registered. */
export function RegisterForm(props: Props): ReactNode {
  const { organisation, proposal } = props
  const { data, error } = useAnswer(
    'proposals.one',
    { organisation: organisation.id, proposal: proposal ?? '' },
    proposal !== undefined,
  )
  if (proposal === undefined) return <Form {...props} one={undefined} />
  if (!data || data.line.id !== proposal) return error ? <Failed error={error} /> : <Loading />
  return isWhole(data) ? <Form {...props} one={data} /> : null
}

function startOf(organisation: string, one: Written | undefined): Fields {
  if (!one) return { on: todayInVietnam(), proposers: organisation }
  const { line, whole } = one
  const { kind, proposers, on, subject, replyDue, meeting } = line.content
  const { grounds, product, budget, period } = whole
  return {
    ...{ kind, addressee: line.addressee.id, on, subject, grounds, product, replyDue, budget, period },
    ...{ meeting: meeting ?? '', proposers: proposers.map((each) => each.id).join(' ') },
  }
}

function Form({ organisation, one, done, stop }: Props & Readonly<{ one: Written | undefined }>): ReactNode {
  const say = useProposalWords()
  const locale = useLocale()
  const save = useRun('proposals.save')
  const { data: pack } = useAnswer('proposals.kinds', {})
  const known = useAddressees(organisation.id)
  const { values, type, forget } = useTyped(
    `proposals.save ${one?.line.id ?? organisation.id}`,
    startOf(organisation.id, one),
  )
  const [id] = useState(() => one?.line.id ?? uuid7())
  const [asked, setAsked] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const kind = pack?.kinds.find((each) => each.id === values.kind) ?? pack?.kinds[0]
  const proposers = (values.proposers ?? '').split(' ').filter(Boolean)
  const kept = kind?.lines ? keptLines(values[kind.lines]) : []
  const drafts: readonly LineDraft[] = kept ?? (one && kind?.lines ? draftsOf(one.whole[kind.lines]) : [{}])
  const text = (field: string) => (values[field] ?? '').trim()
  const shown = (field: string) =>
    /^(kind|addressee|proposers|on|subject|replyDue|meeting|amounts|facilities|members)/.test(field)
  const said = saidOf(save.error, shown, say.unreachable)
  const missing = (field: 'to' | 'from' | 'subject' | 'replyDue' | 'on', wrong: boolean) =>
    asked && wrong ? say.needs[field] : undefined
  const whole =
    kind !== undefined &&
    text('addressee') !== '' &&
    proposers.length > 0 &&
    text('subject') !== '' &&
    isDate(text('replyDue')) &&
    isDate(text('on')) &&
    (kind.lines === null || wrongCells(kind.lines, drafts).size === 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!whole) return
    save.mutate(
      {
        ...{ organisation: one?.whole.registeredBy ?? organisation.id, proposal: id, kind: kind.id, proposers },
        ...(one ? { version: one.line.version } : {}),
        ...{ addressee: text('addressee'), on: text('on'), subject: text('subject'), replyDue: text('replyDue') },
        ...{ grounds: text('grounds'), product: text('product'), meeting: text('meeting') || null },
        ...(kind.lines === 'amounts' ? { budget: text('budget'), period: text('period') } : {}),
        ...(kind.lines ? { [kind.lines]: readLines(kind.lines, drafts) } : {}),
      },
      {
        onSuccess: ({ proposal }) => {
          forget()
          done(proposal)
        },
      },
    )
  }
  const title = one ? say.changeTitle(numberOf(one.line)) : say.registerTitle
  const toWrong = missing('to', text('addressee') === '') ?? said.at.addressee
  const subjectWrong = missing('subject', text('subject') === '') ?? said.at.subject
  return (
    <form className={ui.card} onSubmit={submit} noValidate aria-labelledby="ghi-de-xuat">
      <div className={ui.cardHead}>
        <h2 id="ghi-de-xuat" ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <div className={ui.fields}>
        {!one && (
          <>
            <SelectField
              id="de-xuat-loai"
              label={say.kind}
              hint={kind?.restricted ? say.restrictedHint : undefined}
              wrong={said.at.kind}
              value={kind?.id ?? ''}
              options={(pack?.kinds ?? []).map((each) => ({ value: each.id, text: each.title[locale] }))}
              change={(value) => type('kind', value)}
            />
            <Day
              id="de-xuat-ngay"
              label={say.on}
              wrong={missing('on', !isDate(text('on'))) ?? said.at.on}
              value={text('on')}
              choose={(day) => type('on', day)}
            />
            <FormField id="de-xuat-noi-nhan" label={say.to} hint={say.toHint} wrong={toWrong} wide>
              <OrganisationField
                id="de-xuat-noi-nhan"
                among={known.filter((each) => !proposers.includes(each.id))}
                all={known}
                value={text('addressee') || null}
                choose={(organisationId) => type('addressee', organisationId)}
                invalid={toWrong !== undefined}
                describedBy="de-xuat-noi-nhan-chu"
              />
            </FormField>
            <Proposers
              known={known.filter((each) => each.id !== text('addressee'))}
              chosen={proposers}
              choose={(ids) => type('proposers', ids.join(' '))}
              wrong={missing('from', proposers.length === 0) ?? said.at.proposers ?? said.at['proposers.0']}
            />
          </>
        )}
        <TextField
          id="de-xuat-ve-viec"
          label={say.subject}
          wide
          wrong={subjectWrong}
          value={values.subject ?? ''}
          change={(value) => type('subject', value)}
          maxLength={300}
        />
        <AreaField
          id="de-xuat-ly-do"
          label={say.grounds}
          wide
          rows={5}
          value={values.grounds ?? ''}
          change={(value) => type('grounds', value)}
          maxLength={10_000}
        />
        <TextField
          id="de-xuat-san-pham"
          label={say.product}
          hint={say.productHint}
          wide
          value={values.product ?? ''}
          change={(value) => type('product', value)}
          maxLength={500}
        />
        {kind?.lines === 'amounts' && (
          <>
            <TextField
              id="de-xuat-nguon"
              label={say.budget}
              value={values.budget ?? ''}
              change={(value) => type('budget', value)}
              maxLength={200}
            />
            <TextField
              id="de-xuat-thoi-gian"
              label={say.period}
              value={values.period ?? ''}
              change={(value) => type('period', value)}
              maxLength={200}
            />
          </>
        )}
        {kind?.lines && (
          <LineFields
            organisation={one?.whole.registeredBy ?? organisation.id}
            photoAt={(photo) =>
              one?.whole.facilities.some((each) => each.photo === photo)
                ? photoAddress(organisation.id, one.line.id, photo)
                : undefined
            }
            kind={kind.lines}
            drafts={drafts}
            change={(next) => type(kind.lines ?? '', JSON.stringify(next))}
            asked={asked}
            said={said.at}
          />
        )}
        <Day
          id="de-xuat-han"
          label={say.replyDue}
          wrong={missing('replyDue', !isDate(text('replyDue'))) ?? said.at.replyDue}
          value={text('replyDue')}
          choose={(day) => type('replyDue', day)}
        />
        <MeetingField
          id="de-xuat-hop"
          label={say.meeting}
          none={say.noMeeting}
          of={text('addressee')}
          value={text('meeting')}
          change={(meeting) => type('meeting', meeting)}
          wrong={said.at.meeting}
        />
        {said.whole && (
          <div className={ui.wide}>
            <Remark tone="danger" live>
              {said.whole}
            </Remark>
          </div>
        )}
        <div className={`${ui.wide} ${style.actions}`}>
          <button type="submit" className={ui.button} data-kind="main" disabled={save.isPending || !kind}>
            {save.isPending ? say.saving : one ? say.saveChange : say.save}
          </button>
          <button type="button" className={ui.button} onClick={stop}>
            {say.stop}
          </button>
        </div>
      </div>
    </form>
  )
}

/** A day that may stay empty until it is sent. */
function Day(props: {
  id: string
  label: string
  wrong: string | undefined
  value: string
  choose: (day: string) => void
}): ReactNode {
  const { id, label, wrong, value, choose } = props
  return (
    <FormField id={id} label={label} wrong={wrong}>
      <DayField
        id={id}
        optional
        value={value}
        year={todayInVietnam().slice(0, 4)}
        choose={choose}
        invalid={wrong !== undefined}
        describedBy={`${id}-chu`}
      />
    </FormField>
  )
}
