import type { LogisticsBoard } from '@baucu/contract'
import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import record from '../../kernel/record.module.css'
import { Tag, type Tone } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './logistics.module.css'
import { useLogisticsWords } from './words.ts'

/** By commune: what was delivered, received, differs, is late, and how many areas are short of ballot papers. */
export function Communes({ communes }: { communes: LogisticsBoard['communes'] }): ReactNode {
  const say = useLogisticsWords()
  const locale = useLocale()
  const { columns } = say
  return (
    <section className={`${ui.card} ${record.group}`} aria-labelledby="vat-tu-theo-xa">
      <div className={ui.cardHead}>
        <h2 id="vat-tu-theo-xa">{say.communes}</h2>
      </div>
      <table className={`${ui.table} ${record.table} ${style.sums}`}>
        <thead>
          <tr>
            <th>{columns.commune}</th>
            <th className={ui.right}>{columns.delivered}</th>
            <th className={ui.right}>{columns.received}</th>
            <th className={ui.right}>{columns.differing}</th>
            <th className={ui.right}>{columns.late}</th>
            <th className={ui.right}>{columns.missing}</th>
          </tr>
        </thead>
        <tbody>
          {communes.map((each) => (
            <tr key={each.id}>
              <td>{each.name}</td>
              <td className={ui.right} data-label={columns.delivered}>
                {count(each.delivered, locale)}
              </td>
              <td className={ui.right} data-label={columns.received}>
                {say.allOf(count(each.received, locale), count(each.delivered, locale))}
              </td>
              <Flagged label={columns.differing} n={each.differing} tone="danger" />
              <Flagged label={columns.late} n={each.late} tone="danger" />
              <Flagged
                label={columns.missing}
                n={each.missing}
                tone="warn"
                text={say.allOf(count(each.missing, locale), count(each.areas, locale))}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Flagged({ label, n, tone, text }: { label: string; n: number; tone: Tone; text?: string }): ReactNode {
  const locale = useLocale()
  const said = text ?? count(n, locale)
  return (
    <td className={ui.right} data-label={label}>
      {n > 0 ? (
        <Tag tone={tone} sign={tone === 'danger' ? 'octagon' : 'triangle'}>
          {said}
        </Tag>
      ) : (
        said
      )}
    </td>
  )
}

/** What the organisation itself received and handed on. */
export function Stock({ board, place }: { board: LogisticsBoard; place: string }): ReactNode {
  const say = useLogisticsWords()
  const locale = useLocale()
  const { columns } = say
  return (
    <section className={`${ui.card} ${record.group}`} aria-labelledby="kho-vat-tu">
      <div className={ui.cardHead}>
        <h2 id="kho-vat-tu">{say.stock(place)}</h2>
      </div>
      <table className={`${ui.table} ${record.table} ${style.sums}`}>
        <thead>
          <tr>
            <th>{columns.material}</th>
            <th className={ui.right}>{columns.came}</th>
            <th className={ui.right}>{columns.went}</th>
            <th className={ui.right}>{columns.left}</th>
          </tr>
        </thead>
        <tbody>
          {board.stock.map((each) => (
            <tr key={each.material}>
              <td>{board.materials.find(({ id }) => id === each.material)?.title[locale] ?? each.material}</td>
              <td className={ui.right} data-label={columns.came}>
                {count(each.count, locale)}
              </td>
              <td className={ui.right} data-label={columns.went}>
                {count(each.handedOn, locale)}
              </td>
              <td className={ui.right} data-label={columns.left}>
                {each.count < each.handedOn ? (
                  <Tag tone="warn" sign="triangle">
                    {say.fewer(count(each.handedOn - each.count, locale))}
                  </Tag>
                ) : (
                  count(each.count - each.handedOn, locale)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
