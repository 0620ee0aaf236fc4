import { assignScheme, type SchemeCell, schemeOne, tellScheme } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import ui from '../../kernel/ui.module.css'
import { AssignForm } from './assign-form.tsx'
import { CellTag } from './cell-look.tsx'
import { ContributeForm } from './contribute-form.tsx'
import style from './schemes.module.css'
import { TellForm } from './tell-form.tsx'
import { useSchemeWords } from './words.ts'

/** One organisation and one scheme: how it stands; a white one is assigned here, any other told. */
export function CellDetail(props: {
  organisation: Readonly<{ id: string; name: string }>
  scheme: Readonly<{ id: string; number: string; title: string; issuer: string }>
  /** Undefined: it does not take part yet. */
  cell: SchemeCell | undefined
  today: string
}): ReactNode {
  const { organisation, scheme, today } = props
  const cell = props.cell ?? {
    state: 'none' as const,
    due: null,
    plan: null,
    result: null,
    task: null,
    contributions: 0,
  }
  const say = useSchemeWords()
  const frame = useFrameId()
  const mayAssign = useMayAt(assignScheme, scheme.issuer)
  const mayOpen = useMayAt(schemeOne, scheme.issuer)
  const mayTell = useMayAt(tellScheme, organisation.id)
  const [telling, setTelling] = useState(false)
  const [contributing, setContributing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(cell.due ? [[say.deadline, day(cell.due)] as const] : []),
    ...(cell.plan ? [[say.plan, cell.plan] as const] : []),
    ...(cell.result ? [[cell.state === 'irrelevant' ? say.reason : say.result, cell.result] as const] : []),
  ]
  return (
    <div className={`${ui.pad} ${style.detail}`}>
      <h2 ref={heading} tabIndex={-1} className={style.heading}>
        {organisation.name}
      </h2>
      <p>
        {say.scheme(scheme.number)}: {scheme.title}
      </p>
      <p className={style.line}>
        <CellTag cell={cell} today={today} />
        {cell.contributions > 0 && <span className={ui.meta}>{say.contributions(cell.contributions)}</span>}
      </p>
      {facts.length > 0 && (
        <dl className={style.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {mayOpen && (
        <p className={style.buttons}>
          <Link
            to="/ky/$frame/de-an"
            params={{ frame }}
            search={(was) => ({ ...keepSearch(was), dean: scheme.id })}
            className={ui.button}
            data-size="small"
          >
            {say.toScheme}
          </Link>
          {cell.task && (
            <Link
              to="/ky/$frame/da-giao"
              params={{ frame }}
              search={(was) => ({ ...keepSearch(was), nhiemvu: cell.task ?? '' })}
              className={ui.button}
              data-size="small"
            >
              {say.toTask}
            </Link>
          )}
        </p>
      )}
      {cell.state === 'none' && mayAssign && (
        <AssignForm scheme={scheme.id} organisations={[organisation.id]} main={say.assign} />
      )}
      {props.cell && mayTell && (telling || cell.state === 'assigned') && (
        <TellForm key={props.cell.version} cell={props.cell} done={() => setTelling(false)} />
      )}
      {props.cell && mayTell && contributing && (
        <ContributeForm
          organisation={organisation.id}
          scheme={scheme.id}
          issuer={scheme.issuer}
          today={today}
          done={() => setContributing(false)}
        />
      )}
      {props.cell && mayTell && (
        <p className={style.buttons}>
          {!telling && cell.state !== 'assigned' && (
            <button type="button" className={ui.button} onClick={() => setTelling(true)}>
              {say.tell}
            </button>
          )}
          {!contributing && (
            <button type="button" className={ui.button} onClick={() => setContributing(true)}>
              {say.contribute}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
