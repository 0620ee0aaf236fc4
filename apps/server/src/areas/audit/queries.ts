import { type AuditEntry, auditChain, auditEntries, auditReads, type ReadEntry } from '@baucu/contract'
import { checkChains } from '../../kernel/audit-chain.ts'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { accountNames } from '../accounts/index.ts'
import { headsThatDiffer } from '../ledger/index.ts'
import { idsOf } from '../organisations/index.ts'
import { officeTitles } from '../persons/index.ts'

type Row = Omit<AuditEntry, 'at' | 'deviceAt' | 'by'> &
  Readonly<{
    at: Date
    deviceAt: Date | null
    account: string | null
    office: string | null
  }>

type ReadRow = Omit<ReadEntry, 'at' | 'by' | 'organisation'> &
  Readonly<{ at: Date; account: string | null; office: string | null; path: string }>

export const auditQueries = [
  answer(auditEntries, async (context, { subject, command, after, limit }) => {
    const { rows } = await context.client.query<Row>(
      `select e.id, e.at, e.device_at as "deviceAt", e.command, e.account_id as account, e.office_id as office,
         e.organisation_id as organisation, e.subject, e.reason, v.before, v.after, v.entry_id is null as erased, l.number
       from audit_entry e
         left join lateral (select * from audit_value v where v.province_code = e.province_code and v.entry_id = e.id limit 1) v on true
         left join audit_link l on l.province_code = e.province_code and l.entry_id = e.id
       where ($1::text is null or e.subject = $1) and ($2::text is null or e.command = $2)
         and ($3::uuid is null or (e.at, e.id) < (select at, id from audit_entry where id = $3 limit 1))
       order by e.at desc, e.id desc limit $4`,
      [subject ?? null, command ?? null, after ?? null, limit + 1],
    )
    const page = rows.slice(0, limit)
    const who = await namesOf(context, page)
    const entries = page.map(({ at, deviceAt, account, office, ...rest }) => ({
      ...rest,
      at: at.toISOString(),
      deviceAt: deviceAt?.toISOString() ?? null,
      by: who(account, office),
    }))
    return { entries: entries as AuditEntry[], more: rows.length > limit }
  }),
  answer(auditReads, async (context, { query, after, limit }) => {
    const { rows } = await context.client.query<ReadRow>(
      `select id, at, query, account_id as account, office_id as office, org_path as path, input from read_log
       where ($1::text is null or query = $1)
         and ($2::uuid is null or (at, id) < (select at, id from read_log where id = $2 limit 1))
       order by at desc, id desc limit $3`,
      [query ?? null, after ?? null, limit + 1],
    )
    const page = rows.slice(0, limit)
    const who = await namesOf(context, page)
    const entries = page.map(({ at, account, office, path, ...rest }) => ({
      ...rest,
      at: at.toISOString(),
      organisation: idsOf(path).at(-1) ?? null,
      by: who(account, office),
    }))
    return { entries, more: rows.length > limit }
  }),
  answer(auditChain, async (context) => {
    const logged = await headsThatDiffer(context)
    const chains = (await checkChains(context)).map((each) => {
      const number = logged.get(each.province)
      return { ...each, broken: each.broken ?? (number === undefined ? null : { number, code: 'log-differs' }) }
    })
    // A chain that is gone altogether has no row to be found by.
    for (const [province, number] of logged) {
      if (chains.some((each) => each.province === province)) continue
      chains.push({ province, entries: 0, waiting: 0, head: '', broken: { number, code: 'log-differs' } })
    }
    return { ok: chains.every((each) => each.broken === null), chains }
  }),
]

/** Names the accounts and offices of a page of a log. */
async function namesOf(
  context: QueryContext,
  page: readonly Readonly<{ account: string | null; office: string | null }>[],
): Promise<(account: string | null, office: string | null) => AuditEntry['by']> {
  const names = await accountNames(context, [...new Set(page.flatMap((row) => row.account ?? []))])
  const titles = await officeTitles(context, [...new Set(page.flatMap((row) => row.office ?? []))])
  return (account, office) =>
    account === null ? null : { account, name: names.get(account) ?? '', office: titles.get(office ?? '') ?? null }
}
