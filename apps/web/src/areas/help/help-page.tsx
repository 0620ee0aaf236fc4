import type { ReactNode } from 'react'
import { useFrameOrNone } from '../../kernel/frame.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import style from './help.module.css'

const commands = [
  './baucu serve --sample',
  './baucu calendar --edition 2015 --election-day 2021-05-23',
  './baucu elect FILE.json',
  './baucu check FILE.json',
  './baucu import results FILE.json',
] as const

export function HelpPage(): ReactNode {
  const words = useWords()
  const { help, results, today } = words
  const frame = useFrameOrNone()
  return (
    <article className={style.page}>
      <h1>{help.title}</h1>
      <section className={`${ui.card} ${ui.pad}`}>
        <h2>{help.howTo}</h2>
        <dl className={style.lines}>
          {help.howToLines.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={`${ui.card} ${ui.pad}`}>
        <h2>{help.signs}</h2>
        <p className={ui.second}>{help.signsLead}</p>
        <ul className={style.signs}>
          <li>
            <Tag tone="gold" sign="seal" boxed>
              {results.official}
            </Tag>
          </li>
          <li>
            <Tag tone="quick" sign="half" boxed>
              {results.quick}
            </Tag>
          </li>
          <li>
            <Tag tone="gold" sign="seal">
              {results.elected}
            </Tag>
          </li>
          <li>
            <Tag tone="ok" sign="check">
              {results.meets}
            </Tag>
          </li>
          <li>
            <Tag tone="info" sign="half">
              {results.ahead}
            </Tag>
          </li>
          <li>
            <Tag tone="warn" sign="triangle">
              {results.unfilled(1)}
            </Tag>
          </li>
          <li>
            <Tag tone="accent" sign="clock">
              {today.state.today}
            </Tag>
          </li>
          <li>
            <Tag tone="warn" sign="help">
              {words.why.unconfirmed}
            </Tag>
          </li>
        </ul>
      </section>
      <section className={`${ui.card} ${ui.pad}`}>
        <h2>{help.law}</h2>
        <ul className={style.list}>
          {help.lawLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={`${ui.card} ${ui.pad}`}>
        <h2>{help.promise}</h2>
        <ul className={style.list}>
          {help.promiseLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {frame?.attribution && (
        <section className={`${ui.card} ${ui.pad}`}>
          <h2>{help.sources}</h2>
          <p>{frame.attribution}</p>
        </section>
      )}
      <section className={`${ui.card} ${ui.pad}`}>
        <h2>{help.commands}</h2>
        <ul className={style.commands}>
          {commands.map((command) => (
            <li key={command}>
              <code>{command}</code>
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}
