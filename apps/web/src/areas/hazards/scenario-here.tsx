import { hazardsNow } from '@baucu/contract'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useMay } from '../../kernel/may.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './hazards.module.css'
import { useHazardWords } from './words.ts'

type Now = Output<'hazards.now'>

/** What a polling area goes by because of a hazard told there or above; nothing when there is none. */
export function ScenarioHere({ organisation, frame }: { organisation: string; frame: string }): ReactNode {
  const say = useHazardWords()
  const may = useMay(hazardsNow)
  const { data } = useAnswer('hazards.now', { organisation, frame }, may)
  if (!data || data.here.length === 0) return null
  return (
    <section className={ui.card} aria-labelledby="kich-ban">
      <div className={ui.cardHead}>
        <h2 id="kich-ban">{say.scenario}</h2>
      </div>
      <Scenarios now={data} />
    </section>
  )
}

/** Each hazard that holds, with the lines its level asks for. */
export function Scenarios({ now }: { now: Now }): ReactNode {
  const say = useHazardWords()
  const locale = useLocale()
  return (
    <ul className={style.scenarios}>
      {now.here.map((each) => {
        const kind = now.kinds.find(({ id }) => id === each.hazard)
        const level = kind?.levels[each.level - 1]
        return (
          <li key={each.hazard}>
            <p className={style.head}>
              <b>{kind?.title[locale] ?? each.hazard}</b>
              <Tag tone={each.level > 1 ? 'danger' : 'warn'} sign={each.level > 1 ? 'octagon' : 'triangle'}>
                {say.level(each.level, level?.title[locale] ?? '')}
              </Tag>
              <span className={ui.meta}>{say.since(each.on, each.source)}</span>
              {each.isolated !== null && <span className={ui.meta}>{say.isolated(each.isolated)}</span>}
            </p>
            <ul className={style.lines}>
              {level?.lines.map((line) => (
                <li key={line.vi}>{line[locale]}</li>
              ))}
            </ul>
            {each.note && <p className={ui.second}>{each.note}</p>}
          </li>
        )
      })}
    </ul>
  )
}
