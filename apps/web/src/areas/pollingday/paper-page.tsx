import { enterPaper, type Organisation } from '@baucu/contract'
import { fold } from '@baucu/law'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { PaperForm } from './paper-form.tsx'
import style from './pollingday.module.css'
import { usePollingWords } from './words.ts'

const route = getRouteApi('/ky/$frame/nhap-giay')

type Area = Output<'pollingday.areas'>['areas'][number]

/** A day that was run on paper, entered afterwards: one area after the other, each beside what it had told. */
export function PaperPage(): ReactNode {
  return <ForOrganisation question={enterPaper}>{(here) => <Paper key={here.id} here={here} />}</ForOrganisation>
}

function Paper({ here }: { here: Organisation }): ReactNode {
  const say = usePollingWords()
  const frame = useFrame()
  const { khuvuc } = route.useSearch()
  const [done, setDone] = useState<string>()
  const { data, error } = useAnswer('pollingday.areas', { organisation: here.id, frame: frame.id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const chosen = data.areas.find((each) => each.id === (khuvuc ?? (data.areas.length === 1 ? here.id : undefined)))
  return (
    <article className={style.desk}>
      <div className={ui.head}>
        <div>
          <h1>{say.paper.title}</h1>
          <p className={ui.second}>{say.paper.lead}</p>
        </div>
        {chosen && data.areas.length > 1 && (
          <p className={`${ui.push} ${style.acts} ${ui.screenOnly}`}>
            <Link
              to="/ky/$frame/nhap-giay"
              params={{ frame: frame.id }}
              search={keepSearch}
              className={ui.button}
              onClick={() => setDone(undefined)}
            >
              {say.paper.others}
            </Link>
          </p>
        )}
      </div>
      {done && (
        <Remark tone="info" live>
          {done}
        </Remark>
      )}
      {data.areas.length === 0 ? (
        <Empty title={say.noAreas}>{say.noAreasNext}</Empty>
      ) : chosen ? (
        <PaperForm
          key={chosen.id}
          area={chosen}
          marks={data.marks}
          done={(figures, events) => setDone(say.paper.done(chosen.name, figures, events))}
        />
      ) : (
        <Choose areas={data.areas} marks={data.marks} />
      )}
    </article>
  )
}

/** Areas listed at once; whoever wants another types part of its name. */
const most = 60

function Choose({ areas, marks }: { areas: readonly Area[]; marks: readonly string[] }): ReactNode {
  const say = usePollingWords()
  const frame = useFrame()
  const [search, setSearch] = useState('')
  const wanted = fold(search).trim().split(/\s+/)
  const found = areas.filter(({ name, code }) => {
    const text = fold(`${name} ${code}`)
    return wanted.every((word) => text.includes(word))
  })
  return (
    <section className={ui.card} aria-labelledby="chon-khu-vuc">
      <div className={ui.cardHead}>
        <h2 id="chon-khu-vuc">{say.paper.choose}</h2>
        <span className={ui.count}>{found.length}</span>
      </div>
      {areas.length > 8 && (
        <div className={ui.pad}>
          <TextField id="tim-khu-vuc" type="search" label={say.paper.find} value={search} change={setSearch} />
        </div>
      )}
      <ul className={style.paperAreas}>
        {found.slice(0, most).map((each) => (
          <li key={each.id}>
            <Link
              to="/ky/$frame/nhap-giay"
              params={{ frame: frame.id }}
              search={(was) => ({ ...keepSearch(was), khuvuc: each.id })}
            >
              {each.name}
            </Link>
            <span className={ui.meta}>
              {say.paper.toldOf(each.told.filter(({ mark }) => marks.includes(mark)).length, marks.length)}
            </span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={`${ui.pad} ${ui.second}`}>{say.paper.noneFound}</p>}
      {found.length > most && <p className={`${ui.pad} ${ui.meta}`}>{say.paper.moreFound(found.length - most)}</p>}
    </section>
  )
}
