import { organList, saveOrgan } from '@baucu/contract'
import { kindOf, type OrganKind } from '@baucu/law'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { newOrgan } from '../../kernel/bodies-search.ts'
import type { Output } from '../../kernel/client.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import { OrganDetail } from './organ-detail.tsx'
import { OrganForm } from './organ-form.tsx'
import { OrganTable } from './organ-table.tsx'
import { useBodiesWords } from './words.ts'

const route = getRouteApi('/ky/$frame/to-chuc-bau-cu')

type Line = Output<'bodies.list'>['organs'][number]

/** The election bodies of an organisation by level, and one beside the list. */
export function BodiesPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={organList}>
        {(organisation) => <Bodies key={organisation.id} organisation={organisation} />}
      </ForOrganisation>
    </article>
  )
}

const toLookAt = ({ organ, toFix, toAsk }: Line): boolean => organ === null || toFix + toAsk > 0

function Bodies({ organisation }: { organisation: Readonly<{ id: string; name: string }> }): ReactNode {
  const say = useBodiesWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const organisations = useOrganisations()
  const navigate = useNavigate({ from: '/ky/$frame/to-chuc-bau-cu' })
  const maySave = useMay(saveOrgan)
  const { mo: shown, canxem } = route.useSearch()
  const { data, error } = useAnswer('bodies.list', { organisation: organisation.id, frame: frame.id })
  const show = (mo: string | undefined, from?: string) =>
    void navigate({ search: ({ mo: _, ...was }) => (mo ? { ...was, mo } : was) }).then(() => {
      if (from) document.getElementById(`to-chuc-${from}`)?.focus()
    })
  const create = maySave && shown !== newOrgan && (
    <Link
      to="/ky/$frame/to-chuc-bau-cu"
      params={{ frame: frameId }}
      search={(was) => ({ ...was, mo: newOrgan })}
      className={ui.button}
      data-kind="main"
    >
      <Icon sign="plus" size={18} />
      {say.create}
    </Link>
  )
  const all = data?.organs ?? []
  const wrong = all.filter(toLookAt).length
  const organs = canxem === 1 ? all.filter(toLookAt) : all
  const kinds = Map.groupBy(organs, (each) => kindOfLine(each, organisations))
  const line = all.find((each) => each.id === shown)
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(organisation.name)}</p>
        </div>
        <span className={`${ui.push} ${record.buttons}`}>{all.length > 0 && create}</span>
      </div>
      {all.length > 0 && (
        <div className={record.summary} data-open={shown !== undefined || undefined}>
          {wrong === 0 ? (
            <Tag tone="ok" sign="check">
              {say.allRight}
            </Tag>
          ) : (
            <Link
              to="/ky/$frame/to-chuc-bau-cu"
              params={{ frame: frameId }}
              search={({ canxem: _, ...was }) => (canxem === 1 ? was : { ...was, canxem: 1 })}
              className={ui.button}
              data-size="small"
            >
              {canxem === 1 ? say.showAll : say.onlyWrong(wrong)}
            </Link>
          )}
        </div>
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
            <Empty title={say.none} action={create || undefined}>
              {say.noneNext}
            </Empty>
          ) : organs.length === 0 ? (
            <Empty
              title={say.nothingWrong}
              action={
                <Link
                  to="/ky/$frame/to-chuc-bau-cu"
                  params={{ frame: frameId }}
                  search={keepSearch}
                  className={ui.button}
                >
                  {say.showAll}
                </Link>
              }
            />
          ) : (
            (['committee', 'board', 'team'] as const).map((kind) => {
              const lines = kinds.get(kind) ?? []
              return lines.length > 0 && <OrganTable key={kind} title={say.kinds[kind]} organs={lines} shown={shown} />
            })
          )
        }
        open={shown !== undefined}
        label={shown === newOrgan ? say.create : say.detail}
        back={say.title}
        closeLabel={say.close}
        close={() => show(undefined, shown)}
      >
        {shown === newOrgan ? (
          <OrganForm organisation={organisation} done={(id) => show(id)} stop={() => show(undefined)} />
        ) : (
          line &&
          (line.organ === null ? (
            maySave ? (
              <OrganForm
                key={line.id}
                organisation={organisation}
                known={line}
                done={() => undefined}
                stop={() => show(undefined)}
              />
            ) : (
              <p className={ui.pad}>{say.notSetUp}</p>
            )
          ) : (
            <OrganDetail key={line.id} id={line.id} organisation={organisation} />
          ))
        )}
      </Beside>
    </>
  )
}

const organisationKinds: Readonly<Record<string, OrganKind>> = {
  'election-committee': 'committee',
  'election-board': 'board',
  'polling-team': 'team',
}

/** What a line is; of one that is not set up, what its organisation is. */
function kindOfLine(line: Line, organisations: readonly Readonly<{ id: string; kind: string }>[]): OrganKind {
  if (line.organ !== null) return kindOf(line.organ)
  return organisationKinds[organisations.find((each) => each.id === line.id)?.kind ?? ''] ?? 'team'
}
