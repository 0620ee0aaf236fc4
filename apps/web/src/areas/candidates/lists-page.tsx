import { candidateLists, importLists, type ListLine } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import style from './candidates.module.css'
import { ListDetail } from './list-detail.tsx'
import { ListTable } from './list-table.tsx'
import { PrintedLists } from './printed-lists.tsx'
import { standingOf } from './standing.ts'
import { useCandidateWords } from './words.ts'

const route = getRouteApi('/ky/$frame/danh-sach')

/** The official lists of an organisation's constituencies, and one beside them. */
export function ListsPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={candidateLists}>
        {(organisation) => <Lists key={organisation.id} organisation={organisation} />}
      </ForOrganisation>
    </article>
  )
}

function Lists({ organisation }: { organisation: Readonly<{ id: string; name: string }> }): ReactNode {
  const say = useCandidateWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/danh-sach' })
  const mayImport = useMay(importLists)
  const { mo: shown, canxem } = route.useSearch()
  const { data, error } = useAnswer('candidates.lists', { organisation: organisation.id, frame: frame.id })
  const show = (mo: string | undefined, from?: string) =>
    void navigate({ search: ({ mo: _, ...was }) => (mo ? { ...was, mo } : was) }).then(() => {
      if (from) document.getElementById(`danh-sach-${from}`)?.focus()
    })
  const all = data?.lines ?? []
  const wrong = all.filter((each) => standingOf(each) !== 'right')
  const lines = canxem === 1 ? wrong : all
  const line = all.find((each) => each.constituency === shown)
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(organisation.name)}</p>
        </div>
        {all.length > 0 && (
          <span className={`${ui.push} ${record.buttons}`}>
            {all.some((each) => each.list) && (
              <button type="button" className={ui.button} onClick={() => window.print()}>
                <Icon sign="printer" size={18} />
                {say.print}
              </button>
            )}
            {mayImport && (
              <Link
                to="/ky/$frame/danh-sach/nhap"
                params={{ frame: frameId }}
                search={keepSearch}
                className={ui.button}
              >
                {say.import}
              </Link>
            )}
          </span>
        )}
      </div>
      <div className={style.screen}>
        {all.length > 0 && (
          <Summary all={all} wrong={wrong.length} onlyWrong={canxem === 1} open={line !== undefined} />
        )}
        <Beside
          list={
            !data ? (
              error ? (
                <Failed error={error} />
              ) : (
                <Loading />
              )
            ) : all.length === 0 ? (
              <Empty
                title={say.none}
                action={
                  <Link
                    to="/ky/$frame/don-vi-bau-cu"
                    params={{ frame: frameId }}
                    search={keepSearch}
                    className={ui.button}
                  >
                    {say.toConstituencies}
                  </Link>
                }
              >
                {say.noneNext}
              </Empty>
            ) : lines.length === 0 ? (
              <Empty
                title={say.nothingWrong}
                action={
                  <Link to="/ky/$frame/danh-sach" params={{ frame: frameId }} search={keepSearch} className={ui.button}>
                    {say.showAll}
                  </Link>
                }
              />
            ) : (
              contestsOf(lines).map(([key, group]) => <ListTable key={key} lines={group} shown={shown} />)
            )
          }
          open={line !== undefined}
          label={say.detail}
          back={say.title}
          closeLabel={say.close}
          close={() => show(undefined, shown)}
        >
          {line && <ListDetail key={line.constituency} line={line} />}
        </Beside>
      </div>
      <PrintedLists lines={all} />
    </>
  )
}

/** Lines of one body of one unit together, in the order in which they come. */
const contestsOf = (lines: readonly ListLine[]) => [
  ...Map.groupBy(lines, (each) => `${each.body} ${each.unit.id}`).entries(),
]

/** How many lists are there, and how many somebody has to look at. */
function Summary(props: {
  all: readonly ListLine[]
  wrong: number
  onlyWrong: boolean
  /** Something is open beside the list, or over it on a phone. */
  open: boolean
}): ReactNode {
  const { all, wrong, onlyWrong } = props
  const say = useCandidateWords()
  const frame = useFrameId()
  return (
    <div className={record.summary} data-open={props.open || undefined}>
      <p>{say.listed(all.filter((each) => each.list).length, all.length)}</p>
      {wrong === 0 ? (
        <Tag tone="ok" sign="check">
          {say.allRight}
        </Tag>
      ) : (
        <Link
          to="/ky/$frame/danh-sach"
          params={{ frame }}
          search={({ canxem: _, ...was }) => (onlyWrong ? was : { ...was, canxem: 1 })}
          className={ui.button}
          data-size="small"
        >
          {onlyWrong ? say.showAll : say.onlyWrong(wrong)}
        </Link>
      )}
    </div>
  )
}
