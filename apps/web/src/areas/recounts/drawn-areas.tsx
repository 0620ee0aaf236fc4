import type { DrawnArea, RecountView } from '@baucu/contract'
import { count } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { heldLooks, useHeldWords } from '../../kernel/outbox/held-looks.ts'
import { useOutbox } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { drawName, nameOf, subjectOf } from './draw-name.ts'
import style from './recounts.module.css'
import { useRecountWords } from './words.ts'

type Audit = NonNullable<RecountView['audit']>

/** Areas in the order of the draw: to be counted, to be confirmed by somebody else, confirmed beside their minutes. */
export function DrawnAreas(props: { view: RecountView; audit: Audit; mayType: boolean }): ReactNode {
  const { view, audit, mayType } = props
  const say = useRecountWords()
  const locale = useLocale()
  const early = audit.drawn.filter((each) => each.state === 'confirmed').length > audit.measured
  return (
    <section className={record.part} aria-label={say.sample}>
      <h3>
        {say.sample} <span className={ui.count}>{count(audit.drawn.length, locale)}</span>
      </h3>
      <p className={ui.second}>{audit.method === 'ballot-polling' ? say.blindPolled : say.blind}</p>
      {early && <Remark tone="info">{say.gap}</Remark>}
      <ol className={style.areas}>
        {audit.drawn.map((each) => (
          <Area key={drawName(each)} view={view} area={each} open={mayType && audit.decision === null} />
        ))}
      </ol>
    </section>
  )
}

function Area({ view, area, open }: { view: RecountView; area: DrawnArea; open: boolean }): ReactNode {
  const say = useRecountWords()
  const heldSay = useHeldWords()
  const polling = view.audit?.method === 'ballot-polling'
  const { typed, reported, state } = area
  const same = polling || (typed && reported && JSON.stringify(plain(typed)) === JSON.stringify(plain(reported)))
  const subject = subjectOf(view, area)
  const held = useOutbox().find((each) => each.subject === subject && each.state !== 'received')
  return (
    <li>
      <p className={style.name}>
        <span>
          <b className={ui.strong}>{area.name}</b>
          <span className={ui.meta}>
            {' '}
            {say.area(area.number)}, {area.commune}
            {area.visit > 1 && <>, {say.visit(area.visit)}</>}
          </span>
        </span>
        <Tag
          tone={state === 'confirmed' ? (same ? 'ok' : 'warn') : state === 'typed' ? 'info' : 'quiet'}
          sign={state === 'confirmed' ? (same ? 'check' : 'triangle') : state === 'typed' ? 'clock' : 'circle'}
        >
          {state === 'confirmed' && !polling ? (same ? say.same : say.different) : say.areaStates[state]}
        </Tag>
      </p>
      {held && held.state !== 'received' && (
        <p>
          <Tag tone={heldLooks[held.state].tone} sign={heldLooks[held.state].sign}>
            {heldSay[held.state]}
          </Tag>
        </p>
      )}
      {typed && <Figures name={say.found} figures={typed} />}
      {reported && <Figures name={say.minutes} figures={reported} />}
      {open && state !== 'confirmed' && <Steps view={view} area={area} />}
    </li>
  )
}

const plain = ({ cast, valid, votes }: Readonly<{ cast: number; valid: number; votes: readonly number[] }>) => ({
  ...{ cast, valid, votes },
})

function Figures(props: {
  name: string
  figures: Readonly<{ cast: number; valid: number; votes: readonly number[] }>
}): ReactNode {
  const say = useRecountWords()
  const locale = useLocale()
  const { cast, valid, votes } = props.figures
  return (
    <p className={ui.second}>
      {props.name}: {say.figures(count(cast, locale), count(valid, locale))}
      {votes.length > 0 && `: ${votes.map((each) => count(each, locale)).join(', ')}`}
    </p>
  )
}

function Steps({ view, area }: { view: RecountView; area: DrawnArea }): ReactNode {
  const say = useRecountWords()
  const frame = useFrame()
  const run = useRun('recounts.confirm')
  const said = saidOf(run.error, () => false, say.unreachable)
  const { typed } = area
  const key = { organisation: view.unit.id, frame: frame.id, constituency: view.constituency }
  return (
    <>
      {typed && <p className={ui.second}>{area.mine ? say.mine : say.confirmLead}</p>}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p className={record.buttons}>
        {typed && !area.mine && (
          <button
            type="button"
            className={ui.button}
            data-kind="main"
            data-size="small"
            disabled={run.isPending}
            aria-label={`${say.confirm}: ${nameOf(area, say)}`}
            onClick={() => run.mutate({ ...key, area: area.area, visit: area.visit, version: typed.version })}
          >
            {run.isPending ? say.saving : say.confirm}
          </button>
        )}
        <Link
          to="/ky/$frame/kiem-toan-mau"
          params={{ frame: frame.id }}
          search={(was) => ({ ...was, mo: view.constituency, khu: drawName(area) })}
          className={ui.button}
          data-size="small"
          aria-label={`${typed ? say.enterAgain : say.enter}: ${nameOf(area, say)}`}
        >
          {typed ? say.enterAgain : say.enter}
        </Link>
      </p>
    </>
  )
}
