import { auditReads, type ReadEntry } from '@baucu/contract'
import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import { clock } from '../../kernel/format.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { usePages } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './audit.module.css'
import { AuditNav } from './audit-nav.tsx'
import { differences } from './differences.ts'
import { useNames, useTitles } from './names.ts'
import { useValueText } from './use-value-text.ts'
import { useAuditWords } from './words.ts'

const step = 100

/** Who opened restricted material, what he asked for, and when. */
export function ReadsPage(): ReactNode {
  const say = useAuditWords()
  const { me } = useSession()
  const may = useMay(auditReads)
  const list = usePages(
    'audit.reads',
    { limit: step },
    { next: (page) => (page.more ? page.entries.at(-1)?.id : undefined), on: may },
  )
  const entries = list.data?.flatMap((page) => page.entries)
  return (
    <article>
      <AuditNav />
      <div className={ui.head}>
        <div>
          <h1>{say.reads.title}</h1>
          <p className={ui.second}>{say.reads.lead}</p>
        </div>
      </div>
      {me && !may ? (
        <Empty title={say.reads.notYours}>{say.reads.notYoursNext}</Empty>
      ) : !entries ? (
        list.error ? (
          <Failed error={list.error} />
        ) : (
          <Loading />
        )
      ) : entries.length === 0 ? (
        <Empty title={say.reads.empty}>{say.reads.emptyNext}</Empty>
      ) : (
        <Reads entries={entries} />
      )}
      {list.hasNextPage && (
        <p className={style.more}>
          <button type="button" className={ui.button} disabled={list.loadingMore} onClick={list.more}>
            {say.older}
          </button>
        </p>
      )}
    </article>
  )
}

function Reads({ entries }: { entries: readonly ReadEntry[] }): ReactNode {
  const say = useAuditWords()
  const locale = useLocale()
  const said = useValueText()
  const nameOf = useNames()
  const titles = useTitles()
  return (
    <section className={ui.card} aria-label={say.reads.title}>
      <table className={`${ui.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{say.at}</th>
            <th>{say.who}</th>
            <th>{say.reads.what}</th>
            <th>{say.reads.about}</th>
            <th>{say.reads.asked}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, by, query, organisation, input }) => (
            <tr key={id}>
              <td className={ui.nowrap}>
                <time dateTime={at}>
                  {clock(at, true)} {day(new Date(at).toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }))}
                </time>
              </td>
              <td>{by ? [by.name, by.office].filter(Boolean).join(', ') : say.reads.machine}</td>
              <td>{titles?.[query]?.[locale] ?? query}</td>
              <td>{organisation && nameOf(organisation)}</td>
              <td>
                <dl className={style.changes}>
                  {differences(null, input)
                    // Said in the column before.
                    .filter((each) => each.after !== organisation)
                    .map((each) => (
                      <div key={each.field}>
                        <dt>{say.fields[each.field] ?? each.field}</dt>
                        <dd>{said(each.field, each.after)}</dd>
                      </div>
                    ))}
                </dl>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
