import { archiveContents, archivePieces, handOverArchive, type Organisation, type OutputOf } from '@baucu/contract'
import { count } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { fileSize } from '../../kernel/file-words.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { PageHead } from '../../kernel/page-head.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './archive.module.css'
import { Closing } from './closing.tsx'
import { HandOvers } from './hand-overs.tsx'
import { useArchiveWords } from './words.ts'

type Contents = OutputOf<typeof archiveContents>

/** What is kept of an election, what is missing of it, who it was handed to, and its closing. */
export function ArchivePage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={archiveContents}>{(here) => <Archive key={here.id} here={here} />}</ForOrganisation>
    </article>
  )
}

function Archive({ here }: { here: Organisation }): ReactNode {
  const say = useArchiveWords()
  const frame = useFrame()
  const mayMake = useMay(archivePieces)
  const mayHandOver = useMay(handOverArchive)
  const { data, error } = useAnswer('archive.contents', { organisation: here.id, frame: frame.id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const isEmpty = data.groups.every((each) => each.count === 0)
  const asked = new URLSearchParams({ organisation: here.id, frame: frame.id })
  return (
    <>
      <PageHead title={say.title} lead={say.lead(here.name)}>
        {mayMake && !isEmpty && (
          <a
            className={`${ui.button} ${ui.push} ${ui.screenOnly}`}
            data-kind="main"
            href={`/documents/archive.zip?${asked}`}
            download
          >
            <Icon sign="download" size={18} />
            {say.make}
          </a>
        )}
      </PageHead>
      {isEmpty ? (
        <Empty
          title={say.nothing}
          action={
            <Link to="/ky/$frame/kiem-phieu" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
              {say.toCount}
            </Link>
          }
        >
          {say.nothingNext}
        </Empty>
      ) : (
        <Held contents={data} />
      )}
      <HandOvers contents={data} organisation={here.id} frame={frame.id} may={mayHandOver} />
      <Closing closed={data.closed} />
      <Keeping contents={data} />
    </>
  )
}

function Held({ contents: { groups, missing } }: { contents: Contents }): ReactNode {
  const say = useArchiveWords()
  const locale = useLocale()
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="trong-ho-so">
      <h2 id="trong-ho-so">{say.contents}</h2>
      <p className={ui.second}>{say.contentsNote}</p>
      <dl className={style.groups}>
        {groups.map(({ id, count: held, bytes }) => (
          <div key={id}>
            <dt>{say.groups[id]}</dt>
            <dd>
              <b>{count(held, locale)}</b> {bytes > 0 && <span className={ui.meta}>{fileSize(bytes, locale)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={ui.meta}>{say.also}</p>
      {missing.length === 0 ? (
        <Remark tone="info">{say.complete}</Remark>
      ) : (
        <Remark tone="warn">
          <b className={ui.strong}>{say.missing}</b>
          <ul className={style.plain}>
            {missing.map(({ id, count: gap }) => (
              <li key={id}>{say.gaps[id](gap)}</li>
            ))}
          </ul>
        </Remark>
      )}
      <p className={ui.meta}>{say.paperOnly}</p>
    </section>
  )
}

function Keeping({ contents: { keeping } }: { contents: Contents }): ReactNode {
  const say = useArchiveWords()
  const locale = useLocale()
  const frame = useFrame()
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="giu-den-khi-nao">
      <h2 id="giu-den-khi-nao">{say.keeping}</h2>
      <p className={ui.second}>{say.keepingLead}</p>
      <dl className={style.groups}>
        {keeping.map(({ title, keepDays, after }) => (
          <div key={title.vi}>
            <dt>{title[locale]}</dt>
            <dd>{keepDays === null ? say.kept : say.keptFor(keepDays, after[locale])}</dd>
          </div>
        ))}
      </dl>
      <p className={ui.screenOnly}>
        <Link to="/ky/$frame/du-lieu-ca-nhan" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
          {say.toPersonal}
        </Link>
      </p>
    </section>
  )
}
