import { type MemberPost, memberPosts, type OrganMember } from '@baucu/contract'
import { isDate, type Organ, organSectors, type Sector, sectors, sectorTitle } from '@baucu/law'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { WhyHeld } from '../../kernel/why-held.tsx'
import { useLocale } from '../../kernel/words/words.ts'
import style from './bodies.module.css'
import { useBodiesWords } from './words.ts'

/** Fields that say their own refusal. */
const fields = new Set(['person', 'on', 'replaces', 'newPerson.fullName'])

/** Known people offered while a name is typed. */
const most = 6

/** Somebody joins an election body, alone or in the place of a member: a person known here, or a new one. */
export function MemberForm(props: {
  organ: Readonly<{ id: string; organ: Organ }>
  organisation: Readonly<{ id: string; name: string }>
  /** Whose place is taken. */
  instead?: OrganMember
  done: () => void
}): ReactNode {
  const { organ, organisation, instead, done } = props
  const say = useBodiesWords()
  const locale = useLocale()
  const frame = useFrame()
  const appoint = useRun('bodies.appoint')
  const [asked, setAsked] = useState(false)
  const form = useTyped(`bodies.appoint ${frame.id} ${organ.id} ${instead?.id ?? 'new'}`, {
    ...{ on: todayInVietnam(), post: instead?.post ?? 'member', sector: instead?.sector ?? '' },
  })
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const of = (field: string) => form.values[field] ?? ''
  const trimmed = (field: string) => of(field).trim()
  const [search] = useDebouncedValue(trimmed('name'), 250)
  const chosen = of('person')
  const { data } = useAnswer(
    'persons.list',
    { organisation: organisation.id, search, limit: most },
    chosen === '' && search.length > 1,
  )
  const found = chosen === '' && search.length > 1 ? (data?.persons ?? []) : []
  const post: MemberPost = memberPosts.find((each) => each === of('post')) ?? 'member'
  const named = organSectors[organ.organ].value[frame.edition] ?? []
  const sector: Sector | undefined = sectors.find((each) => each === of('sector'))
  const said = saidOf(appoint.error, (field) => fields.has(field), say.unreachable)
  const leave = () => {
    form.forget()
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (trimmed('name') === '' || !isDate(of('on'))) return
    // One id for all tries of one member: sending again after a lost answer appoints nobody twice.
    const member = of('id') || uuid7()
    const fresh = of('fresh') || uuid7()
    form.typeAll({ id: member, fresh })
    // The list is asked again before the answer is told here, and this form may be gone by then.
    void appoint
      .mutateAsync({
        ...{ organisation: organ.id, frame: frame.id, member, person: chosen || fresh },
        newPerson: chosen ? null : { fullName: trimmed('name'), honorific: of('honorific') || null },
        ...{ post, sector: sector ?? null, decision: trimmed('decision') || null, on: of('on') },
        ...{ replaces: instead?.id ?? null, reason: trimmed('reason') || null },
      })
      .then(leave, () => undefined)
  }
  const onWrong = asked && !isDate(of('on')) ? say.needs.day : said.at.on
  const title = instead ? say.replaceOf(instead.fullName ?? '') : say.add
  return (
    <form ref={element} className={`${record.form} ${style.inner}`} onSubmit={submit} noValidate aria-label={title}>
      <h4>{title}</h4>
      <div className={record.fields}>
        <div className={ui.wide}>
          <TextField
            id="thanh-vien-ten"
            label={say.person}
            hint={chosen ? undefined : say.personHint}
            why={<WhyHeld field="person-name" />}
            maxLength={120}
            value={of('name')}
            wrong={
              asked && trimmed('name') === ''
                ? say.needs.person
                : (said.at.person ?? said.at['newPerson.fullName'] ?? said.at.replaces)
            }
            change={(text) => form.typeAll({ name: text, person: '' })}
          />
          {found.length > 0 && (
            <ul className={style.found} aria-label={say.found}>
              {found.map((each) => (
                <li key={each.id}>
                  <button type="button" onClick={() => form.typeAll({ name: each.fullName, person: each.id })}>
                    <Icon sign="person" size={18} />
                    <span>
                      <b>{each.fullName}</b>{' '}
                      <span className={ui.meta}>
                        {each.offices.map((office) => `${office.title}, ${office.organisation.name}`).join('; ')}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          {chosen !== '' && <p className={ui.hint}>{say.known}</p>}
        </div>
        {chosen === '' && (
          <SelectField
            id="thanh-vien-xung-ho"
            label={say.honorific}
            value={of('honorific')}
            options={['', 'Ông', 'Bà'].map((value) => ({ value, text: value || say.noHonorific }))}
            change={(value) => form.type('honorific', value)}
          />
        )}
        <SelectField
          id="thanh-vien-chuc-danh"
          label={say.post}
          value={post}
          options={memberPosts.map((value) => ({ value, text: say.posts(organ.organ, value) }))}
          change={(value) => form.type('post', value)}
        />
        <SelectField
          id="thanh-vien-thanh-phan"
          label={say.sector}
          value={sector ?? ''}
          options={[
            { value: '' as const, text: say.otherSector },
            ...named.map((value) => ({ value, text: sectorTitle(value, locale) })),
          ]}
          change={(value) => form.type('sector', value)}
        />
        <FormField id="thanh-vien-ngay" label={say.from} wrong={onWrong}>
          <DayField
            id="thanh-vien-ngay"
            optional
            value={of('on')}
            year={frame.electionDay.slice(0, 4)}
            choose={(text) => form.type('on', text)}
            invalid={onWrong !== undefined}
            {...(onWrong ? { describedBy: 'thanh-vien-ngay-chu' } : {})}
          />
        </FormField>
        <TextField
          id="thanh-vien-quyet-dinh"
          label={say.facts.decision}
          hint={say.memberDecisionHint}
          maxLength={200}
          value={of('decision')}
          change={(text) => form.type('decision', text)}
        />
        {instead && (
          <TextField
            id="thanh-vien-ly-do"
            label={say.reason}
            maxLength={300}
            value={of('reason')}
            change={(text) => form.type('reason', text)}
          />
        )}
      </div>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <FormEnd say={say} pending={appoint.isPending} stop={leave} />
    </form>
  )
}
