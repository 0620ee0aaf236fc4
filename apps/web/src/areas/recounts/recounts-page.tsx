import { pilotNotice } from '@baucu/audit'
import { type RecountLine, recountList } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon, type Sign } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { RecordTable } from '../../kernel/record-table.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { Beside } from '../work/index.tsx'
import { RecountDetail } from './recount-detail.tsx'
import style from './recounts.module.css'
import { useRecountWords } from './words.ts'

const route = getRouteApi('/ky/$frame/kiem-toan-mau')

/** Constituencies of an organisation with their audits, and one of them beside the list. */
export function RecountsPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={recountList}>
        {(organisation) => <Constituencies key={organisation.id} organisation={organisation} />}
      </ForOrganisation>
    </article>
  )
}

function Constituencies({ organisation }: { organisation: Readonly<{ id: string; name: string }> }): ReactNode {
  const say = useRecountWords()
  const locale = useLocale()
  const frame = useFrame()
  const navigate = useNavigate({ from: '/ky/$frame/kiem-toan-mau' })
  const { mo: shown } = route.useSearch()
  const { data, error } = useAnswer('recounts.list', { organisation: organisation.id, frame: frame.id })
  const lines = data?.lines ?? []
  const line = lines.find((each) => each.constituency === shown)
  const close = () =>
    void navigate({ search: ({ mo: _, khu: __, ...was }) => was }).then(() => {
      if (shown) document.getElementById(`kiem-mau-${shown}`)?.focus()
    })
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(organisation.name)}</p>
        </div>
        {lines.length > 0 && (
          <span className={`${ui.push} ${record.buttons}`}>
            <button type="button" className={ui.button} onClick={() => window.print()}>
              <Icon sign="printer" size={18} />
              {say.print}
            </button>
          </span>
        )}
      </div>
      <div className={style.pilot}>
        <Remark tone="warn">{pilotNotice[locale]}</Remark>
      </div>
      <Beside
        list={data ? <Lines lines={lines} shown={shown} /> : error ? <Failed error={error} /> : <Loading />}
        open={line !== undefined}
        label={say.detail}
        back={say.title}
        closeLabel={say.close}
        close={close}
      >
        {line && <RecountDetail key={line.constituency} line={line} />}
      </Beside>
    </>
  )
}

function Lines({ lines, shown }: { lines: readonly RecountLine[]; shown: string | undefined }): ReactNode {
  const say = useRecountWords()
  const frame = useFrameId()
  if (lines.length === 0) {
    return (
      <Empty
        title={say.none}
        action={
          <Link to="/ky/$frame/don-vi-bau-cu" params={{ frame }} search={keepSearch} className={ui.button}>
            {say.toConstituencies}
          </Link>
        }
      >
        {say.noneNext}
      </Empty>
    )
  }
  return (
    <RecordTable
      title={say.columns.constituency}
      amount={lines.length}
      rows={lines}
      keyOf={({ constituency }) => constituency}
      shown={shown}
      columns={[
        {
          head: say.columns.constituency,
          cell: ({ constituency, number, body, unit }) => (
            <>
              <Link
                id={`kiem-mau-${constituency}`}
                to="/ky/$frame/kiem-toan-mau"
                params={{ frame }}
                search={({ khu: _, ...was }) => ({ ...was, mo: constituency })}
                className={record.name}
                aria-current={constituency === shown ? 'true' : undefined}
              >
                {say.constituency(number)}
              </Link>
              <span className={ui.meta}>
                {say.bodies[body]}, {unit.name}
              </span>
            </>
          ),
        },
        {
          head: say.columns.minutes,
          as: 'figure',
          cell: ({ expected, reported }) => (expected === 0 ? '–' : say.of(reported, expected)),
        },
        {
          head: say.columns.state,
          cell: ({ state, drawn, confirmed }) => (
            <span className={style.state}>
              <Tag tone={tones[state][0]} sign={tones[state][1]}>
                {say.states[state]}
              </Tag>
              {drawn > 0 && <span className={ui.meta}>{say.recounted(confirmed, drawn)}</span>}
            </span>
          ),
        },
      ]}
    />
  )
}

const tones: Readonly<Record<RecountLine['state'], readonly ['quiet' | 'info' | 'ok' | 'warn', Sign]>> = {
  waiting: ['quiet', 'circle'],
  ready: ['info', 'circle'],
  committed: ['info', 'clock'],
  drawn: ['info', 'clock'],
  stopped: ['ok', 'check'],
  'full-count': ['warn', 'triangle'],
}
