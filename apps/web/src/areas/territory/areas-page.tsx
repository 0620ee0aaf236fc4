import { importVoters, saveArea, territoryMap } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { newPart } from '../../kernel/territory-search.ts'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import { AreaDetail } from './area-detail.tsx'
import { AreaForm } from './area-form.tsx'
import { AreaTable } from './area-table.tsx'
import { Summary } from './summary.tsx'
import { useTerritoryWords } from './words.ts'

const route = getRouteApi('/ky/$frame/khu-vuc')

/** The polling areas of an organisation: all of them, and one beside the list. */
export function AreasPage(): ReactNode {
  const say = useTerritoryWords()
  return (
    <article className={record.page}>
      <ForOrganisation question={territoryMap}>
        {(organisation) => <Areas key={organisation.id} organisation={organisation} title={say.areas} />}
      </ForOrganisation>
    </article>
  )
}

function Areas(props: { organisation: Readonly<{ id: string; name: string }>; title: string }): ReactNode {
  const { organisation, title } = props
  const say = useTerritoryWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/khu-vuc' })
  const mayPlan = useMay(saveArea)
  const mayImport = useMay(importVoters)
  const { mo: shown, canxem } = route.useSearch()
  const { data, error } = useAnswer('territory.map', { organisation: organisation.id, frame: frame.id })
  const show = (mo: string | undefined, from?: string) =>
    void navigate({ search: ({ mo: _, ...was }) => (mo ? { ...was, mo } : was) }).then(() => {
      if (from) document.getElementById(`khu-vuc-${from}`)?.focus()
    })
  const create = mayPlan && shown !== newPart && (
    <Link
      to="/ky/$frame/khu-vuc"
      params={{ frame: frameId }}
      search={(was) => ({ ...was, mo: newPart })}
      className={ui.button}
      data-kind="main"
    >
      <Icon sign="plus" size={18} />
      {say.create}
    </Link>
  )
  const areas = data?.areas.filter((each) => canxem !== 1 || each.findings.some(({ holds }) => !holds)) ?? []
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{title}</h1>
          <p className={ui.second}>{say.leadAreas(organisation.name)}</p>
        </div>
        <span className={`${ui.push} ${record.buttons}`}>
          {mayImport && data && data.areas.length > 0 && (
            <Link to="/ky/$frame/khu-vuc/nhap" params={{ frame: frameId }} search={keepSearch} className={ui.button}>
              {say.import.nav}
            </Link>
          )}
          {data && data.areas.length > 0 && create}
        </span>
      </div>
      {data && data.areas.length > 0 && <Summary map={data} onlyWrong={canxem === 1} open={shown !== undefined} />}
      <Beside
        list={
          !data ? (
            error ? (
              <Failed error={error} />
            ) : (
              <Loading />
            )
          ) : data.areas.length === 0 ? (
            <Empty title={say.noAreas} action={create || undefined}>
              {say.noAreasNext(data.teamsWithout.length)}
            </Empty>
          ) : areas.length === 0 ? (
            <Empty
              title={say.nothingWrong}
              action={
                <Link to="/ky/$frame/khu-vuc" params={{ frame: frameId }} search={keepSearch} className={ui.button}>
                  {say.showAll}
                </Link>
              }
            />
          ) : (
            <AreaTable areas={areas} shown={shown} />
          )
        }
        open={shown !== undefined}
        label={shown === newPart ? say.create : say.detail}
        back={say.areas}
        closeLabel={say.close}
        close={() => show(undefined, shown)}
      >
        {shown === newPart
          ? data && (
              <AreaForm
                organisation={organisation}
                map={data}
                done={(area) => show(area)}
                stop={() => show(undefined)}
              />
            )
          : shown && data && <AreaDetail key={shown} id={shown} organisation={organisation} map={data} />}
      </Beside>
    </>
  )
}
