import { changedSince, claim, explainAssertion, explainTrail, notEligible, percentOf, sampleVoid } from '@baucu/audit'
import { commitRecount, enterRecount, type RecountLine, type RecountView } from '@baucu/contract'
import { count } from '@baucu/law'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { StatusTag } from '../../kernel/status-tag.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { CommitForm } from './commit-form.tsx'
import { DiceForm } from './dice-form.tsx'
import { drawName } from './draw-name.ts'
import { DrawnAreas } from './drawn-areas.tsx'
import { EndButtons } from './end-buttons.tsx'
import { Points } from './points.tsx'
import { RecountForm } from './recount-form.tsx'
import style from './recounts.module.css'
import { useRecountWords } from './words.ts'

const route = getRouteApi('/ky/$frame/kiem-toan-mau')

/** One constituency: what an audit would take, or how its audit stands and what comes next. */
export function RecountDetail({ line }: { line: RecountLine }): ReactNode {
  const frame = useFrame()
  const { khu: area } = route.useSearch()
  const key = { organisation: line.unit.id, frame: frame.id, constituency: line.constituency }
  // While what was fixed is on its way into the log, whoever has the dice waits for it.
  const { data, error } = useAnswer('recounts.one', key, true, (answer) =>
    answer?.audit && !answer.audit.logged?.signed && answer.audit.decision === null ? 2_000 : 15_000,
  )
  const mayType = useMayAt(enterRecount, line.unit.id)
  if (!data || data.constituency !== line.constituency) return error ? <Failed error={error} /> : <Loading />
  const typed = data.audit?.drawn.find((each) => drawName(each) === area && each.state !== 'confirmed')
  if (typed && mayType && data.audit?.decision === null) return <RecountForm view={data} area={typed} />
  return <Shown view={data} mayType={mayType} />
}

function Shown({ view, mayType }: { view: RecountView; mayType: boolean }): ReactNode {
  const say = useRecountWords()
  const locale = useLocale()
  const may = useMayAt(commitRecount, view.unit.id)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { audit } = view
  const facts: readonly (readonly [string, string])[] = [
    [say.facts.body, `${say.bodies[view.body]}, ${view.unit.name}`],
    [say.facts.area, view.area],
    [say.facts.seats, count(view.seats, locale)],
    [say.facts.minutes, say.of(view.reported, view.expected)],
  ]
  return (
    <div className={`${ui.pad} ${record.detail}`}>
      <h2 ref={heading} tabIndex={-1}>
        {say.constituency(view.number)}{' '}
        <Tag tone="warn" sign="triangle">
          {say.pilot}
        </Tag>
      </h2>
      <Facts lines={facts} />
      {audit === null && view.obstacle && <Remark tone="info">{say.obstacles[view.obstacle]}</Remark>}
      {view.obstacle !== 'waiting' && <Candidates view={view} />}
      {audit === null && view.obstacle === null && <CommitForm view={view} may={may} />}
      {audit && <Audit view={view} audit={audit} may={may} mayType={mayType} />}
      {/* Whoever counts again does not read what the minutes say. */}
      {view.reported > 0 && (audit === null || audit.decision !== null) && <Points view={view} />}
    </div>
  )
}

