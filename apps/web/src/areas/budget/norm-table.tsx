import { type BudgetBoard, type BudgetNorm, type Organisation, postTitle } from '@baucu/contract'
import { day, organTitle } from '@baucu/law'
import type { ReactNode } from 'react'
import { Empty } from '../../kernel/notices.tsx'
import { RecordTable } from '../../kernel/record-table.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './budget.module.css'
import { BudgetName } from './budget-name.tsx'
import { dong } from './money.ts'
import { useBudgetWords } from './words.ts'

/** The norms that hold for an organisation, its own and those of the offices above it. */
export function NormTable(props: {
  here: Organisation
  board: BudgetBoard
  shown: string | undefined
  mayWrite: boolean
}): ReactNode {
  const { here, board, shown, mayWrite } = props
  const say = useBudgetWords()
  const locale = useLocale()
  if (board.norms.length === 0) return <Empty title={say.noNorms}>{say.noNormsNext}</Empty>
  const items = board.items.filter(({ id }) => board.norms.some((each) => each.item === id))
  return items.map((item) => (
    <RecordTable
      key={item.id}
      title={item.title[locale]}
      rows={board.norms.filter((each) => each.item === item.id)}
      keyOf={({ id }) => id}
      shown={shown}
      columns={[
        {
          head: say.columns.norm,
          cell: (each) => (
            <>
              <BudgetName id={each.id} shown={shown} opens={mayWrite && each.organisation.id === here.id}>
                {each.title}
              </BudgetName>
              <For norm={each} />
            </>
          ),
        },
        {
          head: say.columns.amount,
          as: 'figure',
          cell: ({ amount, unit }) => `${dong(amount, locale, say.dong)}${say.per[unit]}`,
        },
        {
          head: say.columns.source,
          cell: ({ source, sourceOn, organisation }) => (
            <>
              {source === null || sourceOn === null ? (
                <Tag tone="warn" sign="triangle">
                  {say.unconfirmed}
                </Tag>
              ) : (
                say.confirmed(source, day(sourceOn))
              )}
              {organisation.id !== here.id && (
                <span className={`${ui.meta} ${style.below}`}>{say.by(organisation.name)}</span>
              )}
            </>
          ),
        },
      ]}
    />
  ))
}

/** Whom an allowance is for, and from when to when. */
function For({ norm: { organ, post, from, to } }: { norm: BudgetNorm }): ReactNode {
  const say = useBudgetWords()
  const locale = useLocale()
  const who =
    organ === null ? [] : [organTitle(organ, locale), post === null ? say.anyPost : postTitle(organ, post)[locale]]
  const when = from === null || to === null ? [] : [say.days(day(from), day(to))]
  return who.length + when.length === 0 ? null : (
    <span className={`${ui.meta} ${style.below}`}>{[...who, ...when].join(', ')}</span>
  )
}
