import {
  auditEntries,
  changeOrganisation,
  closeOrganisation,
  createOrganisation,
  personsOf,
  succeedOrganisations,
} from '@baucu/contract'
import { day } from '@baucu/law'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { keepSearch, useDay, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { ChangeForm } from './change-form.tsx'
import { CloseForm } from './close-form.tsx'
import { CreateForm } from './create-form.tsx'
import { NamesOverTime } from './names-over-time.tsx'
import { OrganisationLink } from './organisation-link.tsx'
import style from './organisation-pane.module.css'
import { SucceedForm } from './succeed-form.tsx'
import { lastDay, standsOn } from './term.ts'
import { useOrganisationWords } from './words.ts'

type One = Output<'organisations.one'>
type Act = 'create' | 'change' | 'close' | 'succeed'

/** One organisation beside the tree: what it is on the day looked at, what it was and became, and what can be done. */
export function OrganisationPane(): ReactNode {
  const id = useParams({ strict: false, select: (params) => params.organisation ?? '' })
  const { day: at } = useDay()
  const { data, error } = useAnswer('organisations.one', { organisation: id, at })
  // Another organisation's answer is not shown under this address while this one's is on its way.
  if (data?.organisation.id !== id) return error ? <Failed error={error} /> : <Loading />
  return <Pane key={id} one={data} at={at} />
}

function Pane({ one, at }: { one: One; at: string }): ReactNode {
  const say = useOrganisationWords()
  const frame = useFrameId()
  const [act, setAct] = useState<Act>()
  const [done, setDone] = useState<string>()
  const { organisation, above } = one
  const { id, name, shortName, from, to } = organisation
  const there = standsOn(organisation, at)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What had the focus has gone with its form; here it goes on.
    if (act === undefined && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [act])
  const finish = (text: string) => {
    setAct(undefined)
    setDone(text)
  }
  const form = { one, at, cancel: () => setAct(undefined), finish }
  return (
    <section className={`${ui.card} ${style.pane}`} aria-labelledby="to-chuc-ten">
      <div className={style.head}>
        <nav className={ui.crumb} aria-label={say.above}>
          {above.map((each) => (
            <span key={each.id} className={style.step}>
              <OrganisationLink id={each.id}>{each.name}</OrganisationLink>
              <Icon sign="chevronRight" size={14} />
            </span>
          ))}
        </nav>
        <div className={style.title}>
          <h1 id="to-chuc-ten" ref={heading} tabIndex={-1}>
            {name}
          </h1>
          <Link
            to="/ky/$frame/to-chuc"
            params={{ frame }}
            search={keepSearch}
            className={style.close}
            aria-label={say.closePane}
          >
            <Icon sign="close" size={18} />
          </Link>
        </div>
        {shortName && <p className={ui.second}>{shortName}</p>}
        <p className={style.paper}>
          {say.at} {day(at)}
        </p>
      </div>
      <div role="status">{done && !act && <Remark tone="info">{done}</Remark>}</div>
      {!there && (
        <Remark tone="warn">
          {from !== null && at < from ? say.notYet(day(at), day(from)) : say.noLonger(day(at), day(to ?? at))}
        </Remark>
      )}
      {act === undefined && <Acts one={one} open={setAct} />}
      {act === 'create' && <CreateForm parent={organisation} at={at} cancel={form.cancel} />}
      {act === 'change' && <ChangeForm {...form} />}
      {act === 'close' && <CloseForm {...form} />}
      {act === 'succeed' && <SucceedForm one={one} at={at} cancel={form.cancel} />}
      <Facts one={one} at={at} />
      <NamesOverTime names={one.names} at={at} />
      <Kin title={say.predecessors} lead={say.cameFrom} kin={one.predecessors} />
      <Kin title={say.successors} lead={say.became} kin={one.successors} />
      <Further id={id} />
    </section>
  )
}

/** What the reader may do with it; nothing is offered on what has ended except a look. */
function Acts({ one, open }: { one: One; open: (act: Act) => void }): ReactNode {
  const say = useOrganisationWords()
  const mayCreate = useMay(createOrganisation)
  const mayChange = useMay(changeOrganisation)
  const mayClose = useMay(closeOrganisation)
  const maySucceed = useMay(succeedOrganisations)
  const { to, parent } = one.organisation
  const acts = [
    ...(mayCreate && to === null ? (['create'] as const) : []),
    ...(mayChange ? (['change'] as const) : []),
    ...(maySucceed && to === null && parent !== null ? (['succeed'] as const) : []),
    ...(mayClose && to === null ? (['close'] as const) : []),
  ]
  if (acts.length === 0) return null
  return (
    <div className={style.acts}>
      {acts.map((each) => (
        <button key={each} type="button" className={ui.button} data-size="small" onClick={() => open(each)}>
          {say.acts[each]}
        </button>
      ))}
    </div>
  )
}

function Facts({ one, at }: { one: One; at: string }): ReactNode {
  const say = useOrganisationWords()
  const { organisation } = one
  const { id, code, kind, tags, from, to } = organisation
  const { data: tree } = useAnswer('organisations.tree', { at })
  const { data: groups } = useAnswer('organisations.groups', { at })
  const below = tree?.organisations.filter((each) => each.parent === id) ?? []
  const mine = groups?.groups.filter(({ members }) => members.some((each) => each.id === id)) ?? []
  return (
    <dl className={style.facts}>
      <dt>{say.kind}</dt>
      <dd>{say.kinds[kind]}</dd>
      <dt>{say.code}</dt>
      <dd>{code}</dd>
      <dt>{say.tags}</dt>
      <dd>{tags.length === 0 ? say.noTags : tags.map((tag) => say.functions[tag]).join(', ')}</dd>
      <dt>{say.term}</dt>
      <dd>{from === null && to === null ? say.always : say.termOf(from && day(from), to && day(lastDay(to)))}</dd>
      <dt>{say.groups}</dt>
      <dd>{mine.length === 0 ? say.noGroups : mine.map((each) => each.name).join('; ')}</dd>
      <dt>{say.below}</dt>
      <dd>
        {below.length === 0 ? (
          say.noneBelow
        ) : (
          <details>
            <summary>{say.belowOf(below.length)}</summary>
            <ul className={style.below}>
              {below.map((each) => (
                <li key={each.id}>
                  <OrganisationLink id={each.id}>{each.name}</OrganisationLink>
                </li>
              ))}
            </ul>
          </details>
        )}
      </dd>
    </dl>
  )
}

/** Organisations it came from, or became: each with the day and the decision. */
function Kin(props: { title: string; lead: (on: string) => string; kin: One['predecessors'] }): ReactNode {
  if (props.kin.length === 0) return null
  return (
    <div className={style.part}>
      <h2>{props.title}</h2>
      <ul className={style.kin}>
        {props.kin.map(({ id, name, on, decision }) => (
          <li key={`${id} ${on}`}>
            <OrganisationLink id={id}>{name}</OrganisationLink>
            <span className={ui.meta}>
              {props.lead(day(on))} {decision}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where else this organisation is told of. */
function Further({ id }: { id: string }): ReactNode {
  const say = useOrganisationWords()
  const frame = useFrameId()
  const mayPersons = useMay(personsOf)
  const mayLog = useMay(auditEntries)
  if (!mayPersons && !mayLog) return null
  return (
    <p className={style.further}>
      {mayPersons && (
        <Link to="/ky/$frame/nhan-su" params={{ frame }} search={(was) => ({ ...keepSearch(was), tochuc: id })}>
          {say.people}
        </Link>
      )}
      {mayLog && (
        <Link
          to="/ky/$frame/nhat-ky"
          params={{ frame }}
          search={(was) => ({ ...keepSearch(was), ve: `organisation/${id}` })}
        >
          {say.log}
        </Link>
      )}
    </p>
  )
}
