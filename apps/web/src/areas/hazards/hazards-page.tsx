import { hazardsNow, type Organisation, tellHazard } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './hazards.module.css'
import { Scenarios } from './scenario-here.tsx'
import { TellForm } from './tell-form.tsx'
import { useHazardWords } from './words.ts'

/** Levels of hazards here and below, and the way to tell another. */
export function HazardsPage(): ReactNode {
  return <ForOrganisation question={hazardsNow}>{(here) => <Hazards key={here.id} here={here} />}</ForOrganisation>
}

function Hazards({ here }: { here: Organisation }): ReactNode {
  const say = useHazardWords()
  const locale = useLocale()
  const frame = useFrame()
  const may = useMayAt(tellHazard, here.id)
  const [telling, setTelling] = useState(false)
  const [done, setDone] = useState<string>()
  const { data, error } = useAnswer('hazards.now', { organisation: here.id, frame: frame.id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  return (
    <article className={style.page}>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(here.name)}</p>
        </div>
        {may && !telling && (
          <button
            type="button"
            className={`${ui.button} ${ui.push}`}
            data-kind="main"
            onClick={() => {
              setDone(undefined)
              setTelling(true)
            }}
          >
            {say.tell}
          </button>
        )}
      </div>
      {done && (
        <Remark tone="info" live>
          {done}
        </Remark>
      )}
      {telling && (
        <TellForm
          organisation={here.id}
          frame={frame.id}
          now={data}
          close={() => setTelling(false)}
          done={(areas, tasks) => {
            setTelling(false)
            setDone(say.done(areas, tasks))
          }}
        />
      )}
      {data.here.length === 0 && data.below.length === 0 && !telling && <Empty title={say.none}>{say.noneNext}</Empty>}
      {data.here.length > 0 && (
        <section className={ui.card} aria-labelledby="dang-ap-dung">
          <div className={ui.cardHead}>
            <h2 id="dang-ap-dung">{say.here}</h2>
          </div>
          <Scenarios now={data} />
        </section>
      )}
      {data.below.length > 0 && (
        <section className={ui.card} aria-labelledby="noi-truc-thuoc">
          <div className={ui.cardHead}>
            <h2 id="noi-truc-thuoc">{say.below}</h2>
          </div>
          <ul className={style.scenarios}>
            {data.below.map((each) => {
              const kind = data.kinds.find(({ id }) => id === each.hazard)
              return (
                <li key={`${each.organisation.id} ${each.hazard}`}>
                  <p className={style.head}>
                    <b>{each.organisation.name}</b>
                    <span>
                      {kind?.title[locale]}. {say.level(each.level, kind?.levels[each.level - 1]?.title[locale] ?? '')}
                    </span>
                    <span className={ui.meta}>
                      {say.columns.areas}: {each.areas}. {say.since(each.on, each.source)}
                      {each.isolated !== null && `. ${say.isolated(each.isolated)}`}
                    </span>
                  </p>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </article>
  )
}
