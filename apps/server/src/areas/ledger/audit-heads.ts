import { reachEverything } from '../../kernel/access.ts'
import type { Database, Transaction } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { LeafWriter } from './leaf-writer.ts'
import { currentKey } from './office-keys.ts'
import { auditChainSubject } from './subjects.ts'

/** A log that nothing was added to for so long is that of an election that is over: it takes no more heads (days). */
const quietAfter = 30

/** Logs that have no head of the audit log of this day (UTC) yet, and are not over. */
export async function framesWithoutHead(database: Database, now: Date): Promise<readonly string[]> {
  return await database.transaction('read', async ({ client }) => {
    const { rows } = await client.query<{ frame: string }>(
      `select l.frame_id as frame from ledger_leaf l where l.index = 0
         and exists (select from ledger_leaf e where e.frame_id = l.frame_id and e.type <> 'audit-chain'
           and e.written_at > $1::timestamptz - make_interval(days => ${quietAfter}))
         and not exists (select from ledger_leaf e where e.frame_id = l.frame_id and e.type = 'audit-chain'
           and e.written_at >= date_trunc('day', $1::timestamptz, 'UTC'))`,
      [now],
    )
    return rows.map(({ frame }) => frame)
  })
}

type Head = Readonly<{ province: string; through: number; head: string }>

/** Where the chain of each province ends, by one look into the index for each. */
const heads = `with recursive province as (
    (select province_code from audit_link order by province_code limit 1)
    union all
    select (select l.province_code from audit_link l where l.province_code > p.province_code order by l.province_code limit 1)
    from province p where p.province_code is not null
  )
  select p.province_code as province, l.number::int as through, l.hash as head from province p
    cross join lateral (select number, hash from audit_link l where l.province_code = p.province_code order by number desc limit 1) l
  order by 1`

/**
 * Enters where the chains of the audit log end now (T32), a leaf for each province whose chain has grown: who writes a chain anew, or
 * cuts off its end, would have to write the log anew, too.
 */
export async function enterAuditHeads(database: Database, keyed: Keyed, frame: string, now: Date): Promise<void> {
  await database.transaction('write', async ({ client }) => {
    await reachEverything({ client })
    const { rows } = await client.query<Head>(heads)
    const known = await lastHeads(client, frame)
    const grown = rows.filter(({ province, through }) => through > (known.get(province) ?? 0))
    if (grown.length === 0) return
    const writer = await LeafWriter.open({ client }, frame, now)
    const office = await currentKey(client, keyed, frame, 'office')
    await writer.look(grown.map(({ province }) => auditChainSubject(province)))
    for (const head of grown) {
      const leaf = { province: head.province, subject: auditChainSubject(head.province), contest: null }
      writer.add({ ...leaf, body: () => ({ ...writer.common, type: 'audit-chain', ...head }) }, office)
    }
    await writer.write()
  })
}

async function lastHeads(client: Transaction['client'], frame: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ province: string; through: number }>(
    `select province_code as province, max((convert_from(leaf, 'UTF8')::jsonb -> 'body' ->> 'through')::int) as through
     from ledger_leaf where frame_id = $1 and type = 'audit-chain' group by 1`,
    [frame],
  )
  return new Map(rows.map(({ province, through }) => [province, through]))
}

/** The first number of each province where a log has another hash of the audit chain than the chain itself has now. */
export async function headsThatDiffer({ client }: Pick<Transaction, 'client'>): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ province: string; through: number }>(
    `select said.province, min(said.through) as through
     from ledger_leaf e cross join lateral (select b ->> 'province' as province, (b ->> 'through')::int as through, b ->> 'head' as head
         from (select convert_from(e.leaf, 'UTF8')::jsonb -> 'body' as b) as leaf) as said
       left join audit_link l on l.province_code = said.province and l.number = said.through
     where e.type = 'audit-chain' and l.hash is distinct from said.head group by 1`,
  )
  return new Map(rows.map(({ province, through }) => [province, through]))
}
