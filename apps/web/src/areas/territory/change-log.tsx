import { count, day } from '@baucu/law'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useFrame } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import { RuleFindings } from '../../kernel/rule-findings.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './territory.module.css'
import { kindsOf } from './voter-kinds.ts'
import { useTerritoryWords } from './words.ts'

/** Every change of the list as counts, the latest first; nobody is named. */
export function ChangeLog({ changes }: { changes: Output<'territory.area'>['changes'] }): ReactNode {
  const say = useTerritoryWords()
  const locale = useLocale()
  const frame = useFrame()
  return (
    <ol className={`${record.log} ${style.log}`}>
      {changes.map((each) => {
        const sign = each.move === 'added' ? '+' : '−'
        const parts = kindsOf(frame.bodies).filter((kind) => kind !== 'total' && (each.counts[kind] ?? 0) > 0)
        return (
          <li key={each.id}>
            <b className={style.amount}>
              {sign}
              {count(each.counts.total, locale)}
            </b>
            <div>
              <p>{say.events[each.event]}</p>
              {parts.length > 0 && (
                <p className={ui.meta}>
                  {parts.map((kind) => `${say.kinds[kind]}: ${sign}${count(each.counts[kind], locale)}`).join('; ')}
                </p>
              )}
              {each.note && <p className={ui.second}>{each.note}</p>}
              <p className={ui.meta}>{[day(each.on), each.by].filter(Boolean).join(', ')}</p>
              <RuleFindings findings={each.findings} edition={frame.edition} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
