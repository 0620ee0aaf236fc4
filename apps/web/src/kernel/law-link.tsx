import type { Edition } from '@baucu/law'
import type { ReactNode } from 'react'
import { hold } from './format.ts'
import { Panel } from './panel.tsx'
import ui from './ui.module.css'
import { useWords } from './words/words.ts'

/**
 * "Điều 78.2": opens to the text, the clause, the edition and what amended it. References of the law package may name
 * several articles ("43, 44, 53") or another text ("NQ 1186/2021 Điều 2"), which is then shown as it is.
 */
export function LawLink(props: {
  article: string
  edition: Edition
  amendedBy?: string | null
  /** Without the word "Điều", for a column that is headed with it. */
  bare?: boolean
}): ReactNode {
  const words = useWords()
  const parts = props.article.split(/\s*[,;]\s*/)
  const ours = parts.every((part) => /^\d+[a-z]?(\.\d+)*(-\d+)?$/i.test(part))
  const name = ours ? words.law.article(props.article) : props.article
  return (
    <Panel
      className={ui.law}
      title={name}
      label={words.law.articleOf(props.article)}
      button={keep(props.bare ? props.article : name)}
    >
      <dl className={ui.why}>
        {ours && (
          <>
            <dt>{words.law.place}</dt>
            <dd>
              {parts.map((part) => {
                const [article, ...clause] = part.split('.')
                return (
                  <div key={part}>
                    {words.law.clause(article ?? part, clause.length > 0 ? clause.join('.') : undefined)}
                  </div>
                )
              })}
            </dd>
            <dt>{words.law.text}</dt>
            <dd>{words.law.lawName}</dd>
            <dt>{words.law.version}</dt>
            <dd>{words.law.versionOf[props.edition]}</dd>
          </>
        )}
        {props.amendedBy && (
          <>
            <dt>{words.law.amendedBy}</dt>
            <dd className={ui.strong}>{props.amendedBy}</dd>
          </>
        )}
      </dl>
      <p className={ui.hint}>{words.law.note}</p>
    </Panel>
  )
}

/** "Điều 29.4," stays in one piece; a long list breaks after a comma. */
const keep = (text: string): string => text.replace(/^(\p{L}+) (?=\d)/u, `$1${hold}`)
