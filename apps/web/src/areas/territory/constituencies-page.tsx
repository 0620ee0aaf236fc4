import { type ConstituencyLine, saveConstituency, saveSeats, territoryMap } from '@baucu/contract'
import type { Body } from '@baucu/law'
import { count, day } from '@baucu/law'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { RecordName, RecordRows } from '../../kernel/record-table.tsx'
import { RuleFindings } from '../../kernel/rule-findings.tsx'
import { newPart } from '../../kernel/territory-search.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { Beside } from '../work/index.tsx'
import { ConstituencyForm } from './constituency-form.tsx'
import { SeatsForm } from './seats-form.tsx'
import style from './territory.module.css'
import { useTerritoryWords } from './words.ts'

const route = getRouteApi('/ky/$frame/don-vi-bau-cu')

type Elected = Output<'territory.map'>['elected'][number]

/** What an organisation elects: the number of deputies of each body, and the constituencies that share it out. */
export function ConstituenciesPage(): ReactNode {
  const say = useTerritoryWords()
  return (
    <article className={record.page}>
      <ForOrganisation question={territoryMap}>
        {(organisation) => (
          <Constituencies key={organisation.id} organisation={organisation} title={say.constituencies} />
        )}
      </ForOrganisation>
    </article>
  )
}

function Constituencies(props: { organisation: Readonly<{ id: string; name: string }>; title: string }): ReactNode {
  const { organisation, title } = props
  const say = useTerritoryWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/don-vi-bau-cu' })
  const mayDraw = useMay(saveConstituency)
  const { mo: shown } = route.useSearch()
  const { data, error } = useAnswer('territory.map', { organisation: organisation.id, frame: frame.id })
  const show = (mo: string | undefined, from?: string) =>
    void navigate({ search: ({ mo: _, ...was }) => (mo ? { ...was, mo } : was) }).then(() => {
      if (from) document.getElementById(`don-vi-${from}`)?.focus()
    })
  const line = data?.constituencies.find((each) => each.id === shown)
  const here = data?.bodiesHere ?? []
  const create = mayDraw && here.length > 0 && shown !== newPart && (
    <Link
      to="/ky/$frame/don-vi-bau-cu"
      params={{ frame: frameId }}
      search={(was) => ({ ...was, mo: newPart })}
      className={ui.button}
      data-kind="main"
    >
      <Icon sign="plus" size={18} />
      {say.draw}
    </Link>
  )
  const mine: readonly Elected[] = here
    .filter((body) => !data?.elected.some((each) => each.body === body && each.unit.id === organisation.id))
    .map((body) => ({
      body,
      unit: organisation,
      seats: null,
      term: null,
      decision: null,
      decidedOn: null,
      findings: [],
    }))
  const elected = [...(data?.elected ?? []), ...(mayDraw ? mine : [])]
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{title}</h1>
          <p className={ui.second}>{say.leadConstituencies(organisation.name)}</p>
        </div>
        <span className={`${ui.push} ${record.buttons}`}>{create}</span>
      </div>
      <Beside
        list={
          !data ? (
            error ? (
              <Failed error={error} />
            ) : (
              <Loading />
            )
          ) : elected.length === 0 ? (
            <Empty title={say.noConstituencies}>{say.noConstituenciesNext}</Empty>
          ) : (
            elected.map((each) => (
              <Contest
                key={`${each.body} ${each.unit.id}`}
                elected={each}
                constituencies={data.constituencies.filter(
                  (one) => one.body === each.body && one.unit.id === each.unit.id,
                )}
                shown={shown}
                own={each.unit.id === organisation.id}
              />
            ))
          )
        }
        open={shown === newPart ? here.length > 0 : line !== undefined}
        label={shown === newPart ? say.draw : say.changeConstituency}
        back={say.constituencies}
        closeLabel={say.close}
        close={() => show(undefined, shown)}
      >
        {shown === newPart ? (
          <ConstituencyForm
            key="moi"
            unit={organisation}
            bodies={here}
            taken={data?.constituencies ?? []}
            done={() => show(undefined)}
            stop={() => show(undefined)}
          />
        ) : (
          line && (
            <Detail
              key={line.id}
              line={line}
              taken={data?.constituencies ?? []}
              close={() => show(undefined, line.id)}
            />
          )
        )}
      </Beside>
    </>
  )
}

