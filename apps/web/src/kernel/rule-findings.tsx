import { type Edition, explain, type Reason } from '@baucu/law'
import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'
import { LawLink } from './law-link.tsx'
import style from './rule-findings.module.css'
import ui from './ui.module.css'
import { useLocale, wordsOf } from './words/words.ts'

const useFindingWords = wordsOf({
  vi: {
    list: 'Những chỗ cần xem',
    wrong: 'Chưa đúng',
    ask: 'Cần quyết định',
    holds: 'Đúng',
  },
  en: {
    list: 'What to look at',
    wrong: 'Not right',
    ask: 'To be decided',
    holds: 'Right',
  },
})

/** A finding that fails certainly, one that a person has to decide, and one that is only said. */
const toneOf = ({ holds, confidence }: Reason) => (holds ? 'ok' : confidence === 'confirmed' ? 'danger' : 'warn')
const signs = { ok: 'check', danger: 'octagon', warn: 'triangle' } as const

/** What the law says about a thing: each with its sign, its word and its article. */
export function RuleFindings(props: { findings: readonly Reason[]; edition: Edition }): ReactNode {
  const say = useFindingWords()
  const locale = useLocale()
  if (props.findings.length === 0) return null
  const word = { ok: say.holds, danger: say.wrong, warn: say.ask }
  return (
    <ul className={style.findings} aria-label={say.list}>
      {props.findings.map((each) => {
        const tone = toneOf(each)
        return (
          <li key={`${each.rule} ${JSON.stringify(each.numbers)}`}>
            <span className={ui.tag} data-tone={tone}>
              <Icon sign={signs[tone]} size={16} />
              <span className={ui.hidden}>{word[tone]}: </span>
            </span>
            <span>
              {explain(each, locale)} <LawLink article={each.article} edition={props.edition} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
