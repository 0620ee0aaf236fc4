import { type AuditEntry, auditChain, auditEntries } from '@baucu/contract'
import { checkChains } from '../../kernel/audit-chain.ts'
import { answer } from '../../kernel/bus.ts'
import { accountNames } from '../accounts/index.ts'
import { officeTitles } from '../persons/index.ts'

type Row = Omit<AuditEntry, 'at' | 'deviceAt' | 'by'> &
  Readonly<{
    at: Date
    deviceAt: Date | null
    account: string | null
    office: string | null
  }>

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
    const names = await accountNames(context, [...new Set(page.flatMap((row) => row.account ?? []))])
    const titles = await officeTitles(context, [...new Set(page.flatMap((row) => row.office ?? []))])
    const entries = page.map(({ at, deviceAt, account, office, ...rest }) => ({
      ...rest,
      at: at.toISOString(),
      deviceAt: deviceAt?.toISOString() ?? null,
      by:
        account === null ? null : { account, name: names.get(account) ?? '', office: titles.get(office ?? '') ?? null },
    }))
    return { entries: entries as AuditEntry[], more: rows.length > limit }
  }),
  answer(auditChain, async (context) => {
    const chains = await checkChains(context)
    return { ok: chains.every((each) => each.broken === null), chains: chains.map((each) => ({ ...each })) }
  }),
]
