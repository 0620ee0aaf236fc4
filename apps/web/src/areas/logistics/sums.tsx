import type { LogisticsBoard } from '@baucu/contract'
import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import { RecordTable } from '../../kernel/record-table.tsx'
import { Tag, type Tone } from '../../kernel/tag.tsx'
import { useLocale } from '../../kernel/words/words.ts'
import style from './logistics.module.css'
import { useLogisticsWords } from './words.ts'

/** By commune: what was delivered, received, differs, is late, and how many areas are short of ballot papers. */
export function Communes({ communes }: { communes: LogisticsBoard['communes'] }): ReactNode {
  const say = useLogisticsWords()
  const locale = useLocale()
  const { columns } = say
  return (
    <RecordTable
      title={say.communes}
      rows={communes}
      keyOf={({ id }) => id}
      className={style.sums}
      columns={[
        { head: columns.commune, cell: ({ name }) => name },
        { head: columns.delivered, as: 'figure', cell: ({ delivered }) => count(delivered, locale) },
        {
          head: columns.received,
          as: 'figure',
          cell: ({ received, delivered }) => say.allOf(count(received, locale), count(delivered, locale)),
        },
        { head: columns.differing, as: 'figure', cell: ({ differing }) => <Flagged n={differing} tone="danger" /> },
        { head: columns.late, as: 'figure', cell: ({ late }) => <Flagged n={late} tone="danger" /> },
        {
          head: columns.missing,
          as: 'figure',
          cell: ({ missing, areas }) => (
            <Flagged n={missing} tone="warn" text={say.allOf(count(missing, locale), count(areas, locale))} />
          ),
        },
      ]}
    />
  )
}

function Flagged({ n, tone, text }: { n: number; tone: Tone; text?: string }): ReactNode {
  const locale = useLocale()
  const said = text ?? count(n, locale)
  if (n === 0) return said
  return (
    <Tag tone={tone} sign={tone === 'danger' ? 'octagon' : 'triangle'}>
      {said}
    </Tag>
  )
}

/** What the organisation itself received and handed on. */
export function Stock({ board, place }: { board: LogisticsBoard; place: string }): ReactNode {
  const say = useLogisticsWords()
  const locale = useLocale()
  const { columns } = say
  return (
    <RecordTable
      title={say.stock(place)}
      rows={board.stock}
      keyOf={({ material }) => material}
      className={style.sums}
      columns={[
        {
          head: columns.material,
          cell: ({ material }) => board.materials.find(({ id }) => id === material)?.title[locale] ?? material,
        },
        { head: columns.came, as: 'figure', cell: (each) => count(each.count, locale) },
        { head: columns.went, as: 'figure', cell: ({ handedOn }) => count(handedOn, locale) },
        {
          head: columns.left,
          as: 'figure',
          cell: (each) =>
            each.count < each.handedOn ? (
              <Tag tone="warn" sign="triangle">
                {say.fewer(count(each.handedOn - each.count, locale))}
              </Tag>
            ) : (
              count(each.count - each.handedOn, locale)
            ),
        },
      ]}
    />
  )
}
