import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import { Refused } from '../../kernel/client.ts'
import { Loading } from '../../kernel/notices.tsx'
import { Panel } from '../../kernel/panel.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import style from './figures.module.css'
import { useFigureWords } from './words.ts'

/** "Ai đã sửa số liệu này": every entry of a figure, newest first. */
export function History(props: { figure: string; name: string; corrections: number }): ReactNode {
  const words = useFigureWords()
  const button = props.corrections > 0 ? `${words.historyShort} (${props.corrections + 1})` : words.historyShort
  return (
    <Panel
      className={style.opener}
      label={words.historyOf(button, props.name)}
      title={words.history}
      over={props.name}
      button={button}
    >
      <Entries figure={props.figure} />
    </Panel>
  )
}

function Entries({ figure }: { figure: string }): ReactNode {
  const words = useFigureWords()
  const notice = useWords().notice
  const locale = useLocale()
  const { data, error } = useAnswer('figures.history', { figure })
  if (!data) {
    if (!error) return <Loading />
    return <p className={ui.second}>{error instanceof Refused ? words.noHistory : notice.unreachable}</p>
  }
  return (
    <ol className={style.entries}>
      {data.entries.map((entry) => (
        <li key={entry.figure}>
          <b>{entry.value === null ? words.blank : count(entry.value, locale)}</b>
          <span>{words.by(entry.by, entry.office)}</span>
          <span className={ui.meta}>
            {words.on(entry.deviceAt, entry.at)}, {words.sources[entry.source] ?? entry.source}
          </span>
          {entry.reason && <span>{entry.reason}</span>}
        </li>
      ))}
    </ol>
  )
}