function Facts({ lines }: { lines: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <dl className={record.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={style.long}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Candidates({ view }: { view: RecountView }): ReactNode {
  const say = useRecountWords()
  const locale = useLocale()
  return (
    <section className={record.part} aria-label={say.candidates}>
      <h3>
        {say.candidates} <StatusTag status={view.status} />
      </h3>
      <ul className={style.lines}>
        {view.candidates.map(({ id, name, votes, elected }) => (
          <li key={id}>
            <span>
              {name}{' '}
              {elected && (
                <Tag tone="ok" sign="check">
                  {say.electedMark}
                </Tag>
              )}
            </span>
            <span className={style.figure}>{count(votes, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Audit = NonNullable<RecountView['audit']>

function Audit(props: { view: RecountView; audit: Audit; may: boolean; mayType: boolean }): ReactNode {
  const { view, audit, may, mayType } = props
  const say = useRecountWords()
  const locale = useLocale()
  const { logged } = audit
  const mayThrow = audit.dice === null && audit.decision === null && may && !audit.changed
  const fixed: readonly (readonly [string, string])[] = [
    [say.method, say.methods[audit.method]],
    [say.riskLimit, `${audit.riskPercent} %`],
    [say.digest, audit.digest],
    ...(logged === null
      ? []
      : ([
          [say.leaf, say.leafOf(logged.index, logged.signed, logged.witnesses)],
          [say.root, logged.root],
        ] as const)),
    ...(audit.total === null ? [] : [[say.total, audit.total] as const]),
    ...(audit.dice === null ? [] : [[say.dice, audit.dice] as const]),
  ]
  return (
    <>
      <section className={record.part} aria-label={say.fixed}>
        <h3>{say.fixed}</h3>
        <Facts lines={fixed} />
      </section>
      {audit.changed && audit.decision !== 'stop' && <Remark tone="danger">{sampleVoid[locale]}</Remark>}
      {mayThrow && logged?.signed && <DiceForm view={view} />}
      {mayThrow && !logged?.signed && <Remark tone="info">{say.logging}</Remark>}
      <Assertions view={view} audit={audit} />
      {audit.drawn.length > 0 && <Verdict audit={audit} />}
      {audit.polled && audit.polled.cast > 0 && <Polled view={view} polled={audit.polled} />}
      {audit.drawn.length > 0 && <DrawnAreas view={view} audit={audit} mayType={mayType} />}
      {may && audit.decision === null && audit.dice !== null && <EndButtons view={view} audit={audit} />}
      <Reports view={view} />
    </>
  )
}

function Assertions({ view, audit }: { view: RecountView; audit: Audit }): ReactNode {
  const say = useRecountWords()
  const locale = useLocale()
  const nameOf = (id: string) => view.candidates.find((each) => each.id === id)?.name ?? id
  return (
    <section className={record.part} aria-label={say.assertions}>
      <h3>
        {say.assertions} <span className={ui.count}>{count(audit.assertions.length, locale)}</span>
      </h3>
      <ul className={style.lines}>
        {audit.assertions.map((each) => (
          <li key={each.name}>
            <span>
              {explainAssertion(each, nameOf, locale)}
              <span className={ui.meta}> {say.margin(each.margin)}</span>
            </span>
            {audit.eligible && each.p !== null && <span className={style.figure}>{percentOf(each.p, locale)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The risk so far, or why none is stated, and what may be said at the end. */
function Verdict({ audit }: { audit: Audit }): ReactNode {
  const say = useRecountWords()
  const locale = useLocale()
  const { eligible, problems, decision, disproved } = audit
  return (
    <section className={record.part} aria-label={say.risk}>
      <h3>{say.risk}</h3>
      {problems.length > 0 && (
        <Remark tone="warn">
          <p>{say.problems}</p>
          <ul>
            {problems.map((each) => (
              <li key={`${each.area} ${each.code}`}>
                {each.area}: {explainTrail(each, locale)}
              </li>
            ))}
          </ul>
        </Remark>
      )}
      {disproved.length > 0 && <Remark tone="danger">{say.disproved}</Remark>}
      {eligible ? (
        <p className={style.risk} role="status">
          {(audit.method === 'ballot-polling' ? say.riskPolled : say.riskNow)(
            percentOf(audit.risk, locale),
            audit.measured,
          )}
        </p>
      ) : (
        <Remark tone="danger">{notEligible[locale]}</Remark>
      )}
      {decision === 'stop' && audit.changed && <Remark tone="warn">{changedSince[locale]}</Remark>}
      {((decision === 'stop' && !audit.changed) || (decision === null && audit.mayStop)) && (
        <Remark tone="info">{claim(audit.riskPercent / 100)[locale]}</Remark>
      )}
      {decision === 'full-count' && <Remark tone="warn">{say.fullReason(audit.reason)}</Remark>}
    </section>
  )
}

/** What all the papers looked at say together; of one box nobody is told it. */
function Polled({ view, polled }: { view: RecountView; polled: NonNullable<Audit['polled']> }): ReactNode {
  const say = useRecountWords()
  const locale = useLocale()
  return (
    <section className={record.part} aria-label={say.polled}>
      <h3>{say.polled}</h3>
      <p className={ui.second}>{say.figures(count(polled.cast, locale), count(polled.valid, locale))}</p>
      <ul className={style.lines}>
        {view.candidates.map(({ id, name }, at) => (
          <li key={id}>
            <span>{name}</span>
            <span className={style.figure}>{count(polled.votes[at] ?? 0, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reports({ view }: { view: RecountView }): ReactNode {
  const say = useRecountWords()
  const frame = useFrame()
  const key = { organisation: view.unit.id, frame: frame.id, constituency: view.constituency }
  const input = encodeURIComponent(JSON.stringify(key))
  return (
    <p className={record.buttons}>
      {(['pdf', 'docx'] as const).map((kind) => (
        <a key={kind} className={ui.button} href={`/documents/recount-report.${kind}?input=${input}`} download>
          <Icon sign={kind === 'pdf' ? 'printer' : 'download'} size={16} />
          {kind === 'pdf' ? say.pdf : say.word}
        </a>
      ))}
    </p>
  )
}
