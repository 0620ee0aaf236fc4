import { documentList, saveDocument } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { newDocument } from '../../kernel/registry-search.ts'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { Beside } from '../work/index.tsx'
import { DocumentDetail } from './document-detail.tsx'
import { DocumentForm } from './document-form.tsx'
import { DocumentTable } from './document-table.tsx'
import style from './registry.module.css'
import { RegistryFilter } from './registry-filter.tsx'
import { useRegistryWords } from './words.ts'

const route = getRouteApi('/ky/$frame/so-van-ban')

/** The register of an organisation: the list, and one document beside it. */
export function RegistryPage(): ReactNode {
  const say = useRegistryWords()
  const { me } = useSession()
  const may = useMay(documentList)
  const organisation = useOrganisation()
  return (
    <article className={style.page}>
      {!me ? (
        <Loading />
      ) : may ? (
        organisation && <Register key={organisation.id} organisation={organisation} />
      ) : (
        <>
          <h1>{say.title}</h1>
          <Empty title={say.notYours}>{say.notYoursNext}</Empty>
        </>
      )}
    </article>
  )
}

function Register({ organisation }: { organisation: Readonly<{ id: string; name: string }> }): ReactNode {
  const say = useRegistryWords()
  const locale = useLocale()
  const frame = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/so-van-ban' })
  const maySave = useMay(saveDocument)
  const { vanban: shown, tim = '', chieu, chuagiao } = route.useSearch()
  const { data, error } = useAnswer('registry.list', {
    ...{ organisation: organisation.id, text: tim, withoutTask: chuagiao === 1 },
    ...(chieu ? { direction: chieu } : {}),
  })
  const filtered = tim !== '' || chieu !== undefined || chuagiao === 1
  const show = (vanban: string | undefined, from?: string) =>
    void navigate({ search: ({ vanban: _, ...was }) => (vanban ? { ...was, vanban } : was) }).then(() => {
      if (from) document.getElementById(`van-ban-${from}`)?.focus()
    })
  const create = maySave && shown !== newDocument && (
    <Link
      to="/ky/$frame/so-van-ban"
      params={{ frame }}
      search={(was) => ({ ...was, vanban: newDocument })}
      className={ui.button}
      data-kind="main"
    >
      <Icon sign="plus" size={18} />
      {say.create}
    </Link>
  )
  const asked = new URLSearchParams({ organisation: organisation.id, text: tim, lang: locale })
  if (chieu) asked.set('direction', chieu)
  const empty = data?.documents.length === 0
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
        <span className={`${ui.push} ${style.buttons}`}>
          {data && !empty && (
            <a className={ui.button} href={`/documents/register.xlsx?${asked}`} download>
              <Icon sign="download" size={18} />
              {say.excel}
            </a>
          )}
          {(!empty || filtered) && create}
        </span>
      </div>
      {(filtered || !empty) && <RegistryFilter withoutTask={data?.withoutTask ?? 0} />}
      <Beside
        list={
          !data ? (
            error ? (
              <Failed error={error} />
            ) : (
              <Loading />
            )
          ) : empty ? (
            filtered ? (
              <Empty
                title={say.nothing}
                action={
                  <Link to="/ky/$frame/so-van-ban" params={{ frame }} search={keepSearch} className={ui.button}>
                    {say.showAll}
                  </Link>
                }
              >
                {say.nothingNext}
              </Empty>
            ) : (
              <Empty title={say.none} action={create}>
                {say.noneNext}
              </Empty>
            )
          ) : (
            <DocumentTable documents={data.documents} more={data.more} shown={shown} own={organisation.id} />
          )
        }
        open={shown !== undefined}
        label={shown === newDocument ? say.create : say.detail}
        back={say.title}
        closeLabel={say.close}
        close={() => show(undefined, shown)}
      >
        {shown === newDocument ? (
          <DocumentForm
            organisation={organisation}
            lastNumber={data?.lastNumber ?? null}
            done={(id) => show(id)}
            stop={() => show(undefined)}
          />
        ) : (
          shown && <DocumentDetail key={shown} id={shown} lastNumber={data?.lastNumber ?? null} />
        )}
      </Beside>
    </>
  )
}