/** One body of one unit: how many deputies, by what decision, and who shares them out. */
function Contest(props: {
  elected: Elected
  constituencies: readonly ConstituencyLine[]
  shown: string | undefined
  own: boolean
}): ReactNode {
  const { elected, constituencies, shown, own } = props
  const say = useTerritoryWords()
  const locale = useLocale()
  const frame = useFrame()
  const frameId = useFrameId()
  const maySeats = useMay(saveSeats)
  const [editing, setEditing] = useState(false)
  const name = `${say.bodies[elected.body]}, ${elected.unit.name}`
  return (
    <section className={`${ui.card} ${record.group}`} aria-label={name}>
      <div className={ui.cardHead}>
        <h2>{name}</h2>
      </div>
      <div className={`${ui.pad} ${style.total}`}>
        {editing ? (
          <SeatsForm elected={elected} done={() => setEditing(false)} />
        ) : (
          <>
            <p>
              {elected.seats === null ? (
                say.seatsUnknown
              ) : (
                <>
                  <b>{say.seatsElected(elected.seats)}</b>{' '}
                  <span className={ui.meta}>
                    {[
                      ...(elected.term ? [say.termOf(elected.term)] : []),
                      say.decisionOf(elected.decision, elected.decidedOn && day(elected.decidedOn)),
                    ].join('; ')}
                  </span>
                </>
              )}
            </p>
            <RuleFindings findings={elected.findings} edition={frame.edition} />
            {maySeats && own && (
              <p className={record.buttons}>
                <button type="button" className={ui.button} data-size="small" onClick={() => setEditing(true)}>
                  {elected.seats === null ? say.noteSeats : say.changeSeats}
                </button>
                {elected.findings.length > 0 &&
                  (elected.findings.every((each) => each.holds) ? (
                    <a
                      className={ui.button}
                      data-size="small"
                      href={`/documents/constituencies.xlsx?${new URLSearchParams({
                        ...{ organisation: elected.unit.id, frame: frameId, body: elected.body, lang: locale },
                      })}`}
                      download
                    >
                      <Icon sign="download" size={16} />
                      {say.list}
                    </a>
                  ) : (
                    <span className={ui.second}>{say.listBlocked}</span>
                  ))}
              </p>
            )}
          </>
        )}
      </div>
      {constituencies.length > 0 && (
        <RecordRows
          rows={constituencies}
          keyOf={({ id }) => id}
          shown={shown}
          className={style.table}
          columns={[
            {
              head: say.columns.constituency,
              cell: ({ id, number, area, findings }) => (
                <>
                  <RecordName id={`don-vi-${id}`} at="mo" record={id} shown={shown}>
                    {say.constituency(number)}
                  </RecordName>
                  <span className={ui.meta}>{area}</span>
                  <RuleFindings findings={findings} edition={frame.edition} />
                </>
              ),
            },
            { head: say.columns.seats, as: 'figure', cell: ({ seats }) => count(seats, locale) },
            { head: say.columns.areas, as: 'figure', cell: ({ areas }) => count(areas, locale) },
            {
              head: say.columns.voters,
              as: 'figure',
              cell: ({ voters }) => (voters === null ? '–' : count(voters, locale)),
            },
          ]}
        />
      )}
    </section>
  )
}

function Detail(props: { line: ConstituencyLine; taken: readonly ConstituencyLine[]; close: () => void }): ReactNode {
  const { line, taken, close } = props
  const say = useTerritoryWords()
  const frame = useFrame()
  const locale = useLocale()
  const mayDraw = useMay(saveConstituency)
  const [editing, setEditing] = useState(false)
  const bodies: readonly Body[] = [line.body]
  if (editing) {
    return (
      <ConstituencyForm
        unit={line.unit}
        bodies={bodies}
        line={line}
        taken={taken}
        done={close}
        stop={() => setEditing(false)}
      />
    )
  }
  const lines: readonly (readonly [string, string])[] = [
    [say.facts.body, `${say.bodies[line.body]}, ${line.unit.name}`],
    [say.facts.area, line.area],
    [say.columns.seats, count(line.seats, locale)],
    [say.facts.decision, say.decisionOf(line.decision, line.decidedOn && day(line.decidedOn))],
    [say.columns.areas, count(line.areas, locale)],
    [say.columns.voters, line.voters === null ? say.notCounted : count(line.voters, locale)],
  ]
  return (
    <div className={`${ui.pad} ${record.detail}`}>
      <h2>{say.constituency(line.number)}</h2>
      <RuleFindings findings={line.findings} edition={frame.edition} />
      <dl className={record.facts}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayDraw && (
        <p className={record.buttons}>
          <button type="button" className={ui.button} onClick={() => setEditing(true)}>
            {say.changeConstituency}
          </button>
        </p>
      )}
    </div>
  )
}
