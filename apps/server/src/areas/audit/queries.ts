import { type AuditEntry, auditChain, auditEntries } from '@baucu/contract'
import { checkChains } from '../../kernel/audit-chain.ts'
import { answer } from '../../kernel/bus.ts'

type Row = Omit<AuditEntry, 'at' | 'deviceAt' | 'by'> &
  Readonly<{
    at: Date
    deviceAt: Date | null
    account: string | null
    accountName: string | null
    office: string | null
  }>

export const auditQueries = [
  answer(auditEntries, async ({ client }, { subject, command, after, limit }) => {
    const { rows } = await client.query<Row>(
      `select e.id, e.at, e.device_at as "deviceAt", e.command, e.account_id as account, null as "accountName", null as office,
         e.organisation_id as organisation, e.subject, e.reason, v.before, v.after, v.entry_id is null as erased, l.number
       from audit_entry e
         left join audit_value v on v.province_code = e.province_code and v.entry_id = e.id
         left join audit_link l on l.province_code = e.province_code and l.entry_id = e.id
       where ($1::text is null or e.subject = $1) and ($2::text is null or e.command = $2)
         and ($3::uuid is null or (e.at, e.id) < (select at, id from audit_entry where id = $3 limit 1))
       order by e.at desc, e.id desc limit $4`,
      [subject ?? null, command ?? null, after ?? null, limit + 1],
    )
    const entries = rows.slice(0, limit).map(({ at, deviceAt, account, accountName, office, ...rest }) => ({
      ...rest,
      at: at.toISOString(),
      deviceAt: deviceAt?.toISOString() ?? null,
      by: account === null ? null : { account, name: accountName ?? '', office },
    }))
    return { entries: entries as AuditEntry[], more: rows.length > limit }
  }),
  answer(auditChain, async (context) => {
    const chains = await checkChains(context)
    return { ok: chains.every((each) => each.broken === null), chains: chains.map((each) => ({ ...each })) }
  }),
]
