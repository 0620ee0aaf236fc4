import type { ListLine } from '@baucu/contract'
import { count, day } from '@baucu/law'
import type { ReactNode } from 'react'
import { RecordName, RecordTable } from '../../kernel/record-table.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './candidates.module.css'
import { failingOf, standingOf } from './standing.ts'
import { useCandidateWords } from './words.ts'

/**
 * The constituencies of one body of one unit: seats, candidates, and whether there is something to look at. Names stand in
 * the rows until one list is open beside them.
 */
export function ListTable({ lines, shown }: { lines: readonly ListLine[]; shown: string | undefined }): ReactNode {
  const say = useCandidateWords()
  const locale = useLocale()
  const [first] = lines
  if (!first) return null
  const name = `${say.bodies[first.body]}, ${first.unit.name}`
  return (
    <RecordTable
      title={name}
      rows={lines}
      keyOf={({ constituency }) => constituency}
      shown={shown}
      className={style.table}
      columns={[
        {
          head: say.columns.constituency,
          cell: ({ constituency, number, area, list }) => (
            <>
              <RecordName id={`danh-sach-${constituency}`} at="mo" record={constituency} shown={shown}>
                {say.constituency(number)}
              </RecordName>
              <span className={ui.meta}>{area}</span>
              {list && shown === undefined && (
                <p className={`${ui.meta} ${style.names}`}>
                  {say.decisionOf(list.decision, list.decidedOn && day(list.decidedOn))}
                  {': '}
                  {list.candidates.map((one) => one.name).join(', ')}
                </p>
              )}
            </>
          ),
        },
        { head: say.columns.seats, as: 'figure', cell: ({ seats }) => count(seats, locale) },
        {
          head: say.columns.candidates,
          as: 'figure',
          cell: ({ list }) => (list ? <b>{count(list.candidates.length, locale)}</b> : '–'),
        },
        { head: say.columns.state, cell: (each) => <State line={each} /> },
      ]}
    />
  )
}

function State({ line }: { line: ListLine }): ReactNode {
  const say = useCandidateWords()
  switch (standingOf(line)) {
    case 'none':
      return (
        <Tag tone="quiet" sign="circle">
          {say.states.none}
        </Tag>
      )
    case 'wrong':
      return (
        <Tag tone="danger" sign="octagon">
          {say.states.wrong(failingOf(line).length)}
        </Tag>
      )
    case 'incomplete':
      return (
        <Tag tone="warn" sign="triangle">
          {say.states.incomplete}
        </Tag>
      )
    case 'ask':
      return (
        <Tag tone="warn" sign="triangle">
          {say.states.ask(failingOf(line).length)}
        </Tag>
      )
    case 'right':
      return (
        <Tag tone="ok" sign="check">
          {say.states.right}
        </Tag>
      )
  }
}
