import type { SecondPollLine } from '@baucu/contract'
import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import { RecordName, RecordTable } from '../../kernel/record-table.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './second-polls.module.css'
import { openDue } from './standing.ts'
import { useSecondPollWords } from './words.ts'

/** Constituencies with how far their count is and what follows from it. */
export function LineTable(props: {
  name: string
  lines: readonly SecondPollLine[]
  shown: string | undefined
}): ReactNode {
  const { name, lines, shown } = props
  const say = useSecondPollWords()
  return (
    <RecordTable
      title={name}
      amount={lines.length}
      rows={lines}
      keyOf={({ constituency }) => constituency}
      shown={shown}
      columns={[
        {
          head: say.columns.constituency,
          cell: ({ constituency, number, body, unit }) => (
            <>
              <RecordName id={`lan-hai-${constituency}`} at="mo" record={constituency} shown={shown}>
                {say.constituency(number)}
              </RecordName>
              <span className={ui.meta}>
                {say.bodies[body]}, {unit.name}
              </span>
            </>
          ),
        },
        {
          head: say.columns.minutes,
          as: 'figure',
          cell: ({ expected, reported }) => (expected === 0 ? '–' : say.of(reported, expected)),
        },
        { head: say.columns.state, cell: (each) => <State line={each} /> },
      ]}
    />
  )
}

function State({ line }: { line: SecondPollLine }): ReactNode {
  const say = useSecondPollWords()
  const due = openDue(line)
  const polls = line.polls.map((each) => (
    <Tag key={each.frame} tone={each.finished ? 'ok' : 'info'} sign={each.finished ? 'check' : 'clock'}>
      {say.pollOn(say.kinds[each.kind], day(each.day))}
      {each.finished ? say.counted : ''}
    </Tag>
  ))
  if (due === 'rerun' || due === 'additional') {
    return (
      <span className={style.states}>
        <Tag tone={due === 'rerun' ? 'danger' : 'warn'} sign={due === 'rerun' ? 'octagon' : 'triangle'}>
          {due === 'rerun' ? say.due.rerun : line.body === 'NA' ? say.due.considered : say.due.additional}
        </Tag>
        {polls}
      </span>
    )
  }
  if (polls.length > 0) return <span className={style.states}>{polls}</span>
  if (line.expected === 0 || line.reported < line.expected) {
    return (
      <Tag tone="quiet" sign="circle">
        {say.unfinished}
      </Tag>
    )
  }
  return (
    <Tag tone="ok" sign="check">
      {say.nothing}
    </Tag>
  )
}
