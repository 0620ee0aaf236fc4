import type { OrganLine } from '@baucu/contract'
import { count, day, organTitle } from '@baucu/law'
import type { ReactNode } from 'react'
import { RecordName, RecordTable } from '../../kernel/record-table.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './bodies.module.css'
import { useBodiesWords } from './words.ts'

/** Election bodies of one kind: decision, members against the law, and whether there is something to look at. */
export function OrganTable(props: {
  title: string
  organs: readonly OrganLine[]
  shown: string | undefined
}): ReactNode {
  const { title, organs, shown } = props
  const say = useBodiesWords()
  const locale = useLocale()
  return (
    <RecordTable
      title={title}
      amount={organs.length}
      rows={organs}
      keyOf={({ id }) => id}
      shown={shown}
      className={style.table}
      columns={[
        {
          head: say.columns.name,
          cell: (each) => (
            <>
              <RecordName id={`to-chuc-${each.id}`} at="mo" record={each.id} shown={shown}>
                {each.name}
              </RecordName>
              {each.organ !== null && (
                <span className={ui.meta}>
                  {each.organ.startsWith('team-') ? `${organTitle(each.organ, locale)}. ` : ''}
                  {say.decisionOf(each.decision, each.decidedOn && day(each.decidedOn))}
                </span>
              )}
            </>
          ),
        },
        {
          head: say.columns.members,
          as: 'figure',
          cell: ({ organ, members, size }) => (
            <>
              {organ === null ? '–' : <b>{count(members, locale)}</b>}
              {size && <span className={ui.meta}> {say.size(size.least, size.most)}</span>}
            </>
          ),
        },
        { head: say.columns.state, cell: (each) => <State line={each} /> },
      ]}
    />
  )
}

function State({ line }: { line: OrganLine }): ReactNode {
  const say = useBodiesWords()
  if (line.organ === null) {
    return (
      <Tag tone="quiet" sign="circle">
        {say.notSetUp}
      </Tag>
    )
  }
  if (line.toFix > 0) {
    return (
      <Tag tone="danger" sign="octagon">
        {say.toFix(line.toFix)}
      </Tag>
    )
  }
  if (line.toAsk > 0) {
    return (
      <Tag tone="warn" sign="triangle">
        {say.toAsk(line.toAsk)}
      </Tag>
    )
  }
  return (
    <Tag tone="ok" sign="check">
      {say.right}
    </Tag>
  )
}
