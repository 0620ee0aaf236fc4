import { type AuditEntry, auditChain } from '@baucu/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { clock, shortDay } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './audit.module.css'
import { AuditNav } from './audit-nav.tsx'
import { differences } from './differences.ts'
import { type NameOf, useNames, useTitles } from './names.ts'
import { useValueText } from './use-value-text.ts'
import { useAuditWords } from './words.ts'

const route = getRouteApi('/ky/$frame/nhat-ky')

/** Rows at first and with each wish for more; the most one answer holds. */
const step = 50
const most = 500

/** The log of changes within one's reach, and whether its chain holds. */
export function AuditPage(): ReactNode {
  const say = useAuditWords()
  const [limit, setLimit] = useState(step)
  const { ve } = route.useSearch()
  const { data, error } = useAnswer('audit.entries', { limit, ...(ve ? { subject: ve } : {}) })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  return (
    <article>
      <AuditNav />
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
      </div>
      {ve ? <OnlyAbout subject={ve} /> : <Chains />}
      {data.entries.length === 0 ? <Empty title={say.empty} /> : <Entries entries={data.entries} />}
      {data.more && limit < most && (
        <p className={style.more}>
          <button type="button" className={ui.button} onClick={() => setLimit(Math.min(most, limit + step))}>
            {say.older}
          </button>
        </p>
      )}
    </article>
  )
}

/** Says that the log is narrowed to one thing, and leads back to all of it. */
function OnlyAbout({ subject }: { subject: string }): ReactNode {
  const say = useAuditWords()
  const frame = useFrameId()
  const nameOf = useNames()
  return (
    <p className={style.only}>
      <span>
        {say.onlyAbout} <Subject text={subject} nameOf={nameOf} />
      </span>
      <Link to="/ky/$frame/nhat-ky" params={{ frame }} search={keepSearch} className={ui.button} data-size="small">
        {say.wholeLog}
      </Link>
    </p>
  )
}

function Chains(): ReactNode {
  const say = useAuditWords()
  const may = useMay(auditChain)
  const { data } = useAnswer('audit.chain', {}, may)
  if (!data) return null
  return (
    <section className={`${ui.card} ${style.chains}`} aria-label={say.chain}>
      <ul>
        {data.chains.map(({ province, entries, waiting, broken, head }) => (
          <li key={province}>
            <Tag tone={broken ? 'danger' : 'ok'} sign={broken ? 'octagon' : 'check'}>
              {broken ? say.broken(broken.number) : say.holds}
            </Tag>
            <b>{say.province(province)}</b>
            <span className={ui.meta}>{say.entries(entries, waiting)}</span>
            <code className={ui.meta}>{head.slice(0, 16)}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entries({ entries }: { entries: readonly AuditEntry[] }): ReactNode {
  const locale = useLocale()
  const say = useAuditWords()
  const nameOf = useNames()
  const titles = useTitles()
  return (
    <section className={ui.card} aria-label={say.title}>
      <table className={`${ui.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{say.at}</th>
            <th>{say.what}</th>
            <th>{say.change}</th>
            <th>{say.who}</th>
            <th>{say.reason}</th>
            <th className={ui.right}>{say.number}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className={ui.nowrap}>
                <time dateTime={entry.at}>
                  {clock(entry.at)} {shortDay(entry.at.slice(0, 10))}
                </time>
                {entry.deviceAt && <span className={style.device}>{say.onDevice(clock(entry.deviceAt))}</span>}
              </td>
              <td>
                {titles?.[entry.command]?.[locale] ?? say.own[entry.command] ?? entry.command}
                <Subject text={entry.subject} nameOf={nameOf} />
              </td>
              <td>{entry.erased ? <i>{say.erased}</i> : <Changes before={entry.before} after={entry.after} />}</td>
              <td>{entry.by ? [entry.by.name, entry.by.office].filter(Boolean).join(', ') : say.machine}</td>
              <td>{entry.reason}</td>
              <td className={ui.right}>{entry.number ?? <span className={ui.meta}>{say.waiting}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Subject({ text, nameOf }: { text: string; nameOf: NameOf }): ReactNode {
  const say = useAuditWords()
  const [kind = '', ...rest] = text.split('/')
  return (
    <span className={style.subject} title={text}>
      {say.kinds[kind] ?? kind}: {rest.map(nameOf).join(' / ')}
    </span>
  )
}

function Changes({ before, after }: { before: unknown; after: unknown }): ReactNode {
  const say = useAuditWords()
  const said = useValueText()
  return (
    <dl className={style.changes}>
      {differences(before, after).map((each) => (
        <div key={each.field}>
          <dt>{say.fields[each.field] ?? each.field}</dt>
          <dd>
            {each.before !== undefined && <del>{said(each.field, each.before)}</del>}
            {each.before !== undefined && ' → '}
            {each.after === undefined ? <i>{say.gone}</i> : said(each.field, each.after)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
