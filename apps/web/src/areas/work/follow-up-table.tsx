import type { Organisation } from '@baucu/contract'
import { outcomes } from '@baucu/direction'
import { count, day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** What the next meeting hears of the conclusions before it: one line a task, how many units did what. */
export function FollowUpTable({ organisation }: { organisation: Organisation }): ReactNode {
  const words = useWorkWords()
  const locale = useLocale()
  const frame = useFrameId()
  const { data, error } = useAnswer('work.followUp', { organisation: organisation.id })
  const show = (value: number) => (value === 0 ? '–' : count(value, locale))
  const total = (outcome: (typeof outcomes)[number]) =>
    (data?.lines ?? []).reduce((sum, line) => sum + line.counts[outcome], 0)
  return (
    <>
      <div className={ui.head}>
        <div>
          <p className={ui.crumb}>
            <Link to="/ky/$frame/da-giao" params={{ frame }} search={keepSearch} activeOptions={{ exact: true }}>
              {words.backToIssued}
            </Link>
          </p>
          <h1>{words.followUpTitle}</h1>
          {data && <p className={ui.second}>{words.followUpAt(organisation.name, data.today)}</p>}
        </div>
        <button type="button" className={`${ui.button} ${ui.push}`} onClick={() => window.print()}>
          <Icon sign="printer" size={18} />
          {words.print}
        </button>
      </div>
      {!data ? (
        error ? (
          <Failed error={error} />
        ) : (
          <Loading />
        )
      ) : data.lines.length === 0 ? (
        <Empty title={words.issuedEmpty}>{words.followUpEmpty}</Empty>
      ) : (
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
              {data.lines.map((line, index) => (
                <tr key={line.task} data-late={line.counts.late > 0 || undefined}>
                  <td className={`${style.amount} ${style.ordinal}`}>{index + 1}</td>
                  <td>{line.title}</td>
                  <td className={ui.nowrap} data-name={words.columns.document}>
                    {line.document ?? words.noDocument}
                  </td>
                  <td className={ui.nowrap} data-name={words.columns.due}>
                    {line.due ? day(line.due) : words.noDue}
                  </td>
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
      )}
    </>
  )
}
