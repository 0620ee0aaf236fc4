import { outcomes } from '@baucu/direction'
import { count, day } from '@baucu/law'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** One line a task: how many units did what, and below it the sums. */
export function FollowUpLines({ lines }: { lines: Output<'work.followUp'>['lines'] }): ReactNode {
  const words = useWorkWords()
  const locale = useLocale()
  const show = (value: number) => (value === 0 ? '–' : count(value, locale))
  const total = (outcome: (typeof outcomes)[number]) => lines.reduce((sum, line) => sum + line.counts[outcome], 0)
  return (
    <section className={ui.card} aria-label={words.followUpTitle}>
      <table className={`${ui.table} ${style.follow}`}>
        <thead>
          <tr>
            <th className={style.amount}>{words.number}</th>
            <th>{words.columns.title}</th>
            <th>{words.columns.document}</th>
            <th>{words.columns.due}</th>
            {outcomes.map((each) => (
              <th key={each} className={style.amount}>
                {words.outcomes[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.task} data-late={line.counts.late > 0 || undefined}>
              <td className={`${style.amount} ${style.ordinal}`}>{index + 1}</td>
              <td>{line.title}</td>
              <td className={style.whole}>{line.document ?? words.noDocument}</td>
              <td className={ui.nowrap}>{line.due ? day(line.due) : words.noDue}</td>
              {outcomes.map((each) => (
                <td
                  key={each}
                  className={style.amount}
                  data-name={words.outcomes[each]}
                  data-zero={line.counts[each] === 0 || undefined}
                >
                  {show(line.counts[each])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className={style.ordinal} />
            <td className={ui.strong}>{words.total}</td>
            <td />
            <td />
            {outcomes.map((each) => (
              <td
                key={each}
                className={`${style.amount} ${ui.strong}`}
                data-name={words.outcomes[each]}
                data-zero={total(each) === 0 || undefined}
              >
                {show(total(each))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
