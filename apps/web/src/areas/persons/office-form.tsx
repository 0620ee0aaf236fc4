import { holdOffice, type OfficeHeld } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { WhyHeld } from '../../kernel/why-held.tsx'
import { FormFoot } from './form-foot.tsx'
import { MovedNotice } from './moved.tsx'
import style from './persons.module.css'
import { refusalAt } from './refusal-at.ts'
import { useChanges } from './use-changes.ts'
import { usePersonWords } from './words.ts'

/** Records an office of somebody, or corrects one recorded before. */
export function OfficeForm(props: {
  person: string
  /** Of the person. */
  version: number
  /** Where it is held, when it is new. */
  organisation: string
  /** The number in the order of writing that a new one would have. */
  next: number
  office?: OfficeHeld
  done: () => void
  stop: () => void
}): ReactNode {
  const { person, version, office, done } = props
  const say = usePersonWords()
  const first = useFirstField()
  const hold = useRun('persons.holdOffice')
  const all = useOrganisations()
  const [fresh] = useState(() => uuid7())
  const [asked, setAsked] = useState(false)
  const form = useChanges(
    `office ${office?.id ?? `new ${person}`}`,
    {
      organisation: office?.organisation.id ?? props.organisation,
      title: office?.title ?? '',
      order: String(office?.order ?? props.next),
      from: office?.from ?? '',
      to: office?.to ?? '',
    },
    version,
  )
  const { values, change } = form
  const { title = '', order = '', from = '', to = '', organisation = '' } = values
  // A new office does not stand on a version.
  const moved = office ? form.moved : undefined
  const wrong: Readonly<Record<string, string | undefined>> = {
    title: title.trim() === '' ? say.needsTitle : undefined,
    order: /^[1-9]\d?$/.test(order.trim()) ? undefined : say.wrongOrder,
    from: from === '' || isDate(from) ? undefined : say.wrongDay,
    to: to === '' || isDate(to) ? undefined : say.wrongDay,
  }
  const said = refusalAt(hold.error)
  const wrongOf = (field: string) => (asked && wrong[field]) || said.at[field]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (moved || Object.values(wrong).some((each) => each !== undefined)) return
    const stored = () => {
      form.forget()
      done()
    }
    const input = {
      ...{ organisation, person, office: office?.id ?? fresh },
      ...(office ? { version } : {}),
      ...{ title: title.trim(), order: Number(order), from: from || null, to: to || null },
    }
    if (!holdOffice.input.safeParse(input).success) return
    // The office may have gone to another list, and this form with it, before the answer is here.
    void hold.mutateAsync(input).then(stored, (error: Error) => {
      // The answer of a first sending was lost on the way; the office is there.
      if (!office && refusalAt(error).code === 'office-exists') stored()
    })
  }
  const labels = { title: say.officeTitle, order: say.order, from: say.from, to: say.to }
  return (
    <form
      ref={first}
      className={style.form}
      onSubmit={submit}
      noValidate
      aria-label={office ? say.correctOfficeOf(office.title) : say.hold}
    >
      {moved && <MovedNotice moved={moved} labels={labels} keepMine={form.keepMine} takeTheirs={form.takeTheirs} />}
      <TextField
        id="chuc-vu-ten"
        label={say.officeTitle}
        hint={say.officeTitleHint}
        why={<WhyHeld field="person-offices" />}
        value={title}
        change={change('title')}
        wrong={wrongOf('title')}
        maxLength={200}
      />
      {!office && (
        <FormField id="chuc-vu-noi" label={say.officeAt} wrong={wrongOf('organisation')}>
          <OrganisationField
            id="chuc-vu-noi"
            among={all}
            value={organisation}
            choose={change('organisation')}
            invalid={wrongOf('organisation') !== undefined}
          />
        </FormField>
      )}
      <div className={style.days}>
        <FormField id="chuc-vu-tu" label={say.from} hint={say.fromHint} wrong={wrongOf('from')}>
          <DayField
            id="chuc-vu-tu"
            optional
            value={from}
            year={todayInVietnam().slice(0, 4)}
            choose={change('from')}
            invalid={wrongOf('from') !== undefined}
            describedBy="chuc-vu-tu-chu"
          />
        </FormField>
        <FormField id="chuc-vu-den" label={say.to} hint={say.toHint} wrong={wrongOf('to')}>
          <DayField
            id="chuc-vu-den"
            optional
            value={to}
            year={todayInVietnam().slice(0, 4)}
            choose={change('to')}
            invalid={wrongOf('to') !== undefined}
            describedBy="chuc-vu-den-chu"
          />
        </FormField>
      </div>
      <TextField
        id="chuc-vu-thu-tu"
        label={say.order}
        hint={say.orderHint}
        value={order}
        change={change('order')}
        wrong={wrongOf('order')}
        inputMode="numeric"
        maxLength={2}
      />
      <FormFoot
        main={say.save}
        pending={hold.isPending}
        blocked={moved !== undefined}
        said={said}
        stop={() => {
          form.forget()
          props.stop()
        }}
      />
    </form>
  )
}
