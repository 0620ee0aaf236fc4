import { type Organisation, saveScheme, schemeMatrix } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay, useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { newScheme } from '../../kernel/schemes-search.ts'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import { CellDetail } from './cell-detail.tsx'
import { Matrix } from './matrix.tsx'
import { MyParts } from './my-parts.tsx'
import { SchemeDetail } from './scheme-detail.tsx'
import { SchemeForm } from './scheme-form.tsx'
import style from './schemes.module.css'
import { useSchemeWords } from './words.ts'

const route = getRouteApi('/ky/$frame/de-an')

/** Schemes of an organisation and those it takes part in. */
export function SchemesPage(): ReactNode {
  const say = useSchemeWords()
  const { me } = useSession()
  const may = useMay(schemeMatrix)
  const organisation = useOrganisation()
  return (
    <article>
      {!me ? (
        <Loading />
      ) : may ? (
        organisation && <Schemes key={organisation.id} organisation={organisation} />
      ) : (
        <>
          <h1>{say.title}</h1>
          <Empty title={say.notYours}>{say.notYoursNext}</Empty>
        </>
      )}
    </article>
  )
}

function Schemes({ organisation }: { organisation: Organisation }): ReactNode {
  const say = useSchemeWords()
  const frame = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/de-an' })
  const maySave = useMayAt(saveScheme, organisation.id)
  const { dean, thamgia } = route.useSearch()
  const { data, error } = useAnswer('schemes.matrix', { organisation: organisation.id })
  const { data: mine } = useAnswer('schemes.mine', { organisation: organisation.id })
  if (!data || !mine) return error ? <Failed error={error} /> : <Loading />
  // What it takes part in elsewhere; its own matrix shows the rest.
  const own = new Set(data.schemes.map((each) => each.id))
  const parts = mine.parts.filter((each) => !own.has(each.scheme))
  const part = parts.find((each) => each.scheme === dean)
  const scheme = data.schemes.find((each) => each.id === dean)
  const member = data.organisations.find((each) => each.id === thamgia)
  const close = () => {
    const from = thamgia ? `o-${thamgia}-${dean}` : `de-an-${dean}`
    void navigate({ search: ({ dean: _, thamgia: __, chitieu: ___, ...was }) => was }).then(() =>
      document.getElementById(from)?.focus(),
    )
  }
  const create = maySave && dean !== newScheme && (
    <Link
      to="/ky/$frame/de-an"
      params={{ frame }}
      search={({ thamgia: _, chitieu: __, ...was }) => ({ ...was, dean: newScheme })}
      className={ui.button}
      data-kind="main"
    >
      <Icon sign="plus" size={18} />
      {say.create}
    </Link>
  )
  const empty = data.schemes.length === 0 && parts.length === 0
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
        {!empty && <span className={ui.push}>{create}</span>}
      </div>
      <Beside
        list={
          empty ? (
            dean !== newScheme && (
              <Empty title={say.none} action={create}>
                {say.noneNext}
              </Empty>
            )
          ) : (
            <div className={style.page}>
              {data.schemes.length > 0 && (
                <Matrix of={organisation.id} answer={data} scheme={dean} organisation={thamgia} />
              )}
              {parts.length > 0 && <MyParts parts={parts} today={mine.today} shown={dean} />}
            </div>
          )
        }
        open={dean !== undefined}
        label={thamgia || part ? say.cellDetail : say.detail}
        back={say.title}
        closeLabel={say.close}
        close={close}
      >
        {dean === newScheme ? (
          <SchemeForm
            organisation={organisation}
            done={(id) => void navigate({ search: (was) => ({ ...was, dean: id }) })}
            stop={close}
          />
        ) : part ? (
          <CellDetail
            key={part.scheme}
            organisation={organisation}
            scheme={{ id: part.scheme, number: part.number, title: part.title, issuer: part.issuer.id }}
            cell={part}
            today={mine.today}
          />
        ) : scheme && member ? (
          <CellDetail
            key={`${scheme.id} ${member.id}`}
            organisation={member}
            scheme={{ ...scheme, issuer: organisation.id }}
            cell={data.cells.find((each) => each.scheme === scheme.id && each.organisation === member.id)}
            today={data.today}
          />
        ) : (
          dean && <SchemeDetail key={dean} id={dean} />
        )}
      </Beside>
    </>
  )
}
