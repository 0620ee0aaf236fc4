import { holdOffice, type OfficeHeld, type PersonRecord, savePerson } from '@baucu/contract'
import { type ReactNode, useRef, useState } from 'react'
import { useDay } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { WhyHeld } from '../../kernel/why-held.tsx'
import { EndForm } from './end-form.tsx'
import { OfficeForm } from './office-form.tsx'
import { PersonForm } from './person-form.tsx'
import style from './persons.module.css'
import { usePersonWords } from './words.ts'

/** The form that is open in a record: one at a time. */
type Open = Readonly<{ form: 'person' | 'hold' } | { form: 'office' | 'end'; office: string }>

/** Everything held about one person, and what may be done about it. */
export function PersonDetail(props: { person: string; organisation: string }): ReactNode {
  const { person: id, organisation } = props
  const { day: at } = useDay()
  const { data, error, isPlaceholderData } = useAnswer('persons.record', { organisation, person: id, at })
  if (error && (!data || isPlaceholderData)) return <Failed error={error} />
  if (!data || data.person.id !== id) return <Loading />
  return <Record key={id} record={data} organisation={organisation} />
}

function Record(props: { record: PersonRecord; organisation: string }): ReactNode {
  const { person, keeper, written, at } = props.record
  const say = usePersonWords()
  const maySave = useMay(savePerson)
  const [open, setOpen] = useState<Open>()
  const box = useRef<HTMLDivElement>(null)
  // The button that opened the form has gone; what it belongs to takes the focus.
  const shut = () => {
    setOpen(undefined)
    box.current?.focus()
  }
  if (open?.form === 'person' && keeper) {
    return (
      <div ref={box} tabIndex={-1} className={ui.pad}>
        <h2 className={style.name}>{say.correct}</h2>
        <PersonForm organisation={keeper} record={person} done={shut} stop={shut} />
      </div>
    )
  }
  return (
    <div ref={box} tabIndex={-1} className={`${ui.pad} ${style.record}`}>
      <div>
        <p className={ui.meta}>{person.honorific}</p>
        <h2 className={style.name}>{person.fullName}</h2>
      </div>
      <dl className={style.facts}>
        <Fact name={say.phone} why={<WhyHeld field="person-contact" />}>
          {person.phone && <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>{person.phone}</a>}
        </Fact>
        <Fact name={say.email}>{person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}</Fact>
        <Fact name={say.written} why={<WhyHeld field="person-name" />}>
          {written}
        </Fact>
        <Fact name={say.keeper}>{keeper?.name ?? say.keeperElsewhere}</Fact>
      </dl>
      {maySave && keeper && (
        <div className={style.actions}>
          <button type="button" className={ui.button} data-size="small" onClick={() => setOpen({ form: 'person' })}>
            {say.correct}
          </button>
        </div>
      )}
      <Offices record={props.record} organisation={props.organisation} at={at} open={open} show={setOpen} shut={shut} />
    </div>
  )
}

function Fact(props: { name: string; why?: ReactNode; children: ReactNode }): ReactNode {
  const say = usePersonWords()
  return (
    <div>
      <dt>
        {props.name} {props.why}
      </dt>
      <dd>{props.children || <span className={ui.meta}>{say.none}</span>}</dd>
    </div>
  )
}

function Offices(props: {
  record: PersonRecord
  organisation: string
  at: string
  open: Open | undefined
  show: (open: Open) => void
  shut: () => void
}): ReactNode {
  const { record, at, open, show, shut } = props
  const { person } = record
  const say = usePersonWords()
  const may = useMay(holdOffice)
  const groups = [
    [say.held, person.offices.filter((each) => stateOf(each, at) === 'held')],
    [say.coming, person.offices.filter((each) => stateOf(each, at) === 'coming')],
    [say.ended, person.offices.filter((each) => stateOf(each, at) === 'ended').reverse()],
  ] as const
  const next = Math.min(99, Math.max(0, ...groups[0][1].map((each) => each.order)) + 1)
  return (
    <section aria-labelledby="cac-chuc-vu" className={style.record}>
      <span className={ui.labelLine}>
        <h3 id="cac-chuc-vu">{say.offices}</h3>
        <WhyHeld field="person-offices" />
      </span>
      {person.offices.length === 0 && <p className={ui.second}>{say.noOffices}</p>}
      {groups.map(
        ([name, offices]) =>
          offices.length > 0 && (
            <div key={name}>
              <p className={ui.label}>{name}</p>
              <ul className={style.offices}>
                {offices.map((office) => (
                  <li key={office.id}>
                    {open && 'office' in open && open.office === office.id ? (
                      open.form === 'end' ? (
                        <>
                          <p className={ui.strong}>
                            {office.title}, {office.organisation.name}
                          </p>
                          <EndForm office={office} version={person.version} done={shut} stop={shut} />
                        </>
                      ) : (
                        <OfficeForm
                          person={person.id}
                          version={person.version}
                          organisation={office.organisation.id}
                          next={next}
                          office={office}
                          done={shut}
                          stop={shut}
                        />
                      )
                    ) : (
                      <Office office={office} may={may} show={show} />
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {may &&
        (open?.form === 'hold' ? (
          <OfficeForm
            person={person.id}
            version={person.version}
            organisation={props.organisation}
            next={next}
            done={shut}
            stop={shut}
          />
        ) : (
          <div className={style.actions}>
            <button type="button" className={ui.button} data-size="small" onClick={() => show({ form: 'hold' })}>
              {say.hold}
            </button>
          </div>
        ))}
    </section>
  )
}

function Office(props: { office: OfficeHeld; may: boolean; show: (open: Open) => void }): ReactNode {
  const { office, show } = props
  const say = usePersonWords()
  return (
    <>
      <p>
        <b>{office.title}</b>, {office.organisation.name}
      </p>
      <p className={ui.meta}>
        {say.term(office.from, office.to)}. {say.order} {office.order}
      </p>
      {props.may && (
        <div className={style.actions}>
          <button
            type="button"
            className={ui.button}
            data-size="small"
            data-kind="quiet"
            aria-label={say.correctOfficeOf(office.title)}
            onClick={() => show({ form: 'office', office: office.id })}
          >
            {say.correctOffice}
          </button>
          {office.to === null && (
            <button
              type="button"
              className={ui.button}
              data-size="small"
              data-kind="quiet"
              aria-label={say.endOf(office.title)}
              onClick={() => show({ form: 'end', office: office.id })}
            >
              {say.end}
            </button>
          )}
        </div>
      )}
    </>
  )
}

const stateOf = ({ from, to }: OfficeHeld, at: string): 'held' | 'coming' | 'ended' =>
  from !== null && from > at ? 'coming' : to !== null && to <= at ? 'ended' : 'held'
