import { explain, type Reason } from '@baucu/law'
import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { arithmeticOf } from './arithmetic.ts'
import style from './reason-list.module.css'

/** Reasons opened up: what is concluded, then the rule, the arithmetic with its numbers, the article, who acts. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }): ReactNode {
  const locale = useLocale()
  const words = useWords()
  return (
    <ul className={style.list}>
      {reasons.map((reason) => {
        const rule = words.why.rules[reason.rule]
        const calc = arithmeticOf(reason, locale)
        return (
          <li key={`${reason.rule}.${reason.candidate ?? ''}.${JSON.stringify(reason.numbers)}`}>
            <p className={style.said} data-holds={reason.holds}>
              <Icon sign={reason.confidence === 'unconfirmed' ? 'help' : reason.holds ? 'check' : 'dash'} size={18} />
              <span>{explain(reason, locale)}</span>
            </p>
            <dl className={ui.why}>
              {rule && (
                <>
                  <dt>{words.why.rule}</dt>
                  <dd>{rule.rule}</dd>
                </>
              )}
              {calc && (
                <>
                  <dt>{words.why.calc}</dt>
                  <dd className={ui.calc}>{calc}</dd>
                </>
              )}
              <dt>{words.why.ground}</dt>
              <dd>
                {words.law.article(reason.article)}, {words.law.lawShort}
              </dd>
              {rule && (
                <>
                  <dt>{words.why.who}</dt>
                  <dd>{rule.who}</dd>
                </>
              )}
            </dl>
            {reason.confidence === 'unconfirmed' && (
              <p className={style.unsure}>
                <Tag tone="warn" sign="help">
                  {words.why.unconfirmed}
                </Tag>{' '}
                {words.why.unconfirmedNote}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
